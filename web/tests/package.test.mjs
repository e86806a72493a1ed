// The npm package, as those who install it meet it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile as readFileLater } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { executablePath, launch, quit } from './browser.mjs';

const { DOCKER_WHY_ROOT: root, DOCKER_WHY_PACKAGE: folder } = process.env;
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

  it('holds what it needs, runs nothing when it is installed, and depends on nothing', () => {
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: folder, encoding: 'utf8' }));
    assert.deepEqual(files.map((file) => file.path).sort(), [
      'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'docker_why.cjs', 'docker_why.js', 'docker_why_bg.wasm', 'index.d.cts',
      'index.d.ts', 'node.cjs', 'node.mjs', 'package.json', 'web.mjs',
    ]);
    const { scripts, dependencies, optionalDependencies, peerDependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json')));
    assert.deepEqual([scripts, dependencies, optionalDependencies, peerDependencies], [undefined, undefined, undefined, undefined]);
  });

  it('works in Node, by import and by require, as one', () => {
    put('a.mjs', `import { explain } from 'docker-why'; console.log(explain('${TEXT}').findings[0].cause);`);
    put('b.cjs', `const { explain } = require('docker-why'); console.log(explain('${TEXT}').findings[0].cause);`);
    put('both.mjs', `import * as why from 'docker-why'; import { createRequire } from 'node:module';
      console.log(createRequire(import.meta.url)('docker-why').explain === why.explain, Object.keys(why).sort().join());`);
    assert.equal(run(process.execPath, 'a.mjs').trim(), 'swr-throttled');
    assert.equal(run(process.execPath, 'b.cjs').trim(), 'swr-throttled');
    assert.equal(run(process.execPath, 'both.mjs').trim(), 'true Scanner,causes,correct,explain,redact,render');
  });

  it('works in a worker thread of Node', () => {
    put('worker.mjs', `import { Worker, isMainThread, parentPort } from 'node:worker_threads';
      import { explain } from 'docker-why';
      if (isMainThread) new Worker(new URL(import.meta.url)).once('message', console.log);
      else parentPort.postMessage(explain('${TEXT}').findings[0].cause);`);
    assert.equal(run(process.execPath, 'worker.mjs').trim(), 'swr-throttled');
  });

  const USE = `
      const diagnosis: Diagnosis = explain('x', { vendor: 'swr' });
      for (const step of diagnosis.findings[0]?.remedies[0]?.steps ?? []) {
        if (step.snippet?.kind === 'file') console.log(step.snippet.path);
        // @ts-expect-error a command has no path
        if (step.snippet?.kind === 'command') console.log(step.snippet.path);
      }
      // @ts-expect-error there is no such vendor
      explain('x', { vendor: 'nobody' });
      new Scanner().push(new Uint8Array());
      // @ts-expect-error there is no such form
      render(diagnosis, 'song');
      console.log(render(diagnosis, 'markdown'), render(diagnosis, 'slack', 3_000));`;
  const tsc = (...args) => run(tool('tsc'), '--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', ...args);

  it('has types that TypeScript takes, and that refuse what is wrong', () => {
    put('c.mts', `import { explain, Scanner, render, type Diagnosis } from 'docker-why';${USE}`);
    put('d.cts', `import { explain, Scanner, render, type Diagnosis } from 'docker-why';${USE}`);
    tsc('c.mts', 'd.cts', '--module', 'nodenext');
    tsc('c.mts', '--module', 'esnext', '--moduleResolution', 'bundler');
  });

  it('has types that are true: of real answers, and of what the JSON schema lists', () => {
    const { causes, explain } = createRequire(import.meta.url)(folder);
    const corpus = path.join(root, 'corpus');
    const texts = readdirSync(corpus, { recursive: true }).filter((name) => name.endsWith('.txt')).filter((_, n) => n % 20 === 0);
    const answers = texts.map((name) => explain(readFileSync(path.join(corpus, name), 'utf8')));
    assert.ok(answers.length > 20);
    const { $defs } = JSON.parse(readFileSync(path.join(root, 'schema/diagnosis.schema.json')));
    const union = (name, values) => `const ${name.toLowerCase()}s: Record<${name}, true> = ${JSON.stringify(Object.fromEntries(values.map((value) => [value, true])))};`;
    put('true.mts', `import type { Cause, Diagnosis, Vendor, System, Tool, Risk } from 'docker-why';
      const diagnoses: Diagnosis[] = ${JSON.stringify(answers)};
      const causes: Cause[] = ${JSON.stringify(causes().slice(0, 60))};
      ${union('Vendor', $defs.vendor.enum)} ${union('System', $defs.system.enum)} ${union('Tool', $defs.tool.enum)}
      ${union('Risk', $defs.remedy.properties.risk.enum)}
      console.log(diagnoses, causes, vendors, systems, tools, risks);`);
    tsc('true.mts', '--module', 'nodenext');
  });

  it('is seen through the source maps of who bundles it', () => {
    // The package's own files are what was written, so they need none.
    put('main.js', `import { explain } from 'docker-why'; console.log(explain('${TEXT}'));`);
    run(tool('esbuild'), 'main.js', '--bundle', '--minify', '--sourcemap', '--format=esm', '--outfile=mapped/main.js', '--log-level=error');
    const { sources, sourcesContent } = JSON.parse(readFileSync(path.join(home, 'mapped/main.js.map')));
    for (const name of ['web.mjs', 'docker_why.js']) {
      const at = sources.findIndex((source) => source.endsWith(`docker-why/${name}`));
      assert.equal(sourcesContent[at], readFileSync(path.join(folder, name), 'utf8'));
    }
  });

  const inBrowser = { skip: executablePath ? false : 'no Chromium' };
  const PAGE = '<!doctype html><title>.</title><script type=module src=./main.js></script>';
  const TITLE = `document.title = explain('${TEXT}').findings[0].cause;`;
  const WORK = `postMessage(explain('${TEXT}').findings[0].cause);`;
  const ASK = 'worker.onmessage = ({ data }) => { document.title = data; };';

  /** Opens a folder's page in a browser and waits for its answer. */
  async function answers(served) {
    const types = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };
    const server = createServer(async (request, response) => {
      const name = request.url === '/' ? '/index.html' : request.url;
      const content = await readFileLater(path.join(home, served, name)).catch(() => undefined);
      response.writeHead(content ? 200 : 404, { 'content-type': types[name.split('.').pop()] ?? 'text/plain' });
      response.end(content);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const page = await (await launch()).newPage();
    try {
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      await page.waitForFunction(() => document.title === 'swr-throttled', undefined, { timeout: 20_000 });
    } finally {
      await page.close();
      server.close();
    }
  }

  for (const [where, main, worker] of [
    ['a page', `import { explain } from 'docker-why'; ${TITLE}`],
    ['a worker', `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }); ${ASK}`,
      `import { explain } from 'docker-why'; ${WORK}`],
  ]) {
    const files = worker ? ['main.js', 'worker.js'] : ['main.js'];
    const write = () => {
      rmSync(path.join(home, 'dist'), { recursive: true, force: true });
      put('index.html', PAGE);
      put('main.js', main);
      if (worker) put('worker.js', worker);
    };

    it(`works in ${where}, built with esbuild`, inBrowser, async () => {
      write();
      run(tool('esbuild'), ...files, '--bundle', '--format=esm', '--outdir=dist', '--log-level=error');
      cpSync(path.join(folder, 'docker_why_bg.wasm'), path.join(home, 'dist/docker_why_bg.wasm'));
      put('dist/index.html', PAGE);
      await answers('dist');
    });

    it(`works in ${where}, built with Vite`, inBrowser, async () => {
      write();
      put('vite.config.mjs', "export default { worker: { format: 'es' }, build: { modulePreload: { polyfill: false } } };");
      run(tool('vite'), 'build', '--logLevel', 'error');
      await answers('dist');
    });

    it(`works in ${where}, without any bundler`, inBrowser, async () => {
      write();
      const bare = (text) => text.replace("'docker-why'", "'./node_modules/docker-why/web.mjs'");
      for (const name of files) put(name, bare(readFileSync(path.join(home, name), 'utf8')));
      await answers('.');
    });
  }
});
