// Messages for chats, as the package gives them to bots: within their length, whole, and of no effect but to be read.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';

const { DOCKER_WHY_ROOT: root, DOCKER_WHY_PACKAGE: folder } = process.env;
const skip = folder ? false : 'no package is built: run cargo xtask test';
const why = skip ? undefined : createRequire(import.meta.url)(folder);

// As each chat counts.
const CHATS = {
  slack: { limit: 4_000, size: (text) => text.length },
  teams: { limit: 28_000, size: (text) => 2 * text.length },
  discord: { limit: 2_000, size: (text) => text.length },
  matrix: { limit: 40_000, size: (text) => Buffer.byteLength(JSON.stringify(text)) - 2 },
};
const MESSAGES = [
  'Error response from daemon: manifest for NAME not found: manifest unknown',
  'Error response from daemon: No such container: NAME',
  'Error response from daemon: Get "https://NAME/v2/": x509: certificate signed by unknown authority',
  'error while creating mount source path \'NAME\': mkdir NAME: permission denied',
  'exec: "NAME": executable file not found in $PATH',
];

/** One case of each cause, and every hostile name in a few messages. */
function* texts() {
  const corpus = path.join(root, 'corpus');
  for (const cause of readdirSync(corpus)) {
    if (!statSync(path.join(corpus, cause)).isDirectory()) continue;
    const name = readdirSync(path.join(corpus, cause)).find((each) => each.endsWith('.txt'));
    if (!name) continue;
    const file = readFileSync(path.join(corpus, cause, name), 'utf8');
    yield file.slice(file.indexOf('\n---\n') + 5);
  }
  for (const name of JSON.parse(readFileSync(path.join(root, 'tests/common/hostile.json'), 'utf8'))) {
    for (const message of MESSAGES) yield message.replaceAll('NAME', name);
  }
}

const unescaped = (text) => text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);

/** The code blocks of a message. Fails where one is open at the end. */
function blocks(chat, message) {
  if (chat === 'matrix') {
    const all = [...message.matchAll(/<pre><code(?: class="language-\w+")?>([^<]*)<\/code><\/pre>/g)];
    assert.equal(all.length, message.split('<pre>').length - 1, message);
    return all.map(([, block]) => unescaped(block));
  }
  const parts = message.split('```');
  assert.ok(parts.length % 2 === 1, `an open block: ${message}`);
  const all = parts.filter((_, n) => n % 2 === 1).map((part) => part.replace(/^\w*\n/, '').replace(/\n$/, ''));
  return chat === 'slack' ? all.map(unescaped) : all;
}

describe('a message for a chat', { skip }, () => {
  const all = skip ? [] : [...texts()].map((text) => why.explain(text)).filter(({ findings }) => findings.length > 0);

  for (const [chat, { limit, size }] of Object.entries(CHATS)) {
    it(`keeps to ${chat}'s length, whole steps only`, () => {
      let shortened = 0;
      for (const diagnosis of all) {
        const [first] = diagnosis.findings;
        const snippets = first.remedies.flatMap(({ steps }) => steps.map(({ snippet }) => snippet?.content.trimEnd()));
        for (const given of [undefined, 1_200]) {
          const message = why.render(diagnosis, chat, given);
          assert.ok(size(message) <= (given ?? limit), `${size(message)}: ${message}`);
          // The first block is the evidence, the others what is to be copied, uncut.
          for (const block of blocks(chat, message).slice(1)) {
            assert.ok(snippets.includes(block.trimEnd()) || block.includes('[hidden]'), block);
          }
          if (!message.includes('Left out here')) continue;
          shortened += 1;
          assert.match(message, /docker-why explain [a-z0-9-]+(?:`|<\/code><\/p>)$/);
        }
      }
      assert.ok(all.length > 500 && shortened > 100, `${all.length} messages, ${shortened} shortened`);
    });

    it(`calls nobody in ${chat}, and lets nothing of a paste be more than text`, () => {
      for (const diagnosis of all) {
        const message = why.render(diagnosis, chat);
        assert.doesNotMatch(message, chat === 'slack' ? /@(?:everyone|here|channel|room)|<[@!#]/i : /@(?:everyone|here|channel|room)|<@/i);
        assert.doesNotMatch(message, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
        const sources = diagnosis.findings.flatMap(({ remedies }) => remedies.map(({ source }) => source));
        if (chat === 'slack') {
          for (const [, link] of message.matchAll(/<([^>]*)>/g)) assert.ok(sources.includes(unescaped(link.replace(/\|source$/, ''))), link);
        } else if (chat === 'matrix') {
          for (const [, tag] of message.matchAll(/<([^>]*)>/g)) {
            const source = /^a href="(.*)"$/.exec(tag)?.[1];
            assert.ok(source ? sources.includes(unescaped(source)) : /^\/?(?:p|strong|code|pre|a)$|^code class="language-\w+"$/.test(tag), tag);
          }
        }
      }
    });
  }

  it('has no limit where a form has none, and never more than its chat', () => {
    const [diagnosis] = all;
    assert.equal(why.render(diagnosis, 'plain', 1_000), why.render(diagnosis, 'plain'));
    assert.equal(why.render(diagnosis, 'slack', 1e9), why.render(diagnosis, 'slack'));
  });
});
