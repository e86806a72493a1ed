// Which causes a text comes near to, where none was recognised: by the rare words that they share.

import { causes as table } from './take.js';

const words = (text) => new Set(text.toLowerCase().match(/[a-z][a-z0-9_]{3,}/g) ?? []);
const TROUBLE = /error|fail|denied|cannot|can't|could ?n[o']t|unable|invalid|unknown|refused|timed? ?out|missing|unsupported|forbidden|unauthori|not (?:found|allowed|permitted|supported)|fatal|panic|warn/i;

/** At most three causes, the nearest first; none where the likeness is thin. */
export async function near(text) {
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
