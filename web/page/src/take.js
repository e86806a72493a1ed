// What is done with an answer: the second part of the library, loaded when it is first asked for.
import init, * as wasm from '../engine/take.js';
import { everyPart } from './core.js';

await init({ module_or_path: fetch(new URL('../engine/take_bg.wasm', import.meta.url)) });

export const redact = (text) => wasm.redact(text);

/** The answer as text, secrets hidden; for a chat only what comes first. */
export function answerAs(diagnosis, format) {
  const [first] = diagnosis.findings;
  const short = { ...diagnosis, findings: [{ ...first, remedies: first.remedies.slice(0, 1) }] };
  return redact(format === 'chat' ? wasm.render(short, 'markdown') : wasm.render(diagnosis, format));
}

/** The whole table, in the reader's language where it is translated. */
export async function causes() {
  for (const [name, text] of await everyPart()) wasm.learn(name, text);
  return wasm.causes();
}
