// Measures the npm package in Node and, where one is installed, in Chromium; prints JSON.
// usage: node wasm.mjs PACKAGE LOG   (run in web/, whose node_modules has playwright-core)

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, log, role] = process.argv.slice(2);
const paste = `$ docker compose up -d
 ✘ web Error Get "https://registry.example.com:5000/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority
Error response from daemon: Get "https://registry.example.com:5000/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority
`;

/** Runs in the host: times in seconds. `load` gives the package, instantiated. */
async function measure(load, paste, bytes) {
  const start = performance.now();
  const why = await load();
  const ready = performance.now();
  if (why.explain(paste).findings.length === 0) throw new Error('the paste is not recognised');
  const answered = performance.now();
  for (let n = 0; n < 200; n++) why.explain(paste);
  const times = [];
  for (let n = 0; n < 30; n++) {
    const before = performance.now();
    for (let m = 0; m < 50; m++) why.explain(paste);
    times.push((performance.now() - before) / 50);
  }
  times.sort((a, b) => a - b);
  const logs = [];
  for (let n = 0; n < 5; n++) {
    const before = performance.now();
    const scanner = new why.Scanner();
    for (let at = 0; at < bytes.length; at += 1 << 18) scanner.push(bytes.subarray(at, at + (1 << 18)));
    scanner.finish();
    logs.push(bytes.length / ((performance.now() - before) / 1000));
  }
  logs.sort((a, b) => a - b);
  return { instantiate: (ready - start) / 1e3, first: (answered - ready) / 1e3, warm: times[15] / 1e3, log: logs[2] };
}

if (role === 'node') {
  const load = async () => import(pathToFileURL(join(folder, 'node.mjs')));
  console.log(JSON.stringify(await measure(load, paste, readFileSync(log))));
  process.exit(0);
}

/** A fresh Node each, the median by the first answer. */
function inNode() {
  const runs = [];
  for (let n = 0; n < 5; n++) {
    const run = spawnSync(process.execPath, [process.argv[1], folder, log, 'node'], { encoding: 'utf8' });
    if (run.status !== 0) return { host: 'Node', skipped: run.stderr.trim().split('\n').slice(-6).join(' ') };
    runs.push(JSON.parse(run.stdout));
  }
  runs.sort((a, b) => a.first - b.first);
  return { host: `Node ${process.versions.node}`, ...runs[2] };
}

async function inChromium() {
  const host = 'Chromium';
  const executablePath = process.env.DOCKER_WHY_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return { host, skipped: 'not installed' };
  let chromium;
  try {
    ({ chromium } = createRequire(join(process.cwd(), 'package.json'))('playwright-core'));
  } catch {
    return { host, skipped: 'playwright-core is not installed (npm ci in web/)' };
  }
  const types = { '.mjs': 'text/javascript', '.js': 'text/javascript', '.wasm': 'application/wasm' };
  const server = createServer((request, response) => {
    const path = request.url.slice(1);
    const file = path === 'log' ? log : join(folder, path);
    if (path === '' || !existsSync(file)) return response.setHeader('content-type', 'text/html').end('<!doctype html>');
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const measured = await page.evaluate(async ([source, paste]) => {
      const bytes = new Uint8Array(await (await fetch('/log')).arrayBuffer());
      const load = async () => {
        const why = await import('/web.mjs');
        if (typeof why.default === 'function') await why.default();
        return why;
      };
      return (0, eval)(`(${source})`)(load, paste, bytes);
    }, [measure.toString(), paste]);
    return { host: `Chromium ${browser.version()}`, ...measured };
  } catch (error) {
    return { host, skipped: String(error).split('\n')[0] };
  } finally {
    await browser.close();
    server.close();
  }
}

console.log(JSON.stringify([inNode(), await inChromium()]));
