// The library, as WASM. Everything here runs on this device.
import init, * as wasm from '../engine/docker_why.js';

const address = new URL('../engine/docker_why_bg.wasm', import.meta.url);

/** Resolves when the library can be called. */
export const ready = init({ module_or_path: fetch(address) });

export const explain = (text, options) => wasm.explain(text, options);
export const redact = (text) => wasm.redact(text);
export const render = (diagnosis, format) => wasm.render(diagnosis, format);

/** The finding with other facts filled into its steps; undefined where a value is none of its kind. */
export const correct = (finding, facts, context) => wasm.correct(finding, facts, context);

let table;
/** The table of causes, in the reader's language where it is translated. */
export const causes = () => (table ??= wasm.causes());

/** From now on with these translations of the causes' texts: English text to translated text, or null. */
export function translate(texts) {
  table = undefined;
  wasm.translate(texts ?? undefined);
}
