// Every cause: to browse, to search, each with an address of its own.
import { $, announce, explain, h, has, later, prepare, SYSTEMS, t, VENDORS, way } from './core.js';
import { causes as table } from './take.js';

const place = $('#view-causes');
const familyName = (name) => (has(`family.${name}`) ? t(`family.${name}`) : name);

/** A template's words where there are no facts: `{image|this image}` is "this image". */
export const blank = (text) => text.replace(/\{([a-z_]+)(?:\|([^{}]*))?\}/g, (_, kind, words) => words ?? kind.toUpperCase());

let kept;
/** Real outputs by cause, from the corpus. */
export const examples = () => (kept ??= fetch(new URL('../data/examples.json', import.meta.url)).then((one) => one.json()).catch(() => ({})));

export async function show(hash) {
  scrollTo(0, 0);
  const causes = await table();
  if (hash === 'causes') list(causes);
  else await one(causes, hash.slice('cause/'.length));
}

const query = { text: '', family: '', vendor: '', system: '' };

function list(causes) {
  document.title = `${t('causes.title')} · docker-why`;
  const results = h('div', {});
  const search = h('input', { type: 'search', placeholder: t('causes.search'), 'aria-label': t('causes.search'), spellcheck: 'false' });
  search.value = query.text;
  const draw = async () => {
    const asked = query.text;
    await prepare(asked);
    if (asked !== query.text) return;
    const found = find(causes);
    results.replaceChildren(...results_(found));
    announce(t('causes.found', { count: found.causes.length }));
  };
  search.addEventListener('input', later(() => { query.text = search.value; draw(); }, 80));
  const families = [...new Set(causes.map((cause) => cause.family))].sort((a, b) => familyName(a).localeCompare(familyName(b)));
  const pick = (name, entries) => {
    const select = h('select', { 'aria-label': t(`causes.${name}`), onchange: () => { query[name] = select.value; draw(); } },
      h('option', { value: '' }, `${t(`causes.${name}`)}: ${t('causes.any')}`),
      entries.map(([value, label]) => h('option', { value, selected: query[name] === value }, label)));
    return select;
  };
  place.replaceChildren(
    h('h1', { tabindex: '-1' }, t('causes.title')),
    h('p', {}, t('causes.text', { count: causes.length })),
    h('div', { class: 'find', role: 'search' }, search,
      pick('family', families.map((name) => [name, familyName(name)])),
      pick('vendor', Object.entries(VENDORS)),
      pick('system', Object.entries(SYSTEMS))),
    results,
  );
  draw();
}

const about = (cause, name, value) => cause.signatures.some((one) => one[name] === value)
  || cause.remedies.some((remedy) => remedy.for?.[name] === value);

function find(causes) {
  const recognised = query.text.length > 8 ? new Set(explain(query.text).findings.map((finding) => finding.cause)) : new Set();
  const asked = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (cause) => {
    if (query.family && cause.family !== query.family) return false;
    if (query.vendor && !about(cause, 'vendor', query.vendor) && !cause.id.startsWith(`${query.vendor}-`)) return false;
    if (query.system && !about(cause, 'system', query.system)) return false;
    if (recognised.has(cause.id)) return true;
    const hay = [cause.id, cause.title, cause.explanation, ...cause.signatures.map((one) => one.anchor), ...cause.remedies.map((one) => one.title)].join(' ').toLowerCase();
    return asked.every((word) => hay.includes(word));
  };
  return { causes: causes.filter(fits), recognised };
}

function results_({ causes, recognised }) {
  if (!causes.length) return [h('p', {}, t('causes.none'))];
  const groups = new Map();
  for (const cause of causes) {
    const name = recognised.has(cause.id) ? '' : cause.family;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(cause);
  }
  const title = (name) => (name === '' ? t('causes.recognised') : familyName(name));
  return [...groups].sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : title(a).localeCompare(title(b)))).map(([name, members]) => h('section', { class: 'family' },
    h('h2', {}, title(name)),
    h('ul', {}, members.map((cause) => h('li', {}, h('a', { href: `#cause/${cause.id}` },
      h('span', {}, cause.title), h('code', {}, cause.id), h('span', { class: 'why' }, blank(cause.explanation))))))));
}

async function one(causes, id) {
  const cause = causes.find((known) => known.id === id);
  const crumb = h('p', { class: 'crumb' }, h('a', { href: '#causes' }, `← ${t('causes.title')}`));
  if (!cause) {
    place.replaceChildren(crumb, h('h1', { tabindex: '-1' }, t('cause.missing')));
    return;
  }
  document.title = `${cause.title} · docker-why`;
  const remedies = cause.remedies.map((remedy) => ({
    ...remedy,
    title: blank(remedy.title),
    steps: remedy.steps.map(({ text, snippet }) => ({
      text: blank(text),
      snippet: snippet && { ...snippet, content: blank(snippet.content), path: snippet.path && blank(snippet.path) },
    })),
  }));
  const outputs = h('div', {});
  place.replaceChildren(crumb, h('article', { class: 'card' },
    h('header', {}, h('span', {}, familyName(cause.family)), h('code', { class: 'id' }, id)),
    h('h1', { tabindex: '-1' }, cause.title),
    h('p', { class: 'explanation' }, blank(cause.explanation)),
    h('h2', {}, t('cause.examples')),
    outputs,
    h('h2', {}, t('cause.remedies')),
    remedies.map((remedy) => way(remedy, true)),
    h('p', { class: 'source' }, h('a', { href: `causes/${id}.html` }, t('cause.plain')))));
  const real = (await examples())[id] ?? [];
  outputs.append(...(real.length ? real.map((example) => h('figure', { class: 'example' },
    h('pre', { tabindex: '0', dir: 'ltr' }, example.text),
    h('figcaption', {}, h('span', {}, t(`cause.${example.provenance}`, { by: example.by })),
      h('a', { href: `#example/${id}/${example.name}` }, t('cause.open')))))
    : [h('ul', {}, cause.signatures.map((signature) => h('li', {}, h('code', {}, `… ${signature.anchor} …`))))]));
}
