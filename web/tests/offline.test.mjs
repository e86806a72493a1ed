// The service worker: offline after the first visit, and a clean change to a newer version.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { executablePath, launch, onPage, paste, quit } from './browser.mjs';

const web = process.env.DOCKER_WHY_WEB;
const skip = !web ? 'no page is built: run cargo xtask test' : !executablePath ? 'no Chromium: apt-get install chromium' : false;
const ERROR = 'denied: Not allow to login, upload or download image';
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', wasm: 'application/wasm', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' };

describe('the page without a network', { skip }, () => {
  let folder;
  let server;
  let address;
  before(async () => {
    await launch();
    folder = mkdtempSync(path.join(tmpdir(), 'docker-why-'));
    cpSync(web, folder, { recursive: true });
    // A plain static host under a sub-path, as an intranet has it: no headers of ours, no brotli.
    server = createServer((request, response) => {
      const name = decodeURIComponent(request.url.split('?')[0]).replace(/^\/tools\/why\//, '').replace(/\/$|^$/, '/index.html').replace(/^\//, '');
      const file = path.join(folder, name);
      if (!request.url.startsWith('/tools/why/') || !existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[name.split('.').pop()] ?? 'text/plain' });
      return response.end(readFileSync(file));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${server.address().port}/tools/why/`;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
    await quit();
  });
  const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.ready.then(() => Boolean(navigator.serviceWorker.controller)));

  it('works offline after the first visit: answers, catalogue, other languages, sharing', () => onPage({ address, serviceWorkers: 'allow' }, async (page, context) => {
    await controlled(page);
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    await paste(page, ERROR);
    assert.equal(await page.locator('#answer .id').innerText(), 'swr-throttled');
    await page.selectOption('#language', 'de');
    await page.getByRole('link', { name: 'Alle Ursachen' }).click();
    await page.locator('.catalogue h1').waitFor();
    await page.goto(`${address}#cause/swr-throttled`);
    await page.locator('.example pre').first().waitFor();
  }));

  it('offers a newer version, and changes to it whole', () => onPage({ address, serviceWorkers: 'allow' }, async (page) => {
    await controlled(page);
    const version = (text) => /VERSION = '(\w+)'/.exec(text)[1];
    const sw = path.join(folder, 'sw.js');
    const old = version(readFileSync(sw, 'utf8'));
    writeFileSync(sw, readFileSync(sw, 'utf8').replace(old, 'feedfacecafebeef'));
    const html = path.join(folder, 'index.html');
    writeFileSync(html, readFileSync(html, 'utf8').replace('<title>', '<title>newer '));
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    await page.locator('#update').waitFor();
    assert.ok(!(await page.content()).includes('<title>newer'), 'until then the old version, whole');
    await Promise.all([page.waitForEvent('load'), page.locator('#update button').click()]);
    await page.waitForSelector('body[data-ready]');
    assert.deepEqual(await page.evaluate(() => caches.keys()), ['docker-why feedfacecafebeef']);
    const text = await page.evaluate(() => fetch('index.html').then((one) => one.text()));
    assert.ok(text.includes('<title>newer'));
  }));
});
