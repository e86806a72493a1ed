// What the tests of both chats need.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ERROR = 'Error response from daemon: manifest for team/app:2 not found: manifest unknown';

/** Waits for something true, a minute at most. */
export async function until(what, task) {
  for (let tries = 0; tries < 600; tries += 1) {
    const result = await task();
    if (result) return result;
    await sleep(100);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** What the bot holds, in megabytes. */
export async function memory(bot) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${bot.pid}/status`, 'utf8'))[1]) / 1_024);
}

/** The bot as it is run: a process of its own. */
export class Bot {
  #process;

  constructor(chat, environment) {
    Object.assign(this, { chat, environment, log: '' });
  }

  async start() {
    const before = this.log.length;
    this.#process = fork(path.join(import.meta.dirname, '../bot.mjs'), [this.chat], {
      env: { ...process.env, ...this.environment }, silent: true,
    });
    this.#process.stderr.on('data', (data) => (this.log += data));
    await until('the bot', () => {
      if (this.#process.exitCode !== null) throw new Error(`the bot ended: ${this.log}`);
      return this.log.includes('listens', before);
    });
  }

  get pid() {
    return this.#process.pid;
  }

  /** Ends it; gives its exit status. */
  async stop(signal = 'SIGTERM') {
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    return (await ended)[0];
  }
}

/**
 * A way to a server that can be cut: a request for which `cut` says so reaches it, and its answer is lost. Where `refuse`
 * gives `{status, body}`, that is the answer, and the request does not reach it.
 */
export class Line {
  #server;
  cuts = 0;
  cut = () => false;
  refuse = () => undefined;

  static async to(port) {
    const line = new Line();
    line.#server = http.createServer((request, response) => {
      const { method, url, headers } = request;
      const refusal = line.refuse(request);
      if (refusal) {
        request.resume();
        response.writeHead(refusal.status, { 'content-type': 'application/json' }).end(JSON.stringify(refusal.body));
        return;
      }
      const onward = http.request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        if (line.cut(request)) {
          line.cuts += 1;
          answer.resume();
          answer.once('end', () => request.socket.destroy());
          return;
        }
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => request.socket.destroy());
      request.pipe(onward);
    }).listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    line.url = `http://127.0.0.1:${line.#server.address().port}`;
    return line;
  }

  end() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
