// The answer: what is wrong, where it stands, what was read from the text, how to mend it.
import { $, announce, copyButton, h } from './dom.js';
import { SYSTEMS, TOOLS, VENDORS } from './names.js';
import { has, t } from './words.js';

const section = $('#answer');

/** The place that a finding speaks of. */
export const decisive = ({ evidence }) => evidence.find((place) => place.decisive) ?? evidence.at(-1);

/** The cards shown, by finding: what fills one's words in, and the fields of its facts. */
let cards = [];

/** Shows a diagnosis. `on` has what the answer can ask for: reveal, context, fact, take, share. */
export function show(diagnosis, on) {
  cards = [];
  const [first] = diagnosis.findings;
  const others = diagnosis.findings.filter((finding) => finding !== first && !finding.follows);
  section.replaceChildren(...[
    card(first, 0, diagnosis, on),
    take(on),
    others.length > 0 && folded('also', t('also.title', { count: others.length }), others, diagnosis, on),
  ].filter(Boolean));
  section.hidden = false;
  announce(t('announce.found', { title: first.title, count: first.remedies.length }));
}

/** Says that the words for this text could not be fetched; `again` tries once more. */
export function failed(again) {
  document.body.dataset.state = 'answered';
  section.replaceChildren(h('article', { class: 'card' },
    h('h1', { id: 'answer-title', tabindex: '-1' }, t('failed.title')),
    h('p', { class: 'explanation' }, t('failed.text')),
    h('p', {}, h('button', { type: 'button', class: 'main', onclick: again }, t('failed.again')))));
  section.hidden = false;
  announce(t('failed.title'));
}

/** Says that the answer is on its way. */
export function waiting() {
  section.replaceChildren(h('p', { class: 'waiting' }, t('waiting')));
  section.hidden = false;
}

export function clear() {
  section.replaceChildren();
  section.hidden = true;
}

/** Goes to a finding, unfolding it. */
export function reveal(index) {
  const target = section.querySelector(`[data-finding="${index}"]`);
  if (!target) return;
  for (let around = target.closest('details.also'); around; around = around.parentElement.closest('details.also')) around.open = true;
  target.scrollIntoView({ block: 'nearest' });
  target.querySelector('h1, h2')?.focus({ preventScroll: true });
}

function card(finding, index, diagnosis, on) {
  const title = h(index === 0 ? 'h1' : 'h2', { id: index === 0 ? 'answer-title' : null, tabindex: '-1' });
  const explanation = h('p', { class: 'explanation' });
  const remedies = h('div', { class: 'remedies' });
  const fields = new Map();
  cards[index] = {
    fields,
    /** Puts the finding's words into the card; what was unfolded stays so. */
    fill(filled) {
      const open = [...remedies.querySelectorAll(':scope > details')].map((one) => one.open);
      title.textContent = filled.title;
      explanation.textContent = filled.explanation;
      remedies.replaceChildren(...ways(filled, open, index, fields));
    },
  };
  // On a phone the first command comes before all else.
  const narrow = matchMedia('(max-width: 30rem)').matches;
  const told = facts(finding, index, on, fields);
  cards[index].fill(finding);
  return h('article', { class: 'card', 'data-finding': index },
    h('header', {},
      h('span', { class: `sure ${finding.confidence}` }, t(`confidence.${finding.confidence}`)),
      h('a', { class: 'id', href: `#cause/${finding.cause}` }, finding.cause)),
    title,
    explanation,
    evidence(finding, index, on),
    narrow ? [remedies, told] : [told, remedies],
    index === 0 && h('div', { class: 'facts context', role: 'group', 'aria-label': t('context.title') }, choice('vendor', VENDORS, on), choice('system', SYSTEMS, on)),
    followers(finding, diagnosis, on));
}

function evidence(finding, index, on) {
  const place = decisive(finding);
  if (!place) return null;
  const [first, last] = [finding.evidence[0].line, finding.evidence.at(-1).line];
  return h('div', { class: 'evidence' },
    h('button', { type: 'button', title: t('evidence.show', { line: place.line }), onclick: () => on.reveal(place, index) },
      h('span', { class: 'where' }, t('evidence.line', { line: place.line })),
      h('code', {}, shorten(place.text))),
    finding.occurrences > 1 && h('span', { class: 'more' }, t('evidence.more', { count: finding.occurrences, first, last })));
}

/** A quote for the eye: long ones lose their middle. */
function shorten(text) {
  const characters = Array.from(text.trim());
  return characters.length <= 400 ? text.trim() : `${characters.slice(0, 280).join('')} … ${characters.slice(-100).join('')}`;
}

/** What was read from the text, each value to be corrected; `fields` gets where, by kind. */
function facts(finding, index, on, fields) {
  const labels = Object.entries(finding.facts).map(([kind, value]) => {
    const input = h('input', { type: 'text', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', dir: 'ltr' });
    const problem = h('span', { class: 'problem', role: 'alert' });
    // What stands only near the failure is filled in when the reader says that it is meant.
    const use = finding.nearby?.includes(kind) && h('button', { type: 'button', class: 'link', onclick: () => { correct(); input.focus(); } }, t('facts.use'));
    const correct = () => {
      const changed = on.fact(index, kind, input.value.trim());
      input.setAttribute('aria-invalid', String(!changed));
      problem.textContent = changed ? '' : t('facts.problem');
      changed?.forEach((filled, at) => {
        cards[at].fill(filled);
        const field = cards[at].fields.get(kind);
        if (field !== input) field.value = filled.facts[kind];
      });
      if (use && changed) use.remove();
    };
    input.value = value;
    input.size = Math.min(48, Math.max(8, value.length));
    input.addEventListener('input', correct);
    fields.set(kind, input);
    return h('label', {}, has(`kind.${kind}`) ? t(`kind.${kind}`) : kind, input, use, problem);
  });
  return labels.length > 0 && h('div', { class: 'facts', role: 'group', 'aria-label': t('facts.title') }, labels);
}

/** The registry or system that was seen or chosen, with a switch. */
function choice(name, names, on) {
  const seen = on.seen[name];
  const chosen = on.chosen[name];
  const auto = seen && names[seen] ? t('context.found', { name: names[seen] }) : t('context.unknown');
  const select = h('select', { id: `context-${name}`, onchange: () => on.context(name, select.value || undefined) },
    h('option', { value: '' }, auto),
    Object.entries(names).map(([id, label]) => h('option', { value: id, selected: id === chosen }, label)));
  return h('label', {}, t(`context.${name}`), select);
}

/** The remedies; `open` tells which were unfolded before. Those for other systems and tools stand apart. */
function ways({ remedies, facts: read, nearby = [] }, open, index, fields) {
  if (!remedies.length) return [];
  const first = remedies.filter((remedy) => !remedy.elsewhere);
  const foreign = remedies.filter((remedy) => remedy.elsewhere);
  const filled = Object.entries(read).filter(([kind]) => !nearby.includes(kind)).map(([kind, value]) => [value, fields.get(kind)]);
  return [
    h(index === 0 ? 'h2' : 'h3', {}, t('remedies.title', { count: first.length })),
    ...first.map((remedy, at) => way(remedy, open[at] ?? at === 0, filled)),
    foreign.length > 0 && h('details', { class: 'remedy others', open: open[first.length] },
      h('summary', {}, h('span', {}, t('remedies.others', { count: foreign.length }))),
      h('div', { class: 'body' }, foreign.map((remedy) => way(remedy, false, filled)))),
  ].filter(Boolean);
}

/** One remedy, folded or not; `filled` are the values in it that were read from the text, each with its field. */
export function way(remedy, open, filled = []) {
  const { vendor, system, tool } = remedy.for ?? {};
  const meant = [VENDORS[vendor], SYSTEMS[system], TOOLS[tool]].filter(Boolean).join(', ');
  return h('details', { class: 'remedy', open },
    h('summary', {}, h('span', {},
      remedy.title, ' ',
      meant && h('span', { class: 'tag for' }, t('remedy.for', { name: meant })), ' ',
      remedy.risk !== 'safe' && h('span', { class: `tag ${remedy.risk}` }, t(`risk.${remedy.risk}`)))),
    h('div', { class: 'body' },
      h('ol', { class: 'steps' }, remedy.steps.map((step) => h('li', {}, h('div', {}, h('p', {}, prose(step.text)), snippet(step.snippet, filled))))),
      h('p', { class: 'source' }, `${t('remedy.source')} `, link(remedy.source))));
}

function link(address) {
  let url;
  try { url = new URL(address); } catch { return address; }
  if (url.protocol !== 'https:') return address;
  const path = url.pathname.replace(/\/$/, '');
  return h('a', { href: url.href, rel: 'noopener noreferrer', target: '_blank' }, url.host + path);
}

/** A step's words; what stands between backticks in them is code. */
const prose = (text) => text.split(/`([^`]+)`/).map((piece, at) => (at % 2 ? h('code', {}, piece) : piece));

/** A command or file with the values marked that stand in it; a click goes to the value's field. */
function marked(content, filled) {
  const pieces = [content];
  for (const [value, field] of filled.filter(([one]) => one.length > 1).sort(([a], [b]) => b.length - a.length)) {
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at];
      const found = typeof piece === 'string' ? whole(piece, value) : -1;
      if (found === -1) continue;
      const rest = piece.slice(found + value.length);
      pieces.splice(at, 1, piece.slice(0, found), h('span', { class: 'filled', title: t('facts.title'), onclick: () => field.focus() }, value), rest);
      at += 1;
    }
  }
  return pieces;
}

/** Where a value stands as a word of its own, or -1. */
function whole(text, value) {
  const isWord = (character) => character !== undefined && /[\w-]/.test(character);
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    if (!isWord(text[at - 1]) && !isWord(text[at + value.length])) return at;
  }
  return -1;
}

function snippet(one, filled) {
  if (!one) return null;
  if (one.kind === 'console') {
    return h('ol', { class: 'console' }, one.content.split(/\s*[>›→]\s*/).map((part) => h('li', {}, part)));
  }
  return h('div', { class: 'snippet' },
    one.kind === 'file' && h('div', { class: 'path' }, one.path),
    h('pre', { dir: 'ltr' }, marked(one.content, filled)),
    copyButton(t('copy'), t('copied'), () => one.content, { class: 'copy', 'aria-label': `${t('copy')}: ${one.content.split('\n')[0]}` }));
}

function take(on) {
  return h('div', { class: 'take', role: 'group', 'aria-label': t('take.title') },
    h('span', {}, t('take.title')),
    ['markdown', 'plain', 'chat'].map((format) => copyButton(t(`take.${format}`), t('copied'), () => on.take(format))),
    h('button', { type: 'button', onclick: on.share }, t('take.link')));
}

/** The findings that only tell this one's failure again: wrappers, consequences. Each under its first root. */
function followers(root, diagnosis, on) {
  const own = diagnosis.findings.filter((finding) => finding.follows?.[0] === root.cause);
  return own.length > 0 && folded('follows', t('follows.title', { count: own.length }), own, diagnosis, on);
}

function folded(name, title, findings, diagnosis, on) {
  return h('details', { class: `also ${name}` },
    h('summary', {}, `${title} `, h('span', {}, `· ${findings.map((finding) => finding.title).join(' · ')}`)),
    findings.map((finding) => card(finding, diagnosis.findings.indexOf(finding), diagnosis, on)));
}
