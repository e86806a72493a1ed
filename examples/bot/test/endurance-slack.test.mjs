// Many messages, with restarts and broken connections in between: BOT_ENDURANCE=10000 node --test test/endurance-slack.test.mjs
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { FakeSlack } from './fake-slack.mjs';
import { Bot, ERROR, memory, until } from './help.mjs';

const MANY = Number(process.env.BOT_ENDURANCE ?? 0);
const skip = MANY ? false : 'takes long: set BOT_ENDURANCE to a number of messages';

describe('the bot in Slack, for long', { skip, timeout: 2 ** 31 - 1 }, () => {
  it('answers each error once, loses none, and does not grow', async () => {
    const home = await mkdtemp(path.join(os.tmpdir(), 'docker-why-bot-'));
    const slack = new FakeSlack();
    await slack.start();
    const bot = new Bot('slack', {
      SLACK_API: slack.url, SLACK_BOT_TOKEN: 'xoxb', SLACK_APP_TOKEN: 'xapp', WHY_STATE: path.join(home, 'state.jsonl'),
      WHY_ROOM_LIMIT: 'none', WHY_USER_LIMIT: 'none',
    });
    await bot.start();
    await until('its places', () => readFile(bot.environment.WHY_STATE, 'utf8').then((text) => text.includes('"C2"')));
    const posted = new Map(); // ts: whether an answer is due
    const answers = () => [...slack.channels.values()].flat().flatMap(({ metadata }) => metadata?.event_payload.answers.split(':')[1] ?? []);
    const due = () => [...posted.values()].filter(Boolean).length;
    const times = [];
    let start;
    for (let round = 0; round < 20; round += 1) {
      const from = Date.now();
      for (let n = 0; n < MANY / 20; n += 1) {
        const isDue = n % 3 === 0;
        posted.set(slack.post(n % 2 ? 'C1' : 'C2', isDue ? `${ERROR} (${round}.${n})` : `talk ${round}.${n}`), isDue);
        // Nobody posts faster than Slack delivers.
        if (slack.open.size > 50) await until('acknowledgements', () => slack.open.size < 50);
        if (n === 50 && round % 4 === 1) slack.disconnect();
        if (n === 50 && round % 4 === 2) slack.disconnect({ rudely: true });
        if (n === 50 && round % 4 === 3) {
          await bot.stop(round % 8 === 3 ? 'SIGKILL' : 'SIGTERM');
          await bot.start();
        }
      }
      let last = { count: -1, at: Date.now() };
      for (let count; (count = answers().length) < due();) {
        if (count > last.count) last = { count, at: Date.now() };
        assert.ok(Date.now() - last.at < 120_000, `${count} of ${due()} answered, and no more`);
        await sleep(50);
      }
      if (round % 4 === 0) times.push(Date.now() - from);
      if (round === 16) start = await memory(bot);
    }
    const count = new Map();
    for (const ts of answers()) count.set(ts, (count.get(ts) ?? 0) + 1);
    const wrong = [...posted].filter(([ts, isDue]) => (count.get(ts) ?? 0) !== (isDue ? 1 : 0));
    assert.deepEqual(wrong, [], `${wrong.length} messages`);
    const fastest = (MANY / 20 / Math.min(...times)) * 1_000;
    console.log(`${posted.size} messages, ${due()} errors, ${answers().length} answers; ${fastest.toFixed(0)} messages a second undisturbed; `
      + `${start} MB, ${await memory(bot)} MB; state ${(await readFile(bot.environment.WHY_STATE)).length} bytes`);
    await bot.stop();
    await slack.end();
    await rm(home, { recursive: true });
  });
});
