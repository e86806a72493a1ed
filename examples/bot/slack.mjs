// Slack, in socket mode: no address of ours that Slack could reach is needed.
import bolt from '@slack/bolt';
import { once } from 'node:events';
import { Backoff } from './backoff.mjs';
import { USAGE, WARNING } from './core.mjs';
import { Desk } from './desk.mjs';
import { NotLoggedIn, Refused } from './errors.mjs';

const { App, LogLevel, SocketModeReceiver } = bolt;
const LONGEST = 4_000; // characters, from where Slack may split a message
const PAGE = 200;
const MARK = 'docker_why_answer';
// Slack's words for tokens that will not become good by trying again.
const LOGGED_OUT = ['not_authed', 'invalid_auth', 'account_inactive', 'token_revoked', 'token_expired',
  'user_removed_from_team', 'team_disabled'];
// Its words for what may go better later; all others are final.
const PASSING = ['ratelimited', 'rate_limited', 'internal_error', 'fatal_error', 'service_unavailable',
  'request_timeout', 'team_added_to_org'];

/**
 * Answers until the signal says to end.
 *
 * @param {{botToken: string, appToken: string, api?: string}} account `api`: another address than Slack's, for tests
 */
export async function run({ botToken, appToken, api }, { core, render, limiter, store, log, signal, pauses }) {
  // Requests are tried again here and not by the client, who cannot know whether an answer came through.
  const clientOptions = { retryConfig: { retries: 0 }, ...(api && { slackApiUrl: api }) };
  const receiver = new SocketModeReceiver({
    appToken, autoReconnectEnabled: false, logLevel: LogLevel.ERROR, installerOptions: { clientOptions },
  });
  const app = new App({ token: botToken, receiver, clientOptions, logLevel: LogLevel.ERROR, deferInitialization: true });
  const { client } = app;
  const backoff = new Backoff(pauses);
  let me;
  let jobs = Promise.resolve();
  const unfinished = store.entries('inbox');
  const ended = once(signal, 'abort').catch(() => {});

  /** Does a job after the others, again and again until Slack is there. */
  function queue(job) {
    jobs = jobs.then(async () => {
      const backoff = new Backoff(pauses);
      while (!signal.aborted) {
        try {
          return await job();
        } catch (error) {
          log(`${error.message}; trying again`);
          await backoff.wait(signal).catch(() => {});
        }
      }
    });
  }

  const desk = new Desk({ core, limiter, store, log, chat: chat(client, render, () => me) });
  async function handle(event) {
    const message = read(event, me);
    if (!message) return;
    await desk.handle(message);
    store.set('inbox', message.id, undefined);
    await store.save();
  }

  /** The same for a message before which nothing of its channel is open any more. */
  async function pass(event) {
    await handle(event);
    const place = store.get('place', event.channel) ?? '0';
    if (!event.thread_ts && Number(event.ts) > Number(place)) store.set('place', event.channel, event.ts);
  }

  /** What was posted while nobody listened: what the last run did not finish, and the channels' history. */
  async function catchUp() {
    for (; unfinished.length > 0; unfinished.shift()) {
      const [id, { channel, ts, thread }] = unfinished[0];
      const event = await fetchMessage(client, channel, ts, thread);
      if (event) await handle({ ...event, channel });
      store.set('inbox', id, undefined);
    }
    const types = 'public_channel,private_channel';
    for await (const page of client.paginate('users.conversations', { types, exclude_archived: true, limit: PAGE })) {
      for (const { id: channel } of page.channels) {
        const oldest = store.get('place', channel);
        if (!oldest) {
          // What was said before the first start is left alone.
          store.set('place', channel, (Date.now() / 1_000).toFixed(6));
          continue;
        }
        const events = [];
        for await (const part of client.paginate('conversations.history', { channel, oldest, limit: PAGE })) {
          events.push(...part.messages);
        }
        for (const event of events.reverse()) await pass({ ...event, channel });
      }
    }
    await store.save();
  }

  // Slack is told that an event has come (within three seconds, else it sends it again) when the disk knows of it.
  receiver.init({
    processEvent: async (received) => {
      const { event } = received.body;
      const message = event && read(event, me);
      if (message) {
        store.set('inbox', message.id, { channel: event.channel, ts: event.ts, thread: event.thread_ts });
        await store.save();
      }
      await app.processEvent(received);
    },
  });
  app.message(async ({ event }) => queue(() => pass(event)));
  app.event('app_mention', async ({ event }) => queue(() => pass(event)));
  app.error(async (error) => log(error.message));
  receiver.client.on('connected', () => queue(catchUp));

  while (!signal.aborted) {
    try {
      if (!me) {
        await app.init();
        const { user_id: user, bot_id: bot } = await client.auth.test();
        me = { user, bot };
      }
      const gone = once(receiver.client, 'disconnected');
      await app.start();
      backoff.reset();
      log(`${me.user} listens`);
      await Promise.race([gone, ended]);
    } catch (error) {
      if (LOGGED_OUT.includes(error.data?.error)) throw new NotLoggedIn(`Slack refuses the tokens: ${error.data.error}`);
      log(`${error.message}; trying again`);
    }
    if (!signal.aborted) await backoff.wait(signal).catch(() => {});
  }
  await app.stop();
  await jobs;
}

/** A message as the desk takes it; undefined: none to answer. */
export function read(event, me) {
  const ordinary = event.subtype === undefined || ['thread_broadcast', 'file_share'].includes(event.subtype);
  const own = event.user === me?.user || event.bot_id !== undefined;
  if (!['message', 'app_mention'].includes(event.type) || !ordinary || own || typeof event.text !== 'string') return undefined;
  const mention = `<@${me?.user}>`;
  const mentioned = event.text.includes(mention);
  return {
    id: `${event.channel}:${event.ts}`, room: event.channel, sender: event.user, time: Number(event.ts) * 1_000,
    thread: event.thread_ts === event.ts ? undefined : event.thread_ts && `${event.channel}:${event.thread_ts}`,
    mentioned, text: typed(event.text.replaceAll(mention, '')).trim(),
  };
}

/** What was typed, of what Slack makes of it: links and mentions in angle brackets, three characters as entities. */
function typed(text) {
  const plain = text.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target, label) => {
    if (/^[@!]/.test(target)) return label ?? '';
    return label ?? target.replace(/^mailto:/, '');
  });
  const entities = { amp: '&', lt: '<', gt: '>' };
  return plain.replace(/&(amp|lt|gt);/g, (_, name) => entities[name]);
}

const tsOf = (id) => id.slice(id.indexOf(':') + 1);

/** One message; undefined: it is gone, or the bot may not read it. */
async function fetchMessage(client, channel, ts, thread = ts) {
  // Of a thread, Slack gives the first message too.
  const range = { channel, oldest: ts, latest: ts, inclusive: true, limit: PAGE };
  const history = thread === ts ? client.conversations.history(range) : client.conversations.replies({ ...range, ts: thread });
  const { messages } = await history.catch((error) => {
    if (isPassing(error)) throw error;
    return { messages: [] };
  });
  return messages.find((message) => message.ts === ts);
}

function isPassing(error) {
  return error.data?.error === undefined || PASSING.includes(error.data.error);
}

/** What the desk needs of the chat. */
function chat(client, render, me) {
  return {
    async find({ room }, id) {
      const event = await fetchMessage(client, room, tsOf(id));
      const found = event && read({ type: 'message', ...event, channel: room }, me());
      return found && { id, text: found.text };
    },

    async post({ id, room }, at, answer, again) {
      const thread = tsOf(at.thread ?? at.id);
      if (again && await wasPosted(client, room, thread, id)) return;
      await client.chat.postMessage({
        channel: room, thread_ts: thread, text: write(answer, render), mrkdwn: true, parse: 'none', link_names: false,
        unfurl_links: false, unfurl_media: false, metadata: { event_type: MARK, event_payload: { answers: id } },
      }).catch((error) => {
        throw isPassing(error) ? error : new Refused(`no answer in ${room}: ${error.data.error}`);
      });
    },
  };
}

/** Whether an answer to this message stands in the thread: of a request that was cut, only Slack knows. */
async function wasPosted(client, channel, ts, id) {
  for await (const page of client.paginate('conversations.replies', { channel, ts, include_all_metadata: true, limit: PAGE })) {
    const is = ({ metadata }) => metadata?.event_type === MARK && metadata.event_payload?.answers === id;
    if (page.messages.some(is)) return true;
  }
  return false;
}

/** The answer as mrkdwn. */
export function write({ diagnosis, secret }, render) {
  if (!diagnosis) return USAGE;
  if (!secret) return render(diagnosis, 'slack');
  return `*${WARNING}*\n\n${render(diagnosis, 'slack', LONGEST - WARNING.length - 4)}`;
}
