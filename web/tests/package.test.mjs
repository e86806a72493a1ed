// The npm package, as those who install it meet it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { executablePath, launch, quit } from './browser.mjs';

const folder = process.env.DOCKER_WHY_PACKAGE;
const skip = folder ? false : 'no package is built: run cargo xtask test';
const tool = (name) => path.join(import.meta.dirname, '../node_modules/.bin', name);
const TEXT = 'denied: Not allow to login, upload or download image';

describe('the npm package', { skip }, () => {
  let home;
  before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'docker-why-'));
    mkdirSync(path.join(home, 'node_modules'));
    cpSync(folder, path.join(home, 'node_modules/docker-why'), { recursive: true });
    writeFileSync(path.join(home, 'package.json'), '{"name":"home","private":true}');
  });
  after(async () => {
    rmSync(home, { recursive: true });
    await quit();
  });
  const put = (name, text) => writeFileSync(path.join(home, name), text);
  const run = (program, ...args) => execFileSync(program, args, { cwd: home, encoding: 'utf8' });

  it('passes publint and @arethetypeswrong/cli', () => {
    execFileSync(tool('publint'), ['--strict'], { cwd: folder });
    execFileSync(tool('attw'), ['--pack', '.', '--exclude-entrypoints', 'docker_why_bg.wasm'], { cwd: folder });
  });

  it('works in Node, by import and by require', () => {
    put('a.mjs', `import { explain } from 'docker-why'; console.log(explain('${TEXT}').findings[0].cause);`);
    put('b.cjs', `const { explain } = require('docker-why'); console.log(explain('${TEXT}').findings[0].cause);`);
    assert.equal(run(process.execPath, 'a.mjs').trim(), 'swr-throttled');
    assert.equal(run(process.execPath, 'b.cjs').trim(), 'swr-throttled');
  });

  it('has types that TypeScript takes, and that refuse what is wrong', () => {
    put('c.mts', `import { explain, Scanner, render, type Diagnosis } from 'docker-why';
      const diagnosis: Diagnosis = explain('x', { vendor: 'swr' });
      for (const step of diagnosis.findings[0]?.remedies[0]?.steps ?? []) {
        if (step.snippet?.kind === 'file') console.log(step.snippet.path);
        // @ts-expect-error a command has no path
        if (step.snippet?.kind === 'command') console.log(step.snippet.path);
      }
      // @ts-expect-error there is no such vendor
      explain('x', { vendor: 'nobody' });
      new Scanner().push(new Uint8Array());
      console.log(render(diagnosis, 'markdown'));`);
    run(tool('tsc'), '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom', 'c.mts');
  });

  for (const [name, build] of [
    ['esbuild', () => {
      run(tool('esbuild'), 'main.js', '--bundle', '--format=esm', '--outfile=dist/main.js', '--log-level=error');
      cpSync(path.join(folder, 'docker_why_bg.wasm'), path.join(home, 'dist/docker_why_bg.wasm'));
      writeFileSync(path.join(home, 'dist/index.html'), '<!doctype html><title>.</title><script type=module src=main.js></script>');
    }],
    ['Vite', () => {
      put('index.html', '<!doctype html><title>.</title><script type=module src=/main.js></script>');
      run(tool('vite'), 'build', '--logLevel', 'error');
    }],
  ]) {
    it(`works in a browser, built with ${name}`, { skip: executablePath ? false : 'no Chromium' }, async () => {
      rmSync(path.join(home, 'dist'), { recursive: true, force: true });
      put('main.js', `import { explain } from 'docker-why'; document.title = explain('${TEXT}').findings[0].cause;`);
      build();
      const browser = await launch();
      const page = await browser.newPage();
      const { createServer } = await import('node:http');
      const { readFile } = await import('node:fs/promises');
      const types = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };
      const server = createServer(async (request, response) => {
        const name = request.url === '/' ? '/index.html' : request.url;
        const content = await readFile(path.join(home, 'dist', name)).catch(() => undefined);
        response.writeHead(content ? 200 : 404, { 'content-type': types[name.split('.').pop()] ?? 'text/plain' });
        response.end(content);
      }).listen(0, '127.0.0.1');
      try {
        await new Promise((resolve) => server.once('listening', resolve));
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        await page.waitForFunction(() => document.title === 'swr-throttled', undefined, { timeout: 10_000 });
      } finally {
        await page.close();
        server.close();
      }
    });
  }
});
