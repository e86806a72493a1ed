// Where nothing was recognised: this is said plainly, with the causes that the text comes near to and a report to
// copy. Near is what shares rare words.
import { $, announce, copyButton, h, state, t, wholeText } from './core.js';
import { causes as table, redact } from './take.js';

const LONGEST_REPORT = 20_000;

/** Says so; the nearest causes follow when they are known. */
export async function show() {
  const { diagnosis } = state;
  draw([]);
  const found = await near(await wholeText());
  if (found.length && state.diagnosis === diagnosis) draw(found);
}

function draw(causes) {
  const section = $('#answer');
  section.replaceChildren(h('article', { class: 'card' },
    h('h1', { id: 'answer-title', tabindex: '-1' }, t('none.title')),
    h('p', { class: 'explanation' }, t('none.text')),
    causes.length > 0 && h('div', { class: 'report' },
      h('h2', {}, t('none.near')),
      h('ul', { class: 'near' }, causes.map((cause) => h('li', {}, h('a', { href: `#cause/${cause.id}` }, cause.title))))),
    h('div', { class: 'report' },
      h('h2', {}, t('none.tips')),
      h('ul', {}, ['command', 'first', 'versions'].map((one) => h('li', {}, t(`none.tip.${one}`))))),
    h('div', { class: 'report' },
      h('h2', {}, t('none.report')),
      h('p', {}, t('none.report.text')),
      copyButton(t('none.report.copy'), t('copied'), report))));
  section.hidden = false;
  announce(t('announce.none'));
}

/** A report to send on, secrets hidden. */
async function report() {
  const text = redact(await wholeText()).replaceAll('```', "'''");
  const [here] = location.href.split('#');
  return `docker-why did not recognise this (${here}#causes lists what it knows).\n\nWhat I did:\n\nWhat I expected:\n\ndocker version:\n\nThe text, secrets hidden:\n\n\`\`\`text\n${text.slice(0, LONGEST_REPORT)}\n\`\`\`\n`;
}

const words = (text) => new Set(text.toLowerCase().match(/[a-z][a-z0-9_]{3,}/g) ?? []);
const TROUBLE = /error|fail|denied|cannot|can't|could ?n[o']t|unable|invalid|unknown|refused|timed? ?out|missing|unsupported|forbidden|unauthori|not (?:found|allowed|permitted|supported)|fatal|panic|warn/i;

/** At most three causes, the nearest first; none where the likeness is thin. */
async function near(text) {
  const causes = await table();
  const lines = text.slice(-200_000).split('\n').filter((line) => TROUBLE.test(line));
  const asked = words(lines.slice(-40).join('\n'));
  if (!asked.size) return [];
  const bags = causes.map((cause) => words([cause.title, ...cause.signatures.map((one) => one.anchor)].join(' ')));
  const spread = new Map();
  for (const bag of bags) for (const word of bag) spread.set(word, (spread.get(word) ?? 0) + 1);
  const weight = (word) => Math.log(causes.length / (spread.get(word) ?? causes.length));
  return causes
    .map((cause, at) => {
      const best = cause.signatures.reduce((most, { anchor }) => {
        const own = [...words(anchor)];
        const whole = own.reduce((sum, word) => sum + weight(word), 0);
        const met = own.filter((word) => asked.has(word));
        const share = whole ? met.reduce((sum, word) => sum + weight(word), 0) / whole : 0;
        return met.length >= 2 ? Math.max(most, share) : most;
      }, 0);
      const title = [...bags[at]].filter((word) => asked.has(word)).reduce((sum, word) => sum + weight(word), 0);
      return { cause, score: best + title / 40 };
    })
    .filter(({ score }) => score >= 0.62)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ cause }) => cause);
}
