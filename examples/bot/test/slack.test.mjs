// The bot against Slack's protocol, as documented, on loopback.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { WARNING } from '../core.mjs';
import { BOT, FakeSlack } from './fake-slack.mjs';
import { Bot, ERROR, until } from './help.mjs';

describe('the bot in Slack', () => {
  const slack = new FakeSlack();
  let home;
  let bot;

  /** The answers to one message, when the bot has dealt with all that was posted before now. */
  async function answers(ts) {
    const marker = slack.post('C2', '!why');
    await until(`an answer to ${marker}`, () => slack.answers(marker).length > 0);
    return slack.answers(ts);
  }

  before(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'docker-why-bot-'));
    await slack.start();
    slack.early = slack.post('C1', ERROR);
    bot = new Bot('slack', {
      SLACK_API: slack.url, SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_APP_TOKEN: 'xapp-secret',
      WHY_STATE: path.join(home, 'state.jsonl'), WHY_ROOM_LIMIT: 'none', WHY_USER_LIMIT: 'none',
    });
    await bot.start();
    await until('its places', () => readFile(bot.environment.WHY_STATE, 'utf8').then((text) => text.includes('"C2"')));
  });
  beforeEach(() => (slack.instead = () => undefined));
  after(async () => {
    await bot.stop();
    await slack.end();
    await rm(home, { recursive: true });
  });

  it('answers an error in a thread, mentions nobody, and acknowledges', async () => {
    const ts = slack.post('C1', `$ docker pull team/app:2\n${ERROR}`);
    const [{ args, thread_ts: thread }, ...more] = await answers(ts);
    assert.deepEqual(more, []);
    assert.equal(thread, ts);
    assert.match(args.text, /^\*There is no such tag/);
    assert.match(args.text, /```\ndocker buildx imagetools inspect team\/app:2\n```/);
    assert.deepEqual(
      [args.parse, args.link_names, args.unfurl_links, args.unfurl_media, args.reply_broadcast],
      ['none', 'false', 'false', 'false', undefined],
    );
    await until('acknowledgements', () => slack.open.size === 0);
    assert.deepEqual(await answers(slack.early), []);
  });

  it('is silent for talk, edits, and bots, itself among them', async () => {
    const silent = [
      slack.post('C1', 'good morning'),
      slack.post('C1', ERROR, { bot_id: 'B2' }),
      slack.post('C1', ERROR, { subtype: 'bot_message' }),
      slack.post('C1', undefined, { subtype: 'message_changed', message: { text: ERROR } }),
      slack.post('C1', ERROR, { user: BOT.user }),
      slack.post('C1', '!whynot'),
    ];
    for (const ts of silent) assert.deepEqual(await answers(ts), []);
  });

  it('answers a mention once, which comes as two events', async () => {
    const ts = slack.post('C1', `<@${BOT.user}> what about no such thing`);
    slack.tell({ type: 'app_mention', channel: 'C1', user: 'U1', text: `<@${BOT.user}> what about no such thing`, ts, event_ts: ts });
    const all = await answers(ts);
    assert.equal(all.length, 1);
    assert.match(all[0].text, /^Nothing recognised/);
  });

  it('answers !why about the thread that it stands in', async () => {
    const root = slack.post('C1', 'unauthorized: authentication required');
    const [first] = await answers(root);
    const ts = slack.post('C1', '!why', { thread_ts: root });
    const [answer] = await answers(ts);
    assert.equal(answer.thread_ts, root);
    assert.equal(answer.text, first.text);
    const more = slack.post('C1', 'again: unauthorized: authentication required', { thread_ts: root });
    assert.deepEqual(await answers(more), []);
  });

  it('answers what Slack sends again only once', async () => {
    const ts = slack.post('C1', ERROR);
    const event = slack.channels.get('C1').at(-1);
    for (const retry of [1, 2, 3]) slack.tell(event, retry);
    assert.equal((await answers(ts)).length, 1);
    slack.tell(event, 1);
    assert.equal((await answers(ts)).length, 1);
    await until('acknowledgements', () => slack.open.size === 0);
  });

  it('reads what Slack makes of a text, and makes nothing of hostile text', async () => {
    const [link] = await answers(slack.post('C1', 'Error response from daemon: Get "<https://registry.example.com/v2/>": x509: certificate signed by unknown authority'));
    assert.match(link.text, /registry\.example\.com/);
    const nasty = '<!channel> <!here> <@U2> @channel &lt;!everyone&gt; &lt;@U2&gt; &lt;https://evil.example|click&gt; `x` *b* ~s~ ``` &amp;lt;';
    for (const text of [`${nasty}\n${ERROR}`, `Error response from daemon: manifest for ${nasty} not found: manifest unknown`]) {
      for (const { text: answer } of await answers(slack.post('C1', text))) {
        for (const [, inside] of answer.matchAll(/<([^>]*)>/g)) assert.match(inside, /^https:\/\/(?!evil)[^|]+\|source$/);
        assert.doesNotMatch(answer, /@(?:channel|here|everyone)/);
      }
    }
  });

  it('warns of a secret and does not repeat it', async () => {
    const [{ text }] = await answers(slack.post('C1', `$ docker login -u me -p hunter2secret\n${ERROR}`));
    assert.ok(text.startsWith(`*${WARNING}*`), text);
    assert.ok(text.length <= 4_000);
    const state = await readFile(bot.environment.WHY_STATE, 'utf8');
    for (const place of [text, state, bot.log]) assert.doesNotMatch(place, /hunter2secret|xoxb-secret|xapp-secret/);
  });

  it('comes back when Slack renews the connection, and catches up', async () => {
    for (const rudely of [false, true]) {
      slack.disconnect({ rudely });
      await until('the connection to end', () => slack.connections === 0);
      const missed = [];
      for (let n = 0; n < 20; n += 1) missed.push(slack.post('C1', n % 4 === 0 ? `${ERROR} (${n})` : `talk ${n}`));
      await until('the connection', () => slack.connections === 1);
      await answers(missed[0]);
      assert.deepEqual(missed.map((ts) => slack.answers(ts).length), missed.map((_, n) => (n % 4 === 0 ? 1 : 0)));
    }
  });

  it('tries again what Slack could not do, and does not answer twice', async () => {
    const failures = [
      { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } },
      { status: 503, body: {} },
      { body: { ok: false, error: 'internal_error' } },
      'cut',
    ];
    for (const failure of failures) {
      let times = 0;
      slack.instead = (method) => (method === 'chat.postMessage' && (times += 1) === 1 ? failure : undefined);
      const ts = slack.post('C1', ERROR);
      assert.equal((await answers(ts)).length, 1, JSON.stringify(failure));
      assert.ok(times > 1 || failure === 'cut');
    }
  });

  it('leaves what Slack forbids, and goes on', async () => {
    slack.instead = (method, { channel }) => (method === 'chat.postMessage' && channel === 'C1'
      ? { body: { ok: false, error: 'not_in_channel' } } : undefined);
    const ts = slack.post('C1', ERROR);
    assert.deepEqual(await answers(ts), []);
    assert.match(bot.log, /no answer in C1: not_in_channel/);
  });

  it('goes on after a restart and after a crash: nothing twice, nothing lost', async () => {
    const ids = [];
    for (let round = 0; round < 6; round += 1) {
      const root = slack.post('C1', `talk of round ${round}`);
      for (let n = 0; n < 5; n += 1) {
        ids.push(slack.post('C1', `${ERROR} (${round}.${n})`));
        // In a thread no history helps: what was acknowledged must be known to the disk.
        ids.push(slack.post('C1', `Error response from daemon: No such container: c${n}`, { thread_ts: ids.at(-1) }));
      }
      assert.ok(root);
      await until('acknowledgements', () => slack.open.size === 0);
      await bot.stop(round % 2 ? 'SIGTERM' : 'SIGKILL');
      ids.push(slack.post('C1', `${ERROR} (while away)`));
      await bot.start();
    }
    await answers(ids[0]);
    assert.deepEqual(ids.map((ts) => slack.answers(ts).length), ids.map(() => 1));
  });

  it('waits for Slack where it is away, and ends with a reason where the tokens are none', async () => {
    const { port } = slack;
    const before = bot.log.length;
    await slack.end();
    await until('a failure', () => bot.log.includes('trying again', before));
    await slack.start(port);
    await until('the connection', () => slack.connections === 1);
    assert.equal((await answers(slack.post('C1', ERROR))).length, 1);

    await bot.stop();
    slack.instead = (method) => (method === 'auth.test' ? { body: { ok: false, error: 'invalid_auth' } } : undefined);
    await assert.rejects(bot.start(), /refuses the tokens: invalid_auth/);
    slack.instead = () => undefined;
    await bot.start();
  });
});
