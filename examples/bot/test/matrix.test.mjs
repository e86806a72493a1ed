// The bot against a real homeserver.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { WARNING } from '../core.mjs';
import { Bot, ERROR, Line, until } from './help.mjs';
import { Synapse } from './synapse.mjs';

const synapse = await Synapse.start().catch((error) => error);
const skip = synapse instanceof Error ? synapse.message : false;

describe('the bot in Matrix', { skip }, () => {
  let home;
  let bot;
  let me;
  let alice;
  let bob;
  let room;
  let early;

  /** The bot's answers to one message, when the bot has read all that was said before now. */
  async function answers(to, where = room) {
    const marker = await alice.say(where, '!why');
    const isFor = (id) => ({ sender, content }) => sender === me.id && content['m.relates_to']['m.in_reply_to'].event_id === id;
    return until(`an answer to ${marker}`, async () => {
      const all = await alice.read(where);
      return all.some(isFor(marker)) && all.filter(isFor(to));
    });
  }

  /** How many answers each message has. */
  async function counts() {
    const to = (await alice.read(room)).filter(({ sender }) => sender === me.id)
      .map(({ content }) => content['m.relates_to']['m.in_reply_to'].event_id);
    return (id) => to.filter((each) => each === id).length;
  }

  const present = (where) => until('the bot in the room', async () => {
    const { joined } = await alice.call('GET', `rooms/${encodeURIComponent(where)}/joined_members`);
    return me.id in joined;
  });

  before(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'docker-why-bot-'));
    [me, alice, bob] = await Promise.all(['why', 'alice', 'bob'].map((name) => synapse.user(name)));
    room = await alice.createRoom([bob]);
    await bob.join(room);
    bot = new Bot('matrix', {
      MATRIX_URL: synapse.url, MATRIX_TOKEN: me.token, WHY_STATE: path.join(home, 'state.jsonl'),
      WHY_ROOM_LIMIT: 'none', WHY_USER_LIMIT: 'none',
    });
    await bot.start();
    await until('its place', () => readFile(bot.environment.WHY_STATE, 'utf8').then((text) => text.includes('"sync"')));
    // Said before the bot came in, so not its business.
    early = await alice.say(room, ERROR);
    await alice.call('POST', `rooms/${encodeURIComponent(room)}/invite`, { user_id: me.id });
    await present(room);
  });

  after(async () => {
    await bot?.stop();
    await synapse.end();
    await rm(home, { recursive: true });
  });

  it('accepts an invitation, and leaves alone what was said before', async () => {
    assert.deepEqual(await answers(early), []);
  });

  it('answers an error in a thread, as text and as HTML, and mentions nobody', async () => {
    const id = await alice.say(room, `$ docker pull team/app:2\n${ERROR}`);
    const [answer, ...more] = await answers(id);
    assert.deepEqual(more, []);
    assert.equal(answer.content.msgtype, 'm.notice');
    assert.deepEqual(answer.content['m.mentions'], {});
    assert.deepEqual(answer.content['m.relates_to'], {
      rel_type: 'm.thread', event_id: id, is_falling_back: true, 'm.in_reply_to': { event_id: id },
    });
    assert.match(answer.content.body, /^There is no such tag[^]*docker buildx imagetools inspect team\/app:2/);
    assert.doesNotMatch(answer.content.body, /<\/|&amp;/);
    assert.equal(answer.content.format, 'org.matrix.custom.html');
    assert.match(answer.content.formatted_body, /^<p><strong>There is no such tag.*<pre><code class="language-sh">docker buildx/s);
    const thread = await alice.call('GET', `rooms/${encodeURIComponent(room)}/event/${encodeURIComponent(id)}`);
    assert.equal(thread.unsigned['m.relations']['m.thread'].count, 1);
  });

  it('is silent for talk, notices, edits, and other bots', async () => {
    const ids = [
      await alice.say(room, 'good morning'),
      await alice.say(room, 'Successfully built 0123456789ab'),
      await alice.say(room, '!whynot'),
      await alice.say(room, ERROR, { msgtype: 'm.notice' }),
      await alice.say(room, ERROR, { msgtype: 'm.emote' }),
    ];
    ids.push(await alice.say(room, `* ${ERROR}`, {
      'm.new_content': { msgtype: 'm.text', body: ERROR }, 'm.relates_to': { rel_type: 'm.replace', event_id: ids[0] },
    }));
    for (const id of ids) assert.deepEqual(await answers(id), []);
  });

  it('answers in a thread that it is asked in, and once for one cause', async () => {
    const root = await alice.say(room, 'my pull fails');
    const within = (event_id, reply) => ({ 'm.relates_to': {
      rel_type: 'm.thread', event_id, is_falling_back: !reply, 'm.in_reply_to': { event_id: reply ?? event_id },
    } });
    const id = await bob.say(room, ERROR, within(root));
    const [answer] = await answers(id);
    assert.equal(answer.content['m.relates_to'].event_id, root);
    const again = await bob.say(room, `still: ${ERROR}`, within(root));
    assert.deepEqual(await answers(again), []);
    const other = await bob.say(room, 'Error response from daemon: No such container: web', within(root));
    assert.equal((await answers(other)).length, 1);
    // Who asks gets an answer all the same; it stands by what was asked about.
    const asked = await bob.say(room, '!why', within(root, id));
    await answers(asked);
    assert.equal((await answers(id)).length, 2);
  });

  it('answers !why, with a text and in reply, and mentions by name', async () => {
    const nothing = await alice.say(room, '!why the moon is made of cheese');
    assert.match((await answers(nothing))[0].content.body, /^Nothing recognised/);
    const text = await alice.say(room, `!why ${ERROR}`);
    assert.match((await answers(text))[0].content.body, /^There is no such tag/);

    const said = await bob.say(room, 'unauthorized: authentication required');
    const before = (await answers(said)).length;
    await alice.say(room, `> <${bob.id}> unauthorized: authentication required\n\n!why`, {
      'm.relates_to': { 'm.in_reply_to': { event_id: said } },
    });
    assert.equal((await answers(said)).length, before + 1);

    await alice.say(room, 'why, what is this?', {
      'm.mentions': { user_ids: [me.id] }, 'm.relates_to': { 'm.in_reply_to': { event_id: said } },
    });
    assert.equal((await answers(said)).length, before + 2);

    // A reply to the bot mentions it by itself: "thanks" is no question.
    const [answer] = await answers(text);
    const thanks = await alice.say(room, 'thanks!', {
      'm.mentions': { user_ids: [me.id] }, 'm.relates_to': { 'm.in_reply_to': { event_id: answer.event_id } },
    });
    assert.deepEqual(await answers(thanks), []);
  });

  it('warns of a secret and does not repeat it', async () => {
    const id = await alice.say(room, `$ docker login -u me -p hunter2secret registry.example.com
Error response from daemon: Get "https://me:hunter2secret@registry.example.com/v2/": unauthorized: incorrect username or password`);
    const [{ content }] = await answers(id);
    assert.ok(content.body.startsWith(WARNING), content.body);
    assert.ok(content.formatted_body.startsWith(`<p><strong>${WARNING}</strong></p>`));
    assert.doesNotMatch(JSON.stringify(content), /hunter2secret/);
    assert.doesNotMatch(await readFile(bot.environment.WHY_STATE, 'utf8'), /hunter2secret/);
    assert.doesNotMatch(bot.log, /hunter2secret/);
  });

  it('makes nothing of hostile text: no HTML, no link, nobody called', async () => {
    const carol = await synapse.user('registry');
    const own = await alice.createRoom([me, bob, carol]);
    for (const user of [bob, carol]) await user.join(own);
    await present(own);
    const calls = () => Promise.all([bob, carol].map((user) => user.called(own)));
    const before = await calls();
    const nasty = '<script>alert(1)</script><img src=x onerror=alert(1)> @room @bob:test.example bob [click](https://evil.example) '
      + '![x](https://evil.example/x.png) `code` **bold** </code></pre><a href="javascript:alert(1)">x</a>';
    const texts = [
      `${nasty}\n${ERROR}`,
      `Error response from daemon: manifest for ${nasty} not found: manifest unknown`,
      `Error response from daemon: pull access denied for bob/room, repository does not exist or may require 'docker login' ${nasty}`,
      `Error response from daemon: Get "https://registry.example.com/v2/": x509: certificate signed by unknown authority ${nasty}`,
    ];
    const answered = [];
    // Who pastes mentions nobody, so that whoever is called, is called by the bot.
    for (const text of texts) answered.push(...await answers(await alice.say(own, text, { 'm.mentions': {} }), own));
    assert.ok(answered.length >= 3, `${answered.length} answers`);
    for (const { content } of answered) {
      for (const [, tag] of content.formatted_body.matchAll(/<([^>]*)>/g)) {
        assert.match(tag, /^\/?(?:p|strong|code|pre)$|^code class="language-\w+"$|^\/a$|^a href="https:\/\/(?!evil)[^"]+"$/, tag);
      }
      assert.doesNotMatch(`${content.formatted_body} ${content.body}`, /@room/);
      assert.deepEqual(content['m.mentions'], {});
    }
    assert.deepEqual(await calls(), before);
    await alice.say(own, 'you two!', { 'm.mentions': { user_ids: [bob.id, carol.id] } });
    assert.deepEqual(await calls(), before.map((count) => count + 1));
  });

  it('goes on after a restart where it was: nothing twice, nothing lost', async () => {
    const first = await alice.say(room, ERROR);
    assert.equal((await answers(first)).length, 1);
    assert.equal(await bot.stop(), 0);
    // More than one sync holds.
    const missed = [];
    for (let n = 0; n < 130; n += 1) missed.push(await bob.say(room, n % 10 === 0 ? `${ERROR} (${n})` : `talk ${n}`));
    await bot.start();
    await answers(first);
    const count = await counts();
    assert.equal(count(first), 1);
    assert.deepEqual(missed.map(count), missed.map((_, n) => (n % 10 === 0 ? 1 : 0)));
  });

  it('answers once though it is killed while it answers', async () => {
    const ids = [];
    for (let round = 0; round < 5; round += 1) {
      for (let n = 0; n < 6; n += 1) ids.push(await bob.say(room, `${ERROR} (${round}.${n})`));
      await bot.stop('SIGKILL');
      await bot.start();
    }
    await answers(ids[0]);
    const count = await counts();
    assert.deepEqual(ids.map(count), ids.map(() => 1));
  });

  it('answers once though the connection breaks after the answer went out, or the server has it wait', async () => {
    await bot.stop();
    const line = await Line.to(synapse.port);
    try {
      bot.environment.MATRIX_URL = line.url;
      await bot.start();
      line.cut = (request) => request.method === 'PUT';
      const id = await alice.say(room, ERROR);
      await until('a cut', () => line.cuts > 0);
      await until('a failure', () => bot.log.includes('trying again'));
      line.cut = () => false;
      assert.equal((await answers(id)).length, 1);

      // A homeserver has its own limits, and says how long to wait.
      let refused = 0;
      const body = { errcode: 'M_LIMIT_EXCEEDED', error: 'Too Many Requests', retry_after_ms: 100 };
      line.refuse = ({ method }) => (method === 'PUT' && (refused += 1) <= 3 ? { status: 429, body } : undefined);
      const slowly = await alice.say(room, ERROR);
      assert.equal((await answers(slowly)).length, 1);
      assert.ok(refused > 3);
    } finally {
      await bot.stop();
      line.end();
      bot.environment.MATRIX_URL = synapse.url;
      await bot.start();
    }
  });

  it('waits for a homeserver that is away, and goes on', async () => {
    await synapse.down();
    const before = bot.log.length;
    await until('a failure', () => bot.log.includes('trying again', before));
    await synapse.up();
    const id = await alice.say(room, ERROR);
    assert.equal((await answers(id)).length, 1);
  });

  it('says in its log what it cannot read, and is silent there', async () => {
    const secret = await alice.createRoom([me], {
      initial_state: [{ type: 'm.room.encryption', state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2' } }],
    });
    await present(secret);
    const content = { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'x', device_id: 'x', sender_key: 'x', session_id: 'x' };
    await alice.call('PUT', `rooms/${encodeURIComponent(secret)}/send/m.room.encrypted/1`, content);
    await until('a word', () => bot.log.includes(`${secret} is encrypted: the bot cannot read it`));
    assert.deepEqual((await alice.read(secret)).filter(({ sender }) => sender === me.id), []);
  });

  it('accepts invitations of those alone whom it is told of', async () => {
    await bot.stop();
    bot.environment.MATRIX_INVITES = `elsewhere.example ${bob.id}`;
    await bot.start();
    const refused = await alice.createRoom([me]);
    await until('a word', () => bot.log.includes(`not joining ${refused}: invited by ${alice.id}`));
    const accepted = await bob.createRoom([me, alice]);
    await alice.join(accepted);
    await present(accepted);
    const { joined } = await alice.call('GET', `rooms/${encodeURIComponent(refused)}/joined_members`);
    assert.ok(!(me.id in joined));
    delete bot.environment.MATRIX_INVITES;
  });

  it('keeps to its limits, for a room and for a user', async () => {
    await bot.stop();
    Object.assign(bot.environment, { WHY_ROOM_LIMIT: '3', WHY_USER_LIMIT: '2' });
    // Another room, as this one's last minute was busy.
    const quiet = await bob.createRoom([me, alice]);
    await alice.join(quiet);
    await bot.start();
    await present(quiet);
    for (let n = 0; n < 4; n += 1) await alice.say(quiet, ERROR);
    for (let n = 0; n < 4; n += 1) await bob.say(quiet, ERROR);
    const total = async () => (await bob.read(quiet)).filter(({ sender }) => sender === me.id).length;
    await until('the limit', async () => bot.log.split('one left out').length - 1 === 5);
    assert.equal(await total(), 3);
  });

  it('ends with a reason where the token is none', async () => {
    await bot.stop();
    const stranger = new Bot('matrix', { MATRIX_URL: synapse.url, MATRIX_TOKEN: 'nonsense', WHY_STATE: path.join(home, 'other') });
    await assert.rejects(stranger.start(), /refuses the token/);
    assert.doesNotMatch(stranger.log, /nonsense/);
    await bot.start();
  });
});
