// The page for everybody: assistive technology, keyboard, small screens, large text, no network.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { executablePath, launch, onPage, PAGE, paste, quit } from './browser.mjs';

const skip = !PAGE ? 'no page is served: run cargo xtask test' : !executablePath ? 'no Chromium: apt-get install chromium' : false;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PASTE = `$ docker login -u eu-de@AKEXAMPLE -p 0123456789abcdef0123456789abcdef swr.eu-de.otc.t-systems.com
WARNING! Using --password via the CLI is insecure. Use --password-stdin.
2026-11-24T09:12:01Z web-1  | Pulling fs layer
Error response from daemon: Get "https://swr.eu-de.otc.t-systems.com/v2/": x509: certificate has expired or is not yet valid
docker: Error response from daemon: pull access denied for team/app, repository does not exist or may require 'docker login'.
שלום: خطأ في الاتصال`;

async function accessible(page, where) {
  // axe is put in by the browser's debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join('\n')}`), [], where);
}

describe('the page for everybody', { skip }, () => {
  before(launch);
  after(quit);

  for (const colorScheme of ['light', 'dark']) {
    for (const [width, height] of [[1280, 800], [360, 740]]) {
      it(`gives axe nothing to find, ${colorScheme}, ${width} wide`, () => onPage({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' }, async (page) => {
        await accessible(page, 'empty');
        await paste(page, PASTE);
        for (const one of await page.locator('#answer details').all()) await one.evaluate((details) => { details.open = true; });
        await accessible(page, 'answer');
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing runs over the side');
        await page.click('#share');
        await page.waitForSelector('dialog[open]');
        await accessible(page, 'sharing');
        await page.keyboard.press('Escape');
        await page.fill('#input', 'nothing to be found');
        await page.getByText('Not recognised').first().waitFor();
        await accessible(page, 'nothing found');
        for (const hash of ['#causes', '#cause/swr-login-expired']) {
          await page.goto(PAGE + hash);
          await page.locator('.catalogue h1').waitFor();
          await page.waitForTimeout(100);
          await accessible(page, hash);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${hash}: nothing runs over the side`);
        }
        await page.goto(`${PAGE}causes/swr-login-expired.html`);
        await accessible(page, 'without script');
      }));
    }
  }

  it('can be used with the keyboard alone', () => onPage({}, async (page) => {
    await paste(page, PASTE);
    await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    const reached = new Set();
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return '';
        const box = element.getBoundingClientRect();
        const shown = box.width > 0 && box.height > 0;
        const style = getComputedStyle(element);
        const outlined = element.id === 'input' || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1);
        return `${element.tagName} ${element.className} ${element.id} ${shown && outlined ? '' : 'UNSEEN'}`.trim();
      });
      reached.add(here);
      if (here.includes('UNSEEN')) assert.fail(`the focus cannot be seen: ${here}`);
    }
    const all = [...reached].join('\n');
    for (const wanted of ['SUMMARY', 'copy', 'context-system', 'TEXTAREA', 'share', 'clear', 'language']) assert.match(all, new RegExp(wanted), all);
    // From the evidence to the text and back.
    await page.locator('.evidence button').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'input');
    await page.locator('.pins button').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'answer-title');
  }));

  it('announces what was found', () => onPage({}, async (page) => {
    await paste(page, PASTE);
    assert.match(await page.getByRole('status').innerText(), /^Found: .+ below\.$/);
  }));

  it('keeps the marks under the words, at any text size and width, in any script', () => onPage({}, async (page) => {
    await paste(page, PASTE);
    for (const [width, size] of [[1280, '100%'], [700, '100%'], [360, '100%'], [1280, '200%']]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((percent) => { document.documentElement.style.fontSize = percent; }, size);
      await page.waitForTimeout(50);
      const heights = await page.evaluate(() => ({ area: document.querySelector('#input').scrollHeight, layer: document.querySelector('.lines').scrollHeight }));
      assert.ok(Math.abs(heights.area - heights.layer) <= 1, `${width} ${size}: ${JSON.stringify(heights)}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} ${size}: nothing runs over the side`);
    }
  }));

  it('can be printed: the answer in black on white, the addresses of its sources written out', () => onPage({ colorScheme: 'dark' }, async (page) => {
    await paste(page, PASTE);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.card')).backgroundColor), 'rgb(255, 255, 255)');
    assert.equal(await page.locator('.copy').first().isVisible(), false);
  }));

  it('stays still for those who ask for it', () => onPage({ reducedMotion: 'reduce' }, async (page) => {
    await paste(page, PASTE);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  }));
});
