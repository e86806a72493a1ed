// The page, used as people use it.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { copied, executablePath, launch, onPage, PAGE, paste, quit } from './browser.mjs';

const skip = !PAGE ? 'no page is served: run cargo xtask test' : !executablePath ? 'no Chromium: apt-get install chromium' : false;

const SWR = `$ docker login -u eu-de@AKEXAMPLE -p 0123456789abcdef0123456789abcdef swr.eu-de.otc.t-systems.com
Error response from daemon: Get "https://swr.eu-de.otc.t-systems.com/v2/": unauthorized: authentication required`;
const DENIED = `$ docker pull registry.example.com:5000/team/app:1.0
Error response from daemon: Head "https://registry.example.com:5000/v2/team/app/manifests/1.0": unauthorized: authentication required
Error response from daemon: pull access denied for team/app, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`;

describe('the page', { skip }, () => {
  before(launch);
  after(quit);

  it('answers a paste at once: cause, marked place, steps', () => onPage({}, async (page) => {
    await paste(page, SWR);
    assert.match(await page.locator('#answer h1').innerText(), /SWR/);
    assert.equal(await page.locator('#answer .id').innerText(), 'swr-login-expired');
    assert.match(await page.locator('.lines mark').first().innerText(), /unauthorized: authentication required/);
    assert.match(await page.locator('#answer .evidence').innerText(), /line 2/);
    assert.ok(await page.locator('#answer .remedy[open] .steps li').count() > 0);
    assert.match(await page.locator('#status').innerText(), /^Found: /);
  }));

  it('follows while the text is typed, and goes back when it is cleared', () => onPage({}, async (page) => {
    await page.focus('#input');
    await page.keyboard.type('denied: Not allow to login, upload');
    await page.locator('#answer h1').getByText('Not recognised').waitFor();
    await page.keyboard.type(' or download image');
    await page.locator('#answer .id').getByText('swr-throttled').waitFor();
    await page.click('#clear');
    await page.waitForSelector('body[data-state="empty"]');
    assert.equal(await page.locator('#answer').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'input');
  }));

  it('copies commands and the whole answer, secrets hidden', () => onPage({}, async (page) => {
    await paste(page, SWR);
    const remedy = page.locator('#answer .remedy', { has: page.locator('.snippet pre') }).first();
    if (await remedy.getAttribute('open') === null) await remedy.locator('summary').click();
    const snippet = remedy.locator('.snippet').first();
    assert.equal(await copied(page, snippet.locator('.copy')), await snippet.locator('pre').innerText());
    const answer = await copied(page, page.getByRole('button', { name: 'as Markdown' }));
    assert.match(answer, /^## /);
    assert.ok(!answer.includes('0123456789abcdef'));
  }));

  it('links the finding and its place both ways', () => onPage({}, async (page) => {
    const other = 'Error response from daemon: denied: Not allow to login, upload or download image';
    await paste(page, `${'noise\n'.repeat(200)}${other}\nnoise\n${DENIED}\n${'noise\n'.repeat(200)}`);
    await page.locator('#answer .evidence button').first().click();
    const selected = await page.evaluate(() => {
      const { value, selectionStart, selectionEnd } = document.querySelector('#input');
      return value.slice(selectionStart, selectionEnd);
    });
    assert.match(selected, /pull access denied/);
    const mark = page.locator('.lines mark').last();
    assert.ok(await mark.isVisible());
    await page.locator('.pins button[data-sign="2"]').click();
    assert.ok(await page.locator('article[data-finding="1"]').isVisible());
    assert.equal(await page.evaluate(() => document.activeElement.closest('[data-finding]')?.dataset.finding), '1');
  }));

  it('folds what only tells the failure again under its root, and other failures beside it', () => onPage({}, async (page) => {
    await paste(page, `docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "3f4e". You have to remove (or rename) that container to be able to reuse that name.
Warning  Failed   kubelet  Failed to pull image "registry.example.com/team/app:1.0": manifest unknown: manifest unknown
Warning  Failed   kubelet  Error: ImagePullBackOff`);
    const inside = page.locator('article[data-finding="0"] details.follows');
    assert.match(await inside.locator('> summary').innerText(), /told once more/);
    assert.equal(await inside.locator('article').first().isVisible(), false);
    assert.equal(await page.locator('#answer > details.also > article').count(), 1);
    // From the text straight to the folded one.
    const folded = await inside.locator('article').first().getAttribute('data-finding');
    await page.locator(`.pins button[data-sign="${Number(folded) + 1}"]`).click();
    assert.ok(await inside.locator('article').first().isVisible());
  }));

  it('lets each fact be corrected, and the steps follow', () => onPage({}, async (page) => {
    await paste(page, DENIED);
    const image = page.locator('.facts label', { hasText: 'image' }).first().locator('input');
    await image.fill('team/other:2.0');
    assert.match(await page.locator('#answer .remedies').first().innerText(), /team\/other:2\.0/);
    await page.locator('.snippet .filled', { hasText: 'team/other:2.0' }).first().click();
    assert.ok(await image.evaluate((field) => field === document.activeElement), 'a filled value leads to its field');
    await image.fill('x; rm -rf /');
    assert.equal(await image.getAttribute('aria-invalid'), 'true');
    assert.ok(!(await page.locator('#answer .remedies').first().innerText()).includes('rm -rf'));
  }));

  it('corrects a value wherever it was read', () => onPage({}, async (page) => {
    await paste(page, `Error response from daemon: Get "https://registry.example.com:5000/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority
$ docker login registry.example.com:5000
Error response from daemon: Get "https://registry.example.com:5000/v2/": http: server gave HTTP response to HTTPS client`);
    const fields = page.locator('.facts label', { hasText: 'registry' }).locator('input');
    assert.ok(await fields.count() >= 2);
    await fields.first().fill('other.example.com');
    for (const field of await fields.all()) assert.equal(await field.inputValue(), 'other.example.com');
    for (const card of await page.locator('#answer article').all()) assert.ok(!(await card.locator('.remedies').textContent()).includes('registry.example.com:5000'));
  }));

  it('shows registry and system as chosen, with a switch that is remembered', () => onPage({}, async (page) => {
    await paste(page, 'Error response from daemon: unauthorized: authentication required');
    await page.selectOption('#context-vendor', 'swr');
    await page.locator('#answer .id').getByText('swr-login-expired').waitFor();
    await page.selectOption('#context-system', 'ubuntu');
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    await paste(page, 'Error response from daemon: unauthorized: authentication required');
    assert.equal(await page.locator('#context-system').inputValue(), 'ubuntu');
  }));

  it('fills in what stands only near the failure when the reader says that it is meant', () => onPage({}, async (page) => {
    await paste(page, '$ docker logs web\nError response from daemon: configured logging driver does not support reading');
    const use = page.getByRole('button', { name: 'meant here: fill it in' }).first();
    const card = page.locator('#answer article').first();
    const before = await card.locator('.remedies').textContent();
    await use.click();
    assert.notEqual(await card.locator('.remedies').textContent(), before);
    assert.equal(await use.count(), 0);
  }));

  it('says plainly when nothing is found, and offers a report without secrets', () => onPage({}, async (page) => {
    await paste(page, 'all is well\nAuthorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789');
    assert.equal(await page.locator('#answer h1').innerText(), 'Not recognised');
    const report = await copied(page, page.getByRole('button', { name: 'Copy the report' }));
    assert.match(report, /all is well/);
    assert.ok(!report.includes('abcdefghijklmnop'));
  }));

  it('keeps hostile text text', () => onPage({}, async (page) => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    await paste(page, `${evil}\n${DENIED}\n</textarea>${evil} docker pull ${evil}/x:1`);
    assert.equal(await page.locator('main img, main script').count(), 0);
  }));

  it('reads lone surrogates, other scripts and binary rubbish', () => onPage({}, async (page) => {
    await page.evaluate((text) => {
      const input = document.querySelector('#input');
      input.value = `\ud800 \u202eשלום 😀\u0000\n${text}`;
      input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    }, DENIED);
    await page.locator('#answer .id').getByText('auth-pull-denied').waitFor();
    await page.locator('#answer .evidence button').first().click();
    const selected = await page.evaluate(() => getSelection().toString() || document.querySelector('#input').value.slice(document.querySelector('#input').selectionStart, document.querySelector('#input').selectionEnd));
    assert.match(selected, /^pull access denied .* denied$/);
  }));

  it('takes files, several at once, packed and in UTF-16', () => onPage({}, async (page) => {
    await page.setInputFiles('#file', [
      { name: 'a.log', mimeType: 'text/plain', buffer: Buffer.from('nothing here\n') },
      { name: 'b.log.gz', mimeType: 'application/gzip', buffer: gzipSync(SWR) },
      { name: 'c.log', mimeType: 'text/plain', buffer: Buffer.from(`\ufeff${DENIED}`, 'utf16le') },
    ]);
    await page.locator('#answer .id').first().getByText('auth-pull-denied').waitFor();
    const text = await page.locator('#input').inputValue();
    assert.match(text, /==> b\.log\.gz <==\n\$ docker login/);
    assert.ok(await page.locator('#answer .id', { hasText: 'swr-login-expired' }).count() === 1);
  }));

  it('browses and searches the catalogue, each cause with an address', () => onPage({ hash: '#causes' }, async (page) => {
    await page.getByRole('searchbox').fill('swr-throttled');
    await page.waitForFunction(() => document.querySelectorAll('.family a').length === 1);
    await page.locator('.family a', { hasText: 'swr-throttled' }).click();
    await page.waitForURL(/#cause\/swr-throttled$/);
    assert.match(await page.locator('.catalogue h1').innerText(), /SWR blocks/);
    assert.match(await page.locator('.example pre').first().innerText(), /Not allow to login/);
    await page.getByRole('link', { name: 'Open it in the page' }).first().click();
    await page.locator('#answer .id').getByText('swr-throttled').waitFor();
    await page.goBack();
    await page.goto(`${PAGE}#causes`);
    await page.getByRole('searchbox').fill('Error: denied: Not allow to login, upload or download image');
    await page.locator('.family h2', { hasText: 'Recognised' }).waitFor();
  }));

  it('shares a link that holds the redacted text, and opens it', () => onPage({}, async (page, context) => {
    await paste(page, SWR);
    await page.click('#share');
    const dialog = page.locator('dialog');
    assert.match(await dialog.innerText(), /1 secret is hidden/);
    const link = await copied(page, dialog.getByRole('button', { name: 'Copy the link' }));
    assert.match(link, /\/#t=[\w-]+$/);
    const other = await context.newPage();
    await other.goto(link);
    await other.locator('#answer .id').getByText('swr-login-expired').waitFor();
    const text = await other.locator('#input').inputValue();
    assert.ok(text.includes('[hidden]') && !text.includes('0123456789abcdef'));
  }));

  it('leaves pictures for eyes', async () => {
    const folder = process.env.DOCKER_WHY_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    for (const colorScheme of ['light', 'dark']) {
      for (const [name, width, height] of [['desktop', 1280, 800], ['phone', 360, 740]]) {
        await onPage({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' }, async (page) => {
          await page.screenshot({ path: `${folder}/${name}-${colorScheme}-empty.png` });
          await paste(page, DENIED);
          await page.screenshot({ path: `${folder}/${name}-${colorScheme}-answer.png`, fullPage: true });
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing runs over the side');
        });
      }
    }
  });
});
