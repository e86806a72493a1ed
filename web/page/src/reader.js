// A worker that reads files: unpacks what is packed, scans piece by piece, and remembers where lines begin, so
// that the page can show any part of a log of any size without holding it.
import init, * as wasm from '../engine/answer.js';

const ready = init({ module_or_path: fetch(new URL('../engine/answer_bg.wasm', import.meta.url)) });
const PIECE = 4 * 1024 * 1024;
/** The place of every so-many-th line is remembered. */
const STRIDE = 128;

let stopped = false;
let learn;
/** Resolves when the whole table is there. */
const learned = new Promise((resolve) => { learn = resolve; });

onmessage = async ({ data }) => {
  if (data.stop) {
    stopped = true;
    return;
  }
  if (data.parts) {
    await ready;
    for (const [name, text] of data.parts) wasm.learn(name, text);
    learn();
    return;
  }
  try {
    postMessage(await read(data));
  } catch (error) {
    postMessage({ type: 'failed', message: String(error?.message ?? error) });
  }
};

async function read({ files, options, limit }) {
  const parts = [];
  for (const file of files) {
    if (files.length > 1) parts.push(new Blob([`==> ${file.name} <==\n`]));
    parts.push(await plain(file));
    if (files.length > 1) parts.push(new Blob(['\n']));
  }
  const blob = new Blob(parts);
  if (blob.size <= limit) return { type: 'text', text: await blob.text() };
  return scan(blob, options);
}

/** The file as UTF-8 text: unpacked if it is gzip, converted if it is UTF-16 (PowerShell's `>` writes that). */
async function plain(file) {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return gather(file, file.stream().pipeThrough(new DecompressionStream('gzip')));
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (!utf16) return file;
  return gather(file, file.stream().pipeThrough(new TextDecoderStream(utf16)).pipeThrough(new TextEncoderStream()));
}

/** A stream as a blob, which the browser may keep on disk. */
async function gather(file, stream) {
  const blobs = [];
  let pieces = [];
  let held = 0;
  let total = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || stopped) break;
    pieces.push(value);
    held += value.length;
    total += value.length;
    if (held >= PIECE) {
      blobs.push(new Blob(pieces));
      [pieces, held] = [[], 0];
      postMessage({ type: 'progress', done: total, size: undefined });
    }
  }
  if (stopped) reader.cancel().catch(() => {});
  return new Blob([...blobs, ...pieces]);
}

async function scan(blob, options) {
  postMessage({ type: 'parts' });
  await learned;
  const scanner = new wasm.Scanner(options?.vendor ?? '', options?.system ?? '');
  const starts = [0];
  let lines = 0;
  let done = 0;
  let told = 0;
  while (done < blob.size && !stopped) {
    const bytes = new Uint8Array(await blob.slice(done, done + PIECE).arrayBuffer());
    scanner.push(bytes);
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
      lines += 1;
      if (lines % STRIDE === 0) starts.push(done + at + 1);
    }
    done += bytes.length;
    const now = performance.now();
    if (now - told > 60) {
      told = now;
      postMessage({ type: 'progress', done, size: blob.size });
    }
  }
  return { type: 'log', diagnosis: JSON.parse(scanner.finish()), blob: blob.slice(0, done), size: blob.size, done, lines: lines + 1, starts, stride: STRIDE };
}
