// The page in a real Firefox, as it comes from its maker, over WebDriver BiDi: what people do, once more.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { PAGE } from './browser.mjs';

const PATHS = [process.env.DOCKER_WHY_FIREFOX, '/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const executablePath = PATHS.find((file) => file && existsSync(file));
const skip = !PAGE ? 'no page is served: run cargo xtask test' : !executablePath ? 'no Firefox: apt-get install firefox-esr, or set DOCKER_WHY_FIREFOX' : false;

const ERROR = 'denied: Not allow to login, upload or download image';
const SWR = `$ docker login -u eu-de@AKEXAMPLE -p 0123456789abcdef0123456789abcdef swr.eu-de.otc.t-systems.com
Error response from daemon: Get "https://swr.eu-de.otc.t-systems.com/v2/": unauthorized: authentication required`;
const DENIED = `$ docker pull registry.example.com:5000/team/app:1.0
Error response from daemon: pull access denied for team/app, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`;

describe('the page in Firefox', { skip }, () => {
  let browser;
  let folder;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'docker-why-'));
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      // A test presses no key that would allow it the clipboard.
      extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true, 'intl.accept_languages': 'en' },
    });
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Runs a test on a fresh page in a fresh profile; errors and violations of the policy fail it. */
  async function onPage(test, { address = PAGE, hash = '' } = {}) {
    const context = await browser.createBrowserContext();
    const faults = [];
    try {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      page.on('pageerror', (error) => faults.push(`an error: ${error.message}`));
      page.on('console', (message) => { if (message.type() === 'error') faults.push(`on the console: ${message.text()}`); });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (!['blob:', 'data:'].includes(protocol) && origin !== new URL(address).origin) faults.push(`a request to ${request.url()}`);
      });
      await page.evaluateOnNewDocument(() => {
        addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
      });
      await page.goto(address + hash);
      await page.waitForSelector('body[data-ready]');
      await test(page);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  }

  async function paste(page, text) {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.focus('#input');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await page.waitForSelector('body[data-state="answered"] #answer h1');
  }
  const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
  const until = (page, test, ...given) => page.waitForFunction(test, {}, ...given);
  const answered = (page, id) => until(page, (cause) => document.querySelector('#answer .id')?.innerText === cause, id);
  const button = (page, words) => page.locator(`::-p-text(${words})`);
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

  it('answers a paste, marks its place, and links both ways', () => onPage(async (page) => {
    await paste(page, SWR);
    assert.equal(await text(page, '#answer .id'), 'swr-login-expired');
    await until(page, () => /unauthorized: authentication required/.test(document.querySelector('.lines mark')?.innerText));
    assert.match(await text(page, '#status'), /^Found: /);
    await page.click('#answer .evidence button');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'input');
    await page.click('.pins button');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'answer-title');
  }));

  it('keeps the marks under the words', () => onPage(async (page) => {
    await paste(page, `${DENIED}\n${'a long line that wraps '.repeat(30)}\nשלום: خطأ في الاتصال`);
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 800 });
      const { area, layer, over } = await page.evaluate(() => ({
        area: document.querySelector('#input').scrollHeight, layer: document.querySelector('.lines').scrollHeight, over: document.documentElement.scrollWidth - innerWidth,
      }));
      assert.ok(Math.abs(area - layer) <= 1, `${width}: ${area} and ${layer}`);
      assert.ok(over <= 0, `${width}: nothing runs over the side`);
    }
  }));

  it('lets a fact be corrected, and the steps follow', () => onPage(async (page) => {
    await paste(page, DENIED);
    const name = await page.waitForSelector('.facts label ::-p-text(image)');
    const field = await name.evaluateHandle((text) => text.closest('label').querySelector('input'));
    await field.evaluate((input) => input.select());
    await field.type('team/other:2.0');
    assert.match(await text(page, '#answer .remedies'), /team\/other:2\.0/);
  }));

  it('copies the answer with its secrets hidden', () => onPage(async (page) => {
    await paste(page, SWR);
    await button(page, 'as Markdown').click();
    await until(page, () => [...document.querySelectorAll('.take button')].some((one) => one.innerText === 'Copied'));
    const answer = await clipboard(page);
    assert.match(answer, /^## /);
    assert.ok(!answer.includes('0123456789abcdef'));
  }));

  it('shares a link that holds the redacted text, and opens it', () => onPage(async (page) => {
    await paste(page, SWR);
    await page.click('#share');
    await page.waitForSelector('dialog[open]');
    assert.match(await text(page, 'dialog'), /1 secret is hidden/);
    await page.click('#share-copy');
    await until(page, () => document.querySelector('#share-copy').innerText === 'Copied');
    const link = await clipboard(page);
    assert.match(link, /\/#t=[\w-]+$/);
    await onPage(async (other) => {
      await answered(other, 'swr-login-expired');
      const shown = await other.$eval('#input', (input) => input.value);
      assert.ok(shown.includes('[hidden]') && !shown.includes('0123456789abcdef'));
    }, { hash: new URL(link).hash });
  }));

  it('browses and searches the catalogue', () => onPage(async (page) => {
    await page.locator('input[type="search"]').fill('swr-throttled');
    await until(page, () => document.querySelectorAll('.family a').length === 1);
    await page.click('.family a');
    await until(page, () => location.hash === '#cause/swr-throttled' && /SWR blocks/.test(document.querySelector('.catalogue h1')?.innerText));
    await page.waitForSelector('.example pre');
  }, { hash: '#causes' }));

  it('says plainly when nothing is found', () => onPage(async (page) => {
    await paste(page, 'all is well\nAuthorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789');
    assert.equal(await text(page, '#answer h1'), 'Not recognised');
    await button(page, 'Copy the report').click();
    await until(page, () => [...document.querySelectorAll('.report button')].some((one) => one.innerText === 'Copied'));
    assert.ok(!(await clipboard(page)).includes('abcdefghijklmnop'));
  }));

  it('keeps hostile text text', () => onPage(async (page) => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    await paste(page, `${evil}\n${DENIED}\n</textarea>${evil} docker pull ${evil}/x:1`);
    assert.equal(await page.$$eval('main img, main script', (all) => all.length), 0);
  }));

  it('can be used with the keyboard alone', () => onPage(async (page) => {
    await paste(page, 'Error response from daemon: Get "https://registry.example.com:5000/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority');
    await page.evaluate(() => document.activeElement.blur());
    const reached = new Set();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.id} ${document.activeElement.className}`));
    }
    for (const wanted of ['SUMMARY', 'copy', 'context-system', 'TEXTAREA', 'share', 'clear', 'language']) assert.match([...reached].join('\n'), new RegExp(wanted));
  }));

  it('reads files: several, packed, and a long one in a worker', () => onPage(async (page) => {
    const write = (name, content) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const field = await page.$('#file');
    await field.uploadFile(write('a.log', 'nothing here\n'), write('b.log.gz', gzipSync(SWR)), write('c.log', Buffer.from(`\ufeff${DENIED}`, 'utf16le')));
    await answered(page, 'auth-pull-denied');
    assert.match(await page.$eval('#input', (input) => input.value), /==> b\.log\.gz <==\n\$ docker login/);
    const lines = 300_000;
    await field.uploadFile(write('long.log', `${'time="2026-11-24T09:12:00Z" level=info msg="healthcheck answered"\n'.repeat(lines)}${ERROR}\n`));
    await answered(page, 'swr-throttled');
    await page.waitForSelector('#log .row.hit');
    assert.match(await text(page, '#log .row.hit'), new RegExp(`^${lines + 1}\\s+${ERROR}$`));
    assert.ok(await page.$$eval('#log .row', (rows) => rows.length) < 200, 'only what is on the screen is drawn');
  }));

  it('works when its server is gone, after the first visit', async () => {
    const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', wasm: 'application/wasm', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' };
    const web = path.join(folder, 'web');
    cpSync(process.env.DOCKER_WHY_WEB, web, { recursive: true });
    const server = createServer((request, response) => {
      const name = request.url.split('?')[0].replace(/^\/$/, '/index.html');
      if (!existsSync(path.join(web, name))) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': types[name.split('.').pop()] ?? 'text/plain' });
      return response.end(readFileSync(path.join(web, name)));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${server.address().port}/`;
    await onPage(async (page) => {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await until(page, () => Boolean(navigator.serviceWorker.controller));
      server.closeAllConnections();
      server.close();
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      await paste(page, ERROR);
      assert.equal(await text(page, '#answer .id'), 'swr-throttled');
      await page.select('#language', 'de');
      await until(page, () => document.documentElement.lang === 'de');
    }, { address });
  });
});
