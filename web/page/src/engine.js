// The library, as WASM, and its table, which comes in parts as texts need them. Everything here runs on this device.
import init, * as wasm from '../engine/answer.js';
import { expected, names } from './expect.js';

const at = (name) => new URL(`../${name}`, import.meta.url);
const load = async (name) => {
  const response = await fetch(at(name));
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return response;
};

const starting = init({ module_or_path: fetch(at('engine/answer_bg.wasm')) });
const indexing = load('parts/index.bin').then(async (response) => new Uint8Array(await response.arrayBuffer()));

/** Resolves when the library can be called. */
export const ready = Promise.all([starting, indexing]).then(([, index]) => wasm.index(index));

/** Ends a field in what the library takes; a value never holds one. */
const END = '\u001f';

let language = 'en';
/** The parts that exist in the language; the others are taken in English. */
let own;
let fetched = new Map(); // part → promise of its text
let learned = new Set();

/** From now on in this language; `parts` are those that it has. */
export function speak(name, parts) {
  [language, own] = [name, parts && new Set(parts)];
  fetched = new Map();
  learned = new Set();
}

/** A part's text. */
export function part(name) {
  if (!fetched.has(name)) {
    const text = load(`parts/${own?.has(name) ? language : 'en'}/${name}.txt`).then((response) => response.text());
    fetched.set(name, text);
    text.catch(() => fetched.delete(name));
  }
  return fetched.get(name);
}

/** Begins to fetch the parts that a text seems to need, before the library itself is there. */
export async function expect(text) {
  for (const name of expected(await indexing, text)) part(name).catch(() => {});
}

async function learn(parts) {
  const mine = learned;
  const fresh = parts.filter((name) => !mine.has(name));
  const texts = await Promise.all(fresh.map(part));
  if (mine !== learned) return learn(parts);
  fresh.forEach((name, index) => {
    if (!mine.has(name)) if (!wasm.learn(name, texts[index])) throw new Error(`${name} is no part of the table`);
    mine.add(name);
  });
  return undefined;
}

/** Resolves when this text can be explained, and what was found in it corrected. */
export const prepare = (text) => learn(wasm.needed(text).split(' ').filter(Boolean));
/** The same for any text; one part after the other, so that the page stays at hand. */
export async function prepareAll() {
  for (const name of names(await indexing)) {
    await learn([name]);
    await new Promise((resolve) => { setTimeout(resolve); });
  }
}
/** All parts: [name, text]. */
export const everyPart = async () => Promise.all(names(await indexing).map(async (name) => [name, await part(name)]));

export const explain = (text, { vendor = '', system = '' } = {}) => JSON.parse(wasm.explain(text, vendor, system));

/** The finding with other facts filled into its steps; undefined where a value is none of its kind. */
export function correct(finding, facts, context) {
  const list = (all) => [all.length, ...all.flat()];
  const { vendor = '', system = '', tool = '', action = '' } = context;
  const fields = [finding.cause, vendor, system, tool, action,
    ...list(Object.entries(finding.facts)), ...list(finding.nearby ?? []), ...list(Object.entries(facts))];
  const changed = wasm.correct(fields.join(END));
  return changed && { ...finding, ...JSON.parse(changed) };
}
