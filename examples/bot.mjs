// A small bot for Matrix: it answers in a thread when somebody posts what Docker printed, or says "!why" in reply to
// such a message. It says nothing where nothing is recognised, mentions nobody, and repeats no secret.
//
//   npm install docker-why
//   MATRIX_URL=https://matrix.example.com MATRIX_TOKEN=... node bot.mjs
//
// The token is an access token of the bot's account, which answers in the rooms that it has joined. Encrypted rooms
// need a client with keys and are passed over. bot-since.txt holds the place reached, so that a restart goes on there.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { explain, redact, render } from 'docker-why';

const { MATRIX_URL, MATRIX_TOKEN, SINCE_FILE = 'bot-since.txt' } = process.env;
if (!MATRIX_URL || !MATRIX_TOKEN) {
  console.error('bot: set MATRIX_URL and MATRIX_TOKEN');
  process.exit(2);
}
const ANSWERS_PER_MINUTE = 6; // in a room
const LONGEST_BODY = 8_000; // of the plain text beside the HTML: an event holds 64 KB

async function call(method, path, body) {
  for (;;) {
    const response = await fetch(new URL(`/_matrix/client/v3/${path}`, MATRIX_URL), {
      method,
      headers: { authorization: `Bearer ${MATRIX_TOKEN}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(90_000),
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    if (response.status !== 429) {
      const error = new Error(`${method} ${path.split('?')[0]}: ${response.status} ${answer.errcode ?? ''}`);
      error.status = response.status;
      throw error;
    }
    await sleep(answer.retry_after_ms ?? 5_000);
  }
}

const answered = new Map(); // room: when it was answered lately
function mayAnswer(room) {
  const now = Date.now();
  const lately = (answered.get(room) ?? []).filter((time) => now - time < 60_000);
  answered.set(room, lately);
  return lately.length < ANSWERS_PER_MINUTE && lately.push(now) > 0;
}

/** The message that answers this text; undefined: stay silent. */
function answerTo(text, asked) {
  const diagnosis = explain(text);
  if (diagnosis.findings.length === 0 && !asked) return undefined;
  let body = redact(render(diagnosis, 'plain')).slice(0, LONGEST_BODY);
  let html = render(diagnosis, 'matrix');
  if (redact(text) !== text) {
    const warning = 'The message above seems to hold a password or token: delete it, and replace the secret.';
    body = `${warning}\n\n${body}`;
    html = `<p><strong>${warning}</strong></p>${html}`;
  }
  return { msgtype: 'm.notice', body, format: 'org.matrix.custom.html', formatted_body: html, 'm.mentions': {} };
}

async function onEvent(room, event, me) {
  const { content } = event;
  // Notices are what bots write: never answered, so that two bots cannot talk to each other for ever.
  if (event.type !== 'm.room.message' || event.sender === me || content?.msgtype !== 'm.text') return;
  const relation = content['m.relates_to'] ?? {};
  if (relation.rel_type === 'm.replace' || typeof content.body !== 'string') return;

  let text = content.body;
  let asked = false;
  const reply = relation['m.in_reply_to']?.event_id;
  // Older clients put the message replied to, quoted, before the reply.
  if (/^(?:>.*\n)*\n?!why\s*$/.test(text) && reply) {
    const earlier = await call('GET', `rooms/${encodeURIComponent(room)}/event/${encodeURIComponent(reply)}`);
    text = String(earlier.content?.body ?? '');
    asked = true;
  } else if (text.startsWith('!why ') || text.startsWith('!why\n')) {
    text = text.slice('!why '.length);
    asked = true;
  }
  const answer = answerTo(text, asked);
  if (!answer || !mayAnswer(room)) return;
  const thread = relation.rel_type === 'm.thread' ? relation.event_id : event.event_id;
  answer['m.relates_to'] = {
    rel_type: 'm.thread', event_id: thread, is_falling_back: true, 'm.in_reply_to': { event_id: event.event_id },
  };
  // The same message gets the same transaction id, so that a restart does not answer twice.
  const transaction = encodeURIComponent(`why-${event.event_id}`);
  await call('PUT', `rooms/${encodeURIComponent(room)}/send/m.room.message/${transaction}`, answer);
}

const { user_id: me } = await call('GET', 'account/whoami');
let since = await readFile(SINCE_FILE, 'utf8').catch(() => '');
let wait = 1_000;
console.error(`bot: ${me} listens`);
for (;;) {
  try {
    const query = new URLSearchParams({ timeout: since ? '30000' : '0' });
    if (since) query.set('since', since);
    const sync = await call('GET', `sync?${query}`);
    // What was said before the first start is left alone.
    const rooms = since ? Object.entries(sync.rooms?.join ?? {}) : [];
    for (const [room, { timeline }] of rooms) {
      for (const event of timeline?.events ?? []) {
        // One message that cannot be answered (no right to write there) does not hold up the others; a server that
        // is away does, and then all of them are tried again.
        await onEvent(room, event, me).catch((error) => {
          if (error.status >= 500 || error.name === 'TimeoutError' || error.message === 'fetch failed') throw error;
          console.error(`bot: ${error.message}`);
        });
      }
    }
    since = sync.next_batch;
    await writeFile(`${SINCE_FILE}.new`, since);
    await rename(`${SINCE_FILE}.new`, SINCE_FILE);
    wait = 1_000;
  } catch (error) {
    if (error.status === 401) throw error;
    console.error(`bot: ${error.message}; again in ${wait / 1_000} s`);
    await sleep(wait);
    wait = Math.min(wait * 2, 60_000);
  }
}
