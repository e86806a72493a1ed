// Prints how fast the page's engine is, in Node and in a real browser: `cargo xtask engine-speed` builds it and runs this.
// With --json for programs: { node, chromium }, of `measure.mjs`; what is not installed is missing.
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as launcher } from 'playwright-core';
import { executablePath } from '../tests/browser.mjs';
import { measure } from './measure.mjs';

const [folder, corpus, form] = process.argv.slice(2);
const read = (name) => readFileSync(path.join(folder, name));

/** The corpus's texts of 300 to 1,200 bytes. */
function pastes() {
  const files = readdirSync(corpus, { recursive: true }).filter((file) => file.endsWith('.txt')).sort();
  const texts = files.map((file) => {
    const content = readFileSync(path.join(corpus, file), 'utf8');
    const head = content.indexOf('\n---\n');
    return head < 0 ? content : content.slice(head + 5);
  });
  return texts.filter((text) => text.length >= 300 && text.length <= 1200);
}

const inputs = {
  parts: readdirSync(path.join(folder, 'parts/en')).filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -4), read(`parts/en/${name}`).toString()]),
  pastes: pastes(),
};

async function inNode() {
  const wasm = await import(pathToFileURL(path.join(folder, 'answer.js')));
  return measure(wasm, { ...inputs, bytes: read('answer_bg.wasm'), index: read('parts/index.bin'), log: read('log.txt') });
}

async function inBrowser() {
  const files = { '/measure.mjs': readFileSync(new URL('measure.mjs', import.meta.url)), '/inputs.json': JSON.stringify(inputs) };
  const server = createServer((request, response) => {
    const type = /js$/.test(request.url) ? 'text/javascript' : request.url === '/' ? 'text/html' : 'application/octet-stream';
    response.setHeader('content-type', type);
    response.end(request.url === '/' ? '<!doctype html><link rel="icon" href="data:,">' : files[request.url] ?? read(request.url.slice(1)));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const browser = await launcher.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(async () => {
      const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
      const { measure } = await import('/measure.mjs');
      const inputs = await (await fetch('/inputs.json')).json();
      return measure(await import('/answer.js'), {
        ...inputs, bytes: await bytes('/answer_bg.wasm'), index: await bytes('/parts/index.bin'), log: await bytes('/log.txt'),
      });
    });
  } finally {
    await browser.close();
    server.close();
  }
}

const LABELS = {
  instantiate: 'compile and instantiate, ms',
  first: 'first answer after that, ms',
  second: 'second answer, ms',
  warm: 'warm paste with JSON.parse, µs',
  inside: 'warm paste, µs',
  needed: 'parts needed of a paste, µs',
  log: 'log, bytes, MB/s',
};

const node = await inNode();
const chromium = executablePath ? await inBrowser() : undefined;
if (form === '--json') {
  console.log(JSON.stringify({ node, chromium }));
} else {
  if (!chromium) console.log('skipped: the browser: install Chromium, or set DOCKER_WHY_CHROMIUM to its path');
  console.log(`${inputs.pastes.length} pastes of 300 to 1,200 bytes; log of ${(read('log.txt').length / 1e6).toFixed()} MB`);
  console.log(`${'Node'.padStart(44)} ${'Chromium'.padStart(10)}`);
  for (const [name, label] of Object.entries(LABELS)) {
    console.log(label.padEnd(34), node[name].toFixed(1).padStart(9), (chromium?.[name].toFixed(1) ?? '').padStart(10));
  }
}
