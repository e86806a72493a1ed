// For browsers and bundlers: the module is ready when the library is.
import init, { Scanner, causes, correct, explain, redact, render } from './docker_why.js';

await init({ module_or_path: new URL('./docker_why_bg.wasm', import.meta.url) });

export { Scanner, causes, correct, explain, redact, render };
