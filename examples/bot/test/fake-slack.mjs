// As much of Slack as the bot meets, on loopback: the Web API's methods that it calls and socket mode, in the shapes
// that https://docs.slack.dev documents.
import { once } from 'node:events';
import http from 'node:http';
import { WebSocketServer } from 'ws';

export const BOT = { user: 'U0BOT', bot: 'B0BOT' };

export class FakeSlack {
  #server;
  #sockets = new WebSocketServer({ noServer: true });
  #time = 0;
  #next = 0;
  /** Every call, by its method and arguments. */
  calls = [];
  /** Envelopes that were sent and not acknowledged. */
  open = new Map();
  channels = new Map([['C1', []], ['C2', []]]);
  /** What to answer a call instead: `{status, headers, body}`, or 'cut': it is carried out, and its answer lost. */
  instead = () => undefined;

  async start(port = 0) {
    this.#server = http.createServer((request, response) => this.#call(request, response));
    this.#server.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (connection) => {
        // What was sent over it and not acknowledged is lost here; the real one might send it again.
        connection.on('close', () => this.open.clear());
        connection.on('message', (data) => this.open.delete(JSON.parse(data).envelope_id));
        connection.send(JSON.stringify({
          type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' },
          debug_info: { host: 'fake', build_number: 1, approximate_connection_time: 18060 },
        }));
      });
    });
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = this.#server.address().port;
    this.url = `http://127.0.0.1:${this.port}/api/`;
  }

  get connections() {
    return this.#sockets.clients.size;
  }

  /** Somebody posts; the bot is told of it where it is connected. Gives the message's ts. */
  post(channel, text, more = {}) {
    const event = {
      type: 'message', channel, user: 'U1', text, ts: this.#now(), team: 'T1', channel_type: 'channel', ...more,
    };
    event.event_ts = event.ts;
    if (!['message_changed', 'message_deleted'].includes(event.subtype)) this.channels.get(channel).push(event);
    this.tell(event);
    return event.ts;
  }

  /** Tells the bot of an event, or again. */
  tell(event, retry = 0) {
    this.#next += 1;
    const envelope = {
      envelope_id: `e${this.#next}`, type: 'events_api', accepts_response_payload: false,
      retry_attempt: retry, retry_reason: retry ? 'timeout' : '',
      payload: {
        token: 'x', team_id: 'T1', api_app_id: 'A1', type: 'event_callback', event_id: `Ev${event.ts}`,
        event_time: Math.floor(Number(event.ts)), event, is_ext_shared_channel: false,
        authorizations: [{ enterprise_id: null, team_id: 'T1', user_id: BOT.user, is_bot: true, is_enterprise_install: false }],
      },
    };
    const [connection] = [...this.#sockets.clients].filter(({ readyState }) => readyState === 1);
    if (!connection) return;
    this.open.set(envelope.envelope_id, envelope);
    connection.send(JSON.stringify(envelope));
  }

  /** Slack recycles the connection, as it does every few hours; or the line breaks. */
  disconnect({ rudely = false } = {}) {
    for (const connection of this.#sockets.clients) {
      if (rudely) connection.terminate();
      else connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'fake' } }));
    }
  }

  /** What the bot posted in answer to a message. */
  answers(ts) {
    return [...this.channels.values()].flat().filter(({ metadata }) => metadata?.event_payload.answers.endsWith(`:${ts}`));
  }

  async end() {
    this.disconnect({ rudely: true });
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #now() {
    this.#time = Math.max(this.#time + 0.0002, Date.now() / 1_000);
    return this.#time.toFixed(6);
  }

  async #call(request, response) {
    let body = '';
    for await (const data of request) body += data;
    const method = request.url.split('/').pop();
    const args = Object.fromEntries(new URLSearchParams(body));
    this.calls.push({ method, args });
    const instead = this.instead(method, args);
    if (instead && instead !== 'cut') {
      response.writeHead(instead.status ?? 200, { 'content-type': 'application/json', ...instead.headers });
      return response.end(JSON.stringify(instead.body ?? {}));
    }
    const answer = this.#answer(method, args);
    if (instead === 'cut') return request.socket.destroy();
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify({ ok: !answer.error, ...answer }));
  }

  #answer(method, args) {
    const messages = this.channels.get(args.channel);
    const inRange = ({ ts }) => {
      const inclusive = args.inclusive === 'true';
      const after = args.oldest === undefined || ts > args.oldest || (inclusive && ts === args.oldest);
      return after && (args.latest === undefined || ts < args.latest || (inclusive && ts === args.latest));
    };
    switch (method) {
      case 'auth.test': return { team: 'T', team_id: 'T1', user: 'why', user_id: BOT.user, bot_id: BOT.bot };
      case 'apps.connections.open': return { url: `ws://127.0.0.1:${this.port}/link` };
      case 'users.conversations': return { channels: [...this.channels.keys()].map((id) => ({ id })) };
      case 'conversations.history':
        return page(messages.filter((message) => !message.thread_ts || message.thread_ts === message.ts).filter(inRange).reverse(), args);
      case 'conversations.replies': {
        const { ts } = args;
        const [root, ...replies] = messages.filter((message) => message.ts === ts || message.thread_ts === ts);
        if (!root) return { error: 'thread_not_found' };
        const shown = [root, ...replies.filter(inRange)];
        return page(args.include_all_metadata === 'true' ? shown : shown.map(({ metadata: _, ...rest }) => rest), args);
      }
      case 'chat.postMessage': {
        const message = {
          type: 'message', channel: args.channel, user: BOT.user, bot_id: BOT.bot, text: args.text, ts: this.#now(),
          thread_ts: args.thread_ts, metadata: args.metadata && JSON.parse(args.metadata), args,
        };
        messages.push(message);
        this.tell(message);
        return { channel: args.channel, ts: message.ts, message };
      }
      default: return { error: 'unknown_method' };
    }
  }
}

/** A page of what there is, as Slack gives it: the bot must go on by the cursor. */
function page(all, { limit = '100', cursor = '0' }) {
  const from = Number(cursor);
  // Slack may give fewer than asked for.
  const to = from + Math.min(Number(limit), 7);
  return {
    messages: all.slice(from, to), has_more: to < all.length,
    response_metadata: { next_cursor: to < all.length ? String(to) : '' },
  };
}
