// Lighthouse's audits of the page, and of the pages for those without JavaScript.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import lighthouse from 'lighthouse';
import { args, executablePath, PAGE } from './browser.mjs';

const skip = !PAGE ? 'no page is served: run cargo xtask test' : !executablePath ? 'no Chromium: apt-get install chromium' : false;
/** These look at what the page is; performance, which depends on what else the machine does, is printed. */
const WHOLE = ['accessibility', 'best-practices', 'seo'];

describe('Lighthouse', { skip }, () => {
  let browser;
  let port;
  before(async () => {
    // A port that is free: Lighthouse speaks to the browser over one.
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    ({ port } = server.address());
    await new Promise((resolve) => server.close(resolve));
    browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  });
  after(() => browser.close());

  for (const place of ['', 'causes/tls-unknown-authority.html']) {
    it(`finds nothing to better in /${place}`, async () => {
      const { lhr } = await lighthouse(PAGE + place, { port, logLevel: 'error', onlyCategories: [...WHOLE, 'performance'] });
      const { performance, ...rest } = lhr.categories;
      console.log(`/${place}: performance ${performance.score} on a slow phone (LCP ${lhr.audits['largest-contentful-paint'].displayValue}, blocked ${lhr.audits['total-blocking-time'].displayValue})`);
      const wanting = Object.values(rest).flatMap((category) => category.auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
        // The policy of the pages without JavaScript lets nothing be fetched, so that Lighthouse cannot look there.
        .filter(({ id }) => place === '' || id !== 'robots-txt')
        .map(({ id }) => `${category.id}: ${id} ${lhr.audits[id].title} ${JSON.stringify(lhr.audits[id].details?.items ?? '').slice(0, 300)}`));
      assert.deepEqual(wanting, []);
    });
  }
});
