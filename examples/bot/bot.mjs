// node bot.mjs matrix | slack: settings come from the environment, secrets better from files (README.md).
import { readFileSync } from 'node:fs';
import * as why from 'docker-why';
import { Core } from './core.mjs';
import { NotLoggedIn } from './errors.mjs';
import { Limiter } from './limiter.mjs';
import { Store } from './store.mjs';

// What sysexits.h calls EX_USAGE, EX_NOPERM and EX_CONFIG: a service that ends so is not to be started again.
const WRONG_USE = 64;
const NOT_LOGGED_IN = 77;
const MISSING = 78;

function quit(status, reason) {
  console.error(`docker-why-bot: ${reason}`);
  process.exit(status);
}

/** A setting, from NAME, or from the file that NAME_FILE names. */
function setting(name, fallback) {
  const file = process.env[`${name}_FILE`];
  const value = file ? readFileSync(file, 'utf8').trim() : process.env[name];
  if (value) return value;
  return fallback === undefined ? quit(MISSING, `set ${name} or ${name}_FILE`) : fallback;
}

/** Answers a minute; "none": as many as come. */
function limit(name, fallback) {
  const value = setting(name, String(fallback));
  const number = value === 'none' ? Infinity : Number(value);
  return number > 0 ? number : quit(MISSING, `${name} is a number of answers a minute, or "none"`);
}

const [chat] = process.argv.slice(2);
let account;
if (chat === 'matrix') {
  const invites = setting('MATRIX_INVITES', '');
  account = { url: setting('MATRIX_URL'), token: setting('MATRIX_TOKEN'), invites: invites ? invites.split(/\s+/) : undefined };
} else if (chat === 'slack') {
  account = { botToken: setting('SLACK_BOT_TOKEN'), appToken: setting('SLACK_APP_TOKEN'), api: setting('SLACK_API', '') };
} else {
  quit(WRONG_USE, 'usage: node bot.mjs matrix | slack');
}

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ending.abort());

const store = await Store.open(setting('WHY_STATE', `${chat}-state.jsonl`));
const limiter = new Limiter(store, { room: limit('WHY_ROOM_LIMIT', 6), user: limit('WHY_USER_LIMIT', 3) });
const { run } = await import(`./${chat}.mjs`);
try {
  await run(account, {
    core: new Core(why), render: why.render, limiter, store, signal: ending.signal,
    log: (line) => console.error(`docker-why-bot: ${line}`),
  });
} catch (error) {
  if (!(error instanceof NotLoggedIn)) throw error;
  quit(NOT_LOGGED_IN, error.message);
} finally {
  await store.close();
}
process.exit(0);
