// What is decided without a chat.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as why from 'docker-why';
import { Core, USAGE, WARNING, question } from '../core.mjs';
import { Limiter } from '../limiter.mjs';
import { read as fromMatrix, write as forMatrix } from '../matrix.mjs';
import { read as fromSlack, write as forSlack } from '../slack.mjs';
import { Store } from '../store.mjs';
import { ERROR } from './help.mjs';

const core = new Core(why);

describe('what is asked', () => {
  it('is seen in !why and in a mention', () => {
    assert.deepEqual(question({ text: 'hello' }), { asked: false, text: 'hello', about: undefined });
    assert.deepEqual(question({ text: '!why', replyTo: 'r', thread: 't' }), { asked: true, text: '', about: 'r' });
    assert.deepEqual(question({ text: '!WHY\nx\ny', thread: 't' }), { asked: true, text: 'x\ny', about: 't' });
    assert.equal(question({ text: '!whynot' }).asked, false);
    assert.equal(question({ text: 'say !why' }).asked, false);
    assert.equal(question({ text: 'please', mentioned: true }).asked, true);
  });
});

describe('an answer', () => {
  it('is given to errors, and to everything when asked', () => {
    assert.equal(core.answer(ERROR, false).cause, 'manifest-unknown');
    assert.equal(core.answer('good morning', false), undefined);
    assert.equal(core.answer('We push to the registry at noon; who has the token?', false), undefined);
    assert.deepEqual(core.answer('good morning', true).diagnosis.findings, []);
    assert.deepEqual(core.answer(' ', true), { secret: false });
    assert.equal(core.answer(' ', false), undefined);
  });

  it('is not given to what is only possible', () => {
    const unsure = { findings: [{ cause: 'x', confidence: 'possible' }] };
    const guessing = new Core({ explain: () => unsure, redact: (text) => text });
    assert.equal(guessing.answer('x', false), undefined);
    assert.equal(guessing.answer('x', true).cause, 'x');
  });

  it('warns of a secret and hides it, in each chat', () => {
    const answer = core.answer(`docker login -p hunter2secret\n${ERROR}`, false);
    assert.equal(answer.secret, true);
    for (const text of [JSON.stringify(forMatrix(answer, why.render)), forSlack(answer, why.render)]) {
      assert.ok(text.includes(WARNING), text);
      assert.ok(!text.includes('hunter2secret'), text);
    }
  });

  it('keeps to its length, warning and all, whatever the error', () => {
    for (const { cause, text } of errors()) {
      const answer = { diagnosis: why.explain(text), secret: true };
      assert.ok(answer.diagnosis.findings.length > 0, cause);
      assert.ok(forSlack(answer, why.render).length <= 4_000, cause);
      const content = forMatrix(answer, why.render);
      assert.ok(Buffer.byteLength(JSON.stringify(content)) < 60_000, cause);
      assert.doesNotMatch(content.body, /<\/?(?:p|strong|pre|code|a)>/, cause);
    }
    assert.equal(forSlack({ secret: false }, why.render), USAGE);
  });
});

/** Errors with names as long and as hostile as they come. */
function* errors() {
  const names = ['app', 'a'.repeat(200), '<script>@room</script>', '`*_~', `${'x'.repeat(60)}/${'y'.repeat(60)}`];
  for (const name of names) {
    yield { cause: name, text: `Error response from daemon: manifest for ${name}:1 not found: manifest unknown` };
    yield { cause: name, text: `Error response from daemon: No such container: ${name}\n${ERROR}\n${'z'.repeat(5_000)}` };
    yield { cause: name, text: `Get "https://registry.example.com/v2/": x509: certificate signed by unknown authority ${name}` };
  }
}

describe('limits', () => {
  it('hold for a room and for a user, by the time of the messages', async () => {
    const limiter = new Limiter(await Store.open(), { room: 3, user: 2 });
    const at = (time, sender = 'a', room = 'r') => limiter.allow({ room, sender, time }, 1e9);
    assert.deepEqual([at(1_000), at(1_001), at(1_002)], [true, true, false]);
    assert.deepEqual([at(1_003, 'b'), at(1_004, 'b')], [true, false]);
    assert.equal(at(1_005, 'b', 'other'), true);
    assert.equal(at(61_002), true);
  });

  it('take no lie about the time', async () => {
    const limiter = new Limiter(await Store.open(), { room: 1, user: 1 });
    const at = (time, now) => limiter.allow({ room: 'r', sender: 'a', time }, now);
    assert.equal(at(1_000_000, 100_000), true);
    assert.equal(at(2_000_000, 100_001), false);
    assert.equal(at(5, 100_002), false);
    assert.equal(at(160_001, 160_001), true);
  });
});

describe('a message of Matrix', () => {
  const me = '@why:x.example';
  const event = (content, more) => ({
    event_id: '$1', sender: '@a:x.example', type: 'm.room.message', origin_server_ts: 5,
    content: { msgtype: 'm.text', ...content }, ...more,
  });
  const read = (content, more) => fromMatrix('!r', event(content, more), me, 'Docker');

  it('is read without what it quotes', () => {
    const reply = { 'm.relates_to': { 'm.in_reply_to': { event_id: '$0' } } };
    assert.equal(read({ body: '> <@b:x> old\n> older\n\nnew', ...reply }).text, 'new');
    assert.equal(read({ body: '> a shell quote\n\nnew', ...reply }).text, '> a shell quote\n\nnew');
    assert.equal(read({ body: 'x', ...reply }).replyTo, '$0');
  });

  it('mentions the bot where its name stands', () => {
    assert.equal(read({ body: 'Docker: hm', 'm.mentions': { user_ids: [me] } }).mentioned, true);
    assert.equal(read({ body: 'Docker: hm', 'm.mentions': { user_ids: [me] } }).text, 'hm');
    assert.equal(read({ body: 'Docker is down' }).mentioned, false);
    assert.equal(read({ body: 'thanks', 'm.mentions': { user_ids: [me] } }).mentioned, false);
    assert.equal(read({ body: `${me}: hm` }).mentioned, true);
  });

  it('may be malformed', () => {
    for (const content of [undefined, {}, { body: 5 }, { msgtype: 'm.text' }]) {
      assert.equal(fromMatrix('!r', event(content), me), undefined);
    }
    assert.equal(fromMatrix('!r', { type: 'm.room.message', sender: 'x' }, me), undefined);
    assert.equal(read({ body: 'x', 'm.relates_to': { rel_type: 'm.replace' } }), undefined);
    assert.equal(read({ body: 'x', 'm.relates_to': null, 'm.mentions': null }).text, 'x');
  });
});

describe('a message of Slack', () => {
  const me = { user: 'UBOT', bot: 'BBOT' };
  const read = (event) => fromSlack({ type: 'message', channel: 'C1', ts: '10.000200', user: 'U1', ...event }, me);

  it('is read as it was typed', () => {
    const typed = (text) => read({ text }).text;
    assert.equal(typed('a &lt;b&gt; &amp;amp; c'), 'a <b> &amp; c');
    assert.equal(typed('Get "<https://r.example.com/v2/>": x'), 'Get "https://r.example.com/v2/": x');
    assert.equal(typed('pull <http://r.example.com|r.example.com>/app'), 'pull r.example.com/app');
    assert.equal(typed('<mailto:a@b.example|a@b.example> <@U2> <!here> <#C2|general>'), 'a@b.example   general');
  });

  it('mentions the bot, or not', () => {
    assert.deepEqual([read({ text: '<@UBOT> hm' }).mentioned, read({ text: '<@UBOT> hm' }).text], [true, 'hm']);
    assert.equal(read({ text: '<@UBOTX> hm' }).mentioned, false);
  });

  it('is none of a bot, an edit, or nothing', () => {
    assert.equal(read({ text: 'x', bot_id: 'B2' }), undefined);
    assert.equal(read({ text: 'x', user: 'UBOT' }), undefined);
    assert.equal(read({ text: 'x', subtype: 'message_changed' }), undefined);
    assert.equal(read({}), undefined);
    assert.equal(read({ text: 'x', thread_ts: '10.000200' }).thread, undefined);
    assert.equal(read({ text: 'x', thread_ts: '9.000100' }).thread, 'C1:9.000100');
  });
});
