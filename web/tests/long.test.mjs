// Long logs: read by a worker, in bounded memory, while the page stays at hand.
import assert from 'node:assert/strict';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { executablePath, launch, onPage, PAGE, quit } from './browser.mjs';

const skip = !PAGE ? 'no page is served: run cargo xtask test' : !executablePath ? 'no Chromium: apt-get install chromium' : false;
const MEGABYTES = Number(process.env.DOCKER_WHY_LONG ?? 200);
const ERROR = 'denied: Not allow to login, upload or download image';

describe('a long log', { skip }, () => {
  let folder;
  let file;
  const hits = [];
  let total = 0;
  before(async () => {
    await launch();
    folder = mkdtempSync(path.join(tmpdir(), 'docker-why-'));
    file = path.join(folder, 'long.log');
    const out = createWriteStream(file);
    let block = '';
    for (let line = 1; line <= 10_000; line += 1) {
      block += `time="2026-11-24T09:12:${String(line % 60).padStart(2, '0')}Z" level=info msg="healthcheck ${line} of container answered" id=${line * 7919}\n`;
    }
    const blocks = Math.ceil((MEGABYTES * 1e6) / block.length);
    for (let at = 0; at < blocks; at += 1) {
      if ([3, 40, blocks - 2].includes(at)) {
        out.write(`${ERROR}\n`);
        total += 1;
        hits.push(total);
      }
      if (!out.write(block)) await new Promise((resolve) => out.once('drain', resolve));
      total += 10_000;
    }
    await new Promise((resolve) => out.end(resolve));
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await quit();
  });

  it(`of ${MEGABYTES} MB is read with the page at hand, and shown where it matters`, () => onPage({}, async (page) => {
    await page.evaluate(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((one) => { globalThis.longest = Math.max(globalThis.longest, one.duration); })).observe({ type: 'longtask' });
    });
    const started = Date.now();
    await page.setInputFiles('#file', file);
    await page.locator('#progress progress[value]').waitFor();
    await page.locator('#answer .id').getByText('swr-throttled').waitFor({ timeout: 900_000 });
    const seconds = (Date.now() - started) / 1000;
    const { longest, heap } = await page.evaluate(() => ({ longest: globalThis.longest, heap: performance.memory.usedJSHeapSize }));
    console.log(`${MEGABYTES} MB in ${seconds.toFixed(1)} s, longest task ${Math.round(longest)} ms, heap ${Math.round(heap / 1e6)} MB`);
    // On a machine that is busy with other things the figure says nothing of the page.
    if (loadavg()[0] < 2.5) assert.ok(longest < 50, `a task of ${longest} ms`);
    assert.ok(heap < 60e6, `${heap} bytes of heap`);
    const told = await page.locator('.evidence .more').innerText();
    assert.match(told, new RegExp(`${hits.length} times`));
    assert.ok(told.includes(hits[0].toLocaleString('en')) && told.includes(hits.at(-1).toLocaleString('en')), told);
    const row = page.locator('#log .row.hit');
    await row.waitFor();
    assert.match(await row.innerText(), new RegExp(`^${hits[0]}\\s+${ERROR}$`));
    assert.ok(await page.locator('#log .row').count() < 200, 'only what is on the screen is drawn');
    // To the end, as one scrolls.
    await page.locator('#log').evaluate((frame) => { frame.scrollTop = frame.scrollHeight; });
    await page.locator('#log .row .n', { hasText: new RegExp(`^${total}$`) }).waitFor();
    await row.first().waitFor({ state: 'detached' });
    await page.locator('#answer .evidence button').first().click();
    await row.getByRole('button').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'answer-title');
  }));

  it('can be cancelled, and answers for what was read', () => onPage({}, async (page) => {
    await page.setInputFiles('#file', file);
    await page.locator('#progress button').click();
    await page.locator('#progress').waitFor({ state: 'hidden' });
    await page.getByRole('status').getByText('Stopped at').waitFor();
    assert.match(await page.locator('#text-size').innerText(), /Stopped at/);
    await page.click('#clear');
    assert.equal(await page.locator('#log').isVisible(), false);
  }));

  it('that was pasted goes the same way', () => onPage({}, async (page) => {
    await page.evaluate((error) => {
      const input = document.querySelector('#input');
      input.value = `${'a line of a healthy log\n'.repeat(20_000)}${error}\n`;
      input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    }, ERROR);
    await page.locator('#answer .id').getByText('swr-throttled').waitFor();
    assert.match(await page.locator('#log .row.hit').innerText(), /^20001\s/);
  }));
});
