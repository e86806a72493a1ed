// What the first answer costs: bytes, and time in a real browser over real and throttled lines.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { executablePath, launch, PAGE, quit } from './browser.mjs';

const web = process.env.DOCKER_WHY_WEB;
const skip = !web || !PAGE ? 'no page is built: run cargo xtask test' : false;
const SHARED = deflateRawSync(`$ docker push swr.eu-de.otc.t-systems.com/team/app:1.0
denied: Not allow to login, upload or download image`).toString('base64url');

/** What the page aims at, and what it may cost today. */
const BYTES = { goal: 200_000, today: 560_000 };
const TIMES = [
  { name: 'localhost', goal: 100 },
  { name: '9 Mbit/s, 60 ms', goal: 350, network: { latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 1e6 } },
  { name: '1.6 Mbit/s, 150 ms', goal: 950, network: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1e5 } },
];

describe('the budget', { skip }, () => {
  before(async () => { if (executablePath) await launch(); });
  after(quit);

  it('of bytes before the first answer, after brotli', () => {
    const html = readFileSync(path.join(web, 'index.html'), 'utf8');
    const files = ['index.html', ...[...html.matchAll(/(?:href|src)="([^"#]+\.(?:js|css|wasm))"/g)].map((one) => one[1])];
    let total = 0;
    for (const file of new Set(files)) {
      const packed = path.join(web, `${file}.br`);
      total += statSync(existsSync(packed) ? packed : path.join(web, file)).size;
    }
    console.log(`${total} bytes before the first answer; goal ${BYTES.goal}`);
    assert.ok(total <= BYTES.today, `${total} bytes`);
  });

  for (const { name, goal, network } of TIMES) {
    it(`of time from navigation to the answer of a link, ${name}`, { skip: executablePath ? false : 'no Chromium' }, async () => {
      const browser = await launch();
      const times = [];
      for (let round = 0; round < 5; round += 1) {
        const context = await browser.newContext({ serviceWorkers: 'block' });
        const page = await context.newPage();
        if (network) {
          const session = await context.newCDPSession(page);
          await session.send('Network.enable');
          await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
        }
        await page.addInitScript(() => {
          new MutationObserver(() => {
            if (!globalThis.answered && document.querySelector('#answer h1')) globalThis.answered = performance.now();
          }).observe(document, { subtree: true, childList: true });
        });
        await page.goto(`${PAGE}#t=${SHARED}`);
        await page.waitForFunction(() => globalThis.answered);
        times.push(await page.evaluate(() => globalThis.answered));
        await context.close();
      }
      const median = times.sort((a, b) => a - b)[2];
      console.log(`${name}: ${Math.round(median)} ms; goal ${goal}`);
    });
  }
});
