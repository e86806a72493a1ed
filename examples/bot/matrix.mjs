// Matrix. The client library speaks HTTP here; the loop over /sync is our own, since its place may be stored only when
// everything before it is answered, and since a bot that runs for years must not keep the timelines of its rooms.
import { ConnectionError, MatrixError, Method, createClient } from 'matrix-js-sdk';
import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from './backoff.mjs';
import { USAGE, WARNING } from './core.mjs';
import { Desk } from './desk.mjs';
import { NotLoggedIn, Refused } from './errors.mjs';

const LONG_POLL = 30_000; // milliseconds
const HTML = 28_000; // bytes: an event holds 64 KB, and the same as plain text
const PAGE = 100;
const TIMELINE = { types: ['m.room.message', 'm.room.encrypted', 'm.room.member'], limit: PAGE };
const NONE = { types: [] };
const FILTER = JSON.stringify({
  presence: NONE,
  account_data: NONE,
  room: { timeline: TIMELINE, state: NONE, ephemeral: NONE, account_data: NONE },
});
const QUIET = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, getChild: () => QUIET };

/**
 * Answers until the signal says to end.
 *
 * @param {{url: string, token: string, invites?: string[]}} account whose invitations to accept: user ids and
 *   servers; if absent those of the bot's own server
 */
export async function run({ url, token, invites }, { core, render, limiter, store, log, signal, pauses }) {
  const client = createClient({ baseUrl: url, accessToken: token, logger: QUIET });
  const call = caller(client, signal);
  const backoff = new Backoff(pauses);
  /** The same until the server is there. */
  const persist = async (task) => {
    for (;;) {
      try {
        const result = await task();
        backoff.reset();
        return result;
      } catch (error) {
        if (signal.aborted) return undefined;
        if (error.httpStatus === 401) throw new NotLoggedIn(`the homeserver refuses the token: ${error.message}`);
        log(`${error.message}; trying again`);
        await backoff.wait(signal).catch(() => {});
      }
    }
  };

  const me = (await persist(() => call(Method.Get, '/account/whoami')))?.user_id;
  if (!me) return;
  const name = await displayName(call, me);
  const desk = new Desk({ core, limiter, store, log, chat: chat(call, render, me, name) });
  const welcome = invites ?? [serverOf(me)];
  const unreadable = new Set();

  async function readRoom(room, timeline, since) {
    const events = timeline.limited ? [...await missed(call, room, timeline.prev_batch, since, me), ...timeline.events]
      : timeline.events;
    // What was said before the bot came in is not its business.
    const joined = events.findLastIndex((event) => isJoin(event, me));
    for (const event of events.slice(joined + 1)) {
      if (event.type === 'm.room.encrypted' && !unreadable.has(room)) {
        unreadable.add(room);
        log(`${room} is encrypted: the bot cannot read it`);
      }
      const message = read(room, event, me, name);
      if (message) await desk.handle(message);
    }
  }

  async function accept(room, invitation) {
    const inviter = invitation.invite_state?.events?.find((event) => isMemberEvent(event, me))?.sender ?? '';
    if (!welcome.some((known) => known === inviter || known === serverOf(inviter))) {
      log(`not joining ${room}: invited by ${inviter}`);
      return;
    }
    // An invitation that can no longer be accepted must not hold up the rooms.
    await call(Method.Post, `/join/${encodeURIComponent(room)}`, undefined, {}).catch((error) => {
      if (!isFinal(error)) throw error;
      log(`cannot join ${room}: ${error.message}`);
    });
  }

  log(`${me} listens`);
  while (!signal.aborted) {
    await persist(async () => {
      const since = store.get('place', 'sync');
      // Without a place there is nothing to wait for: the first answer gives one, and what was said before is left.
      const query = { filter: FILTER, timeout: since ? LONG_POLL : 0, ...(since && { since }) };
      const sync = await call(Method.Get, '/sync', query);
      for (const [room, invitation] of Object.entries(sync.rooms?.invite ?? {})) await accept(room, invitation);
      if (since) {
        for (const [room, { timeline }] of Object.entries(sync.rooms?.join ?? {})) await readRoom(room, timeline, since);
      }
      store.set('place', 'sync', sync.next_batch);
      await store.save();
    });
  }
}

/** Requests with the client's token; waits where the server says to wait. */
function caller(client, signal) {
  return async (method, path, query, body) => {
    for (;;) {
      try {
        return await client.http.authedRequest(method, path, query, body, {
          localTimeoutMs: 3 * LONG_POLL, abortSignal: signal,
        });
      } catch (error) {
        if (error.errcode !== 'M_LIMIT_EXCEEDED') throw error;
        await sleep(error.getRetryAfterMs() ?? 5_000, undefined, { signal });
      }
    }
  };
}

/** Whether the server has said no, and would again. */
function isFinal(error) {
  return error instanceof MatrixError && !(error instanceof ConnectionError)
    && error.httpStatus >= 400 && error.httpStatus < 500 && error.httpStatus !== 401;
}

async function displayName(call, me) {
  const profile = await call(Method.Get, `/profile/${encodeURIComponent(me)}`).catch(() => ({}));
  return profile.displayname;
}

function serverOf(user) {
  return user.slice(user.indexOf(':') + 1);
}

function isMemberEvent(event, user) {
  return event.type === 'm.room.member' && event.state_key === user;
}

/** Whether the bot comes in; a new name or picture is a join event too. */
function isJoin(event, me) {
  return isMemberEvent(event, me) && event.content?.membership === 'join'
    && event.unsigned?.prev_content?.membership !== 'join';
}

/** What a sync left out between its place and its timeline, in order. */
async function missed(call, room, from, since, me) {
  const pages = [];
  for (let token = from; token;) {
    const page = await call(Method.Get, `/rooms/${encodeURIComponent(room)}/messages`, {
      dir: 'b', from: token, to: since, limit: PAGE, filter: JSON.stringify({ types: TIMELINE.types }),
    });
    pages.push(page.chunk);
    token = page.chunk.some((event) => isJoin(event, me)) ? undefined : page.end;
  }
  return pages.flat().reverse();
}

/** A message as the desk takes it; undefined: none to answer. */
export function read(room, event, me, name) {
  const { content } = event;
  // Notices are what bots write: never answered, so that two bots cannot talk to each other for ever.
  if (event.type !== 'm.room.message' || event.sender === me || content?.msgtype !== 'm.text') return undefined;
  const relation = content['m.relates_to'] ?? {};
  if (relation.rel_type === 'm.replace' || typeof content.body !== 'string') return undefined;
  const thread = relation.rel_type === 'm.thread' ? relation.event_id : undefined;
  const replyTo = relation.is_falling_back ? undefined : relation['m.in_reply_to']?.event_id;
  const text = replyTo ? withoutQuote(content.body) : content.body;
  // A reply to the bot mentions it by itself; asked it is only where its name stands.
  const names = [me, name].filter((each) => each && text.includes(each));
  const mentioned = names.length > 0 && (content['m.mentions']?.user_ids?.includes?.(me) || names.includes(me));
  return {
    id: event.event_id, room, sender: event.sender, time: event.origin_server_ts, thread, replyTo, mentioned,
    text: mentioned ? names.reduce((rest, each) => rest.replace(each, ''), text).replace(/^[\s:,]+/, '') : text,
  };
}

/** A reply's own words: older clients put the message replied to, quoted, before them. */
function withoutQuote(body) {
  return body.startsWith('> <') || body.startsWith('> * <') ? body.replace(/^(?:>.*\n)+\n?/, '') : body;
}

/** What the desk needs of the chat. */
function chat(call, render, me, name) {
  const roomPath = (room) => `/rooms/${encodeURIComponent(room)}`;
  return {
    async find({ room, thread }, id) {
      const event = await call(Method.Get, `${roomPath(room)}/event/${encodeURIComponent(id)}`).catch((error) => {
        if (isFinal(error)) return undefined;
        throw error;
      });
      // Asked about the bot's own answer, it looks at what it answered.
      if (event?.sender === me && thread && thread !== id) return this.find({ room }, thread);
      const found = event && read(room, event, me, name);
      return found && { id, thread: found.thread ?? thread, text: found.text };
    },

    async post({ id, room }, at, answer) {
      const content = { ...write(answer, render), 'm.relates_to': {
        rel_type: 'm.thread', event_id: at.thread ?? at.id, is_falling_back: true, 'm.in_reply_to': { event_id: at.id },
      } };
      // The same message gets the same transaction id: a server that has the answer already takes it for the same.
      const path = `${roomPath(room)}/send/m.room.message/${encodeURIComponent(`why-${id}`)}`;
      await call(Method.Put, path, undefined, content).catch((error) => {
        throw isFinal(error) ? new Refused(`no answer in ${room}: ${error.message}`) : error;
      });
    },
  };
}

/** The answer as an event's content. */
export function write({ diagnosis, secret }, render) {
  const answer = diagnosis ? render(diagnosis, 'matrix', HTML) : `<p>${USAGE}</p>`;
  const html = secret ? `<p><strong>${WARNING}</strong></p>${answer}` : answer;
  return {
    msgtype: 'm.notice', body: plain(html), format: 'org.matrix.custom.html', formatted_body: html, 'm.mentions': {},
  };
}

/** The same for clients that show no HTML. It is made of what the renderer writes, which knows few elements. */
function plain(html) {
  const entities = { amp: '&', lt: '<', gt: '>' };
  return html
    .replace(/<a href="([^"]*)">source<\/a>/g, '$1')
    .replace(/<\/p>|<\/pre>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt);/g, (_, name) => entities[name])
    .trimEnd();
}
