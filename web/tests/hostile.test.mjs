// What attackers wrote stays text in the page, and a day's pastes leave nothing behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { executablePath, launch, onPage, PAGE, quit } from './browser.mjs';

const skip = !PAGE ? 'no page is served: run cargo xtask test' : !executablePath ? 'no Chromium: apt-get install chromium' : false;
const CAPTURES = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../tests/common/hostile.json'), 'utf8'));
// Each capture in one message, and 200 pastes; DOCKER_WHY_LONG=200 takes every message, and a thousand.
const LONG = Number(process.env.DOCKER_WHY_LONG ?? 0) >= 200;
const MESSAGES = [
  'Error response from daemon: No such container: NAME',
  "error while creating mount source path 'NAME': mkdir NAME: permission denied",
  'Error response from daemon: Get "https://NAME/v2/": x509: certificate signed by unknown authority',
];

/** Puts a text into the box and waits for its answer. */
const explain = (page, text) => page.evaluate(async (words) => {
  const input = document.querySelector('#input');
  const fill = (value) => {
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
  };
  const state = (wanted) => new Promise((resolve) => {
    const look = () => (document.body.dataset.state === wanted ? resolve() : setTimeout(look, 1));
    look();
  });
  fill('');
  await state('empty');
  fill(words);
  await state('answered');
}, text);

/** What stands in the answer that no answer of ours would hold. */
const strangers = (page) => page.evaluate(() => {
  const allowed = new Set('A ARTICLE ASIDE B BUTTON CODE DD DETAILS DIV DL DT EM FORM H1 H2 H3 H4 HEADER I INPUT KBD LABEL LI MARK NAV OL OPTION P PRE SECTION SELECT SMALL SPAN STRONG SUMMARY SVG PATH TIME UL'.split(' '));
  const found = [];
  for (const element of document.querySelectorAll('#answer *')) {
    if (!allowed.has(element.tagName.toUpperCase())) found.push(element.tagName);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || (name === 'href' && !/^(https:\/\/|#)/.test(value)) || (name === 'href' && value.includes('evil.example'))) found.push(`${name}=${value}`);
    }
  }
  return found;
});

describe('hostile pastes', { skip }, () => {
  before(launch);
  after(quit);

  it(`of ${CAPTURES.length} kinds stay text`, () => onPage({}, async (page) => {
    let answers = 0;
    for (const [n, capture] of CAPTURES.entries()) {
      for (const message of LONG ? MESSAGES : [MESSAGES[n % MESSAGES.length]]) {
        await explain(page, message.replaceAll('NAME', capture));
        assert.deepEqual(await strangers(page), [], `${message} ${capture.slice(0, 80)}`);
        answers += await page.locator('#answer .id').count() > 0;
      }
    }
    assert.ok(answers > CAPTURES.length / 3, `only ${answers} were answered`);
  }));

  it('leave nothing behind', () => onPage({}, async (page) => {
    const heap = async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsHeapUsedSize } = Object.fromEntries((await (await session.send('Performance.enable'), session.send('Performance.getMetrics'))).metrics.map(({ name, value }) => [name === 'Nodes' ? 'nodes' : name === 'JSHeapUsedSize' ? 'jsHeapUsedSize' : name, value]));
      return { nodes, bytes: jsHeapUsedSize };
    };
    const some = async (from, to) => {
      for (let n = from; n < to; n += 1) await explain(page, `${MESSAGES[n % MESSAGES.length].replaceAll('NAME', `team/app-${n}`)}\n`.repeat(1 + (n % 5)));
    };
    await some(0, 100);
    const before = await heap();
    const last = LONG ? 1_100 : 300;
    await some(100, last);
    const later = await heap();
    console.log(`after 100 pastes ${(before.bytes / 1e6).toFixed(1)} MB and ${before.nodes} nodes, after ${last} ${(later.bytes / 1e6).toFixed(1)} MB and ${later.nodes} nodes`);
    // An answer has some 500 nodes; the last ones may not be collected yet.
    assert.ok(later.bytes < before.bytes + 5e6 && later.nodes < before.nodes + 5_000, JSON.stringify({ before, later }));
  }));
});
