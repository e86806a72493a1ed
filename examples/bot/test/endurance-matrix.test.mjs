// Many messages, with restarts and broken connections in between: BOT_ENDURANCE=10000 node --test test/endurance-matrix.test.mjs
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bot, ERROR, Line, memory, until } from './help.mjs';
import { Synapse } from './synapse.mjs';

const MANY = Number(process.env.BOT_ENDURANCE ?? 0);
const ROOMS = 4;
const AT_ONCE = 4; // posts of each room under way
const synapse = MANY ? await Synapse.start().catch((error) => error) : undefined;
const skip = MANY ? synapse instanceof Error && synapse.message : 'takes long: set BOT_ENDURANCE to a number of messages';

describe('the bot in Matrix, for long', { skip, timeout: 2 ** 31 - 1 }, () => {
  it('answers each error once, loses none, and does not grow', async () => {
    const home = await mkdtemp(path.join(os.tmpdir(), 'docker-why-bot-'));
    const me = await synapse.user('why');
    const users = await Promise.all(Array.from({ length: ROOMS }, (_, n) => synapse.user(`user${n}`)));
    const line = await Line.to(synapse.port);
    const bot = new Bot('matrix', {
      MATRIX_URL: line.url, MATRIX_TOKEN: me.token, WHY_STATE: path.join(home, 'state.jsonl'),
      WHY_ROOM_LIMIT: 'none', WHY_USER_LIMIT: 'none',
    });
    await bot.start();
    const rooms = [];
    for (const user of users) {
      const room = await user.createRoom([me]);
      rooms.push(room);
      await until('the bot in the room', async () => {
        const { joined } = await user.call('GET', `rooms/${encodeURIComponent(room)}/joined_members`);
        return me.id in joined;
      });
    }

    const posted = new Map(); // id: whether an answer is due
    let next = 0;
    async function post(count) {
      const each = async (user, room, share) => {
        for (let n = 0; n < share; n += 1) {
          const at = next;
          next += 1;
          const due = at % 3 === 0;
          const id = await user.say(room, due ? `$ docker pull team/app:2\n${ERROR} (${at})` : `talk ${at}, nothing else`);
          posted.set(id, due);
        }
      };
      await Promise.all(users.flatMap((user, n) => Array.from({ length: AT_ONCE }, () =>
        each(user, rooms[n], Math.ceil(count / ROOMS / AT_ONCE)))));
    }
    const due = () => [...posted.values()].filter(Boolean).length;
    const seen = async () => {
      const all = await Promise.all(users.map((user, n) => user.read(rooms[n])));
      return all.flat().filter(({ sender }) => sender === me.id).map(({ content }) => content['m.relates_to']['m.in_reply_to'].event_id);
    };
    async function caughtUp() {
      let last = { count: -1, at: Date.now() };
      for (let count; (count = (await seen()).length) < due();) {
        if (count > last.count) last = { count, at: Date.now() };
        assert.ok(Date.now() - last.at < 120_000, `${count} of ${due()} answered, and no more`);
        await sleep(500);
      }
    }

    const say = (text) => console.log(`${posted.size} messages, ${due()} errors: ${text}`);
    const tenth = MANY / 10;
    await post(tenth);
    await caughtUp();
    say(`${await memory(bot)} MB`);

    // Restarts and crashes while people post.
    for (const signal of ['SIGTERM', 'SIGKILL', 'SIGTERM', 'SIGKILL']) {
      const posting = post(tenth / 4);
      await until('some answers', () => posted.size % 7 === 0);
      await bot.stop(signal);
      await bot.start();
      await posting;
    }
    say('after four restarts, two of them crashes');

    // More posted while the bot is away than a sync and a page hold.
    await bot.stop();
    await post(tenth);
    const behind = Date.now();
    await bot.start();
    await caughtUp();
    say(`caught up with ${tenth} messages in ${((Date.now() - behind) / 1_000).toFixed(1)} s`);

    // A line that loses answers to requests of all kinds.
    line.cut = () => Math.random() < 0.05;
    await post(tenth);
    await caughtUp();
    line.cut = () => false;
    say(`after ${line.cuts} broken connections, ${await memory(bot)} MB`);

    await synapse.down();
    await until('a failure', () => bot.log.includes('trying again'));
    await synapse.up();
    say('after a crash of the homeserver');

    const from = Date.now();
    const start = await memory(bot);
    const rest = MANY - posted.size;
    await post(rest);
    await caughtUp();
    const seconds = (Date.now() - from) / 1_000;
    const end = await memory(bot);
    say(`${start} MB before and ${end} MB after the last ${rest}, ${(rest / seconds).toFixed(0)} a second with Synapse and those who post`);

    const answered = await seen();
    const count = new Map();
    for (const id of answered) count.set(id, (count.get(id) ?? 0) + 1);
    const wrong = [...posted].filter(([id, isDue]) => (count.get(id) ?? 0) !== (isDue ? 1 : 0));
    assert.deepEqual(wrong, [], `${wrong.length} messages`);
    say(`${answered.length} answers; state ${(await readFile(bot.environment.WHY_STATE)).length} bytes`);
    assert.ok(end < 2 * start + 100, `${start} MB, ${end} MB`);

    await bot.stop();
    line.end();
    await synapse.end();
    await rm(home, { recursive: true });
  });
});
