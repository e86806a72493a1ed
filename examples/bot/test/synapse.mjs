// A real homeserver for the tests: Synapse, on loopback, with a throw-away database.
import { spawn, spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SECRET = randomBytes(16).toString('hex');
const VERSION = '1.163.2';

/** The Python that has Synapse; tries to install it into a folder of its own. Throws with the reason if there is none. */
function python() {
  const given = process.env.SYNAPSE_PYTHON;
  const home = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), `docker-why-synapse-${VERSION}`);
  const installed = path.join(home, 'bin/python');
  const has = (program) => spawnSync(program, ['-c', 'import synapse']).status === 0;
  for (const program of given ? [given] : [installed, 'python3']) if (has(program)) return program;
  if (given) throw new Error(`${given} has no Synapse`);
  const steps = [['python3', '-m', 'venv', home], [installed, '-m', 'pip', 'install', '-q', `matrix-synapse==${VERSION}`]];
  for (const [program, ...args] of steps) {
    const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 300_000 });
    if (status !== 0) throw new Error(`Synapse cannot be installed: ${error?.message ?? stderr.trim().split('\n').pop()}`);
  }
  return installed;
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export class Synapse {
  #python;
  #home;
  #process;

  /** Starts one. Throws with the reason where it cannot be had. */
  static async start() {
    const synapse = new Synapse();
    synapse.#python = python();
    synapse.#home = await mkdtemp(path.join(os.tmpdir(), 'docker-why-synapse-'));
    synapse.port = await freePort();
    synapse.url = `http://127.0.0.1:${synapse.port}`;
    const file = path.join(synapse.#home, 'homeserver.yaml');
    const many = { per_second: 100_000, burst_count: 100_000 };
    // JSON is YAML.
    await writeFile(file, JSON.stringify({
      server_name: 'test.example', pid_file: path.join(synapse.#home, 'pid'), report_stats: false,
      listeners: [{ port: synapse.port, type: 'http', bind_addresses: ['127.0.0.1'], resources: [{ names: ['client'] }] }],
      database: { name: 'sqlite3', args: { database: path.join(synapse.#home, 'homeserver.db') } },
      registration_shared_secret: SECRET, macaroon_secret_key: SECRET, form_secret: SECRET,
      signing_key_path: path.join(synapse.#home, 'signing.key'), media_store_path: path.join(synapse.#home, 'media'),
      log_config: path.join(synapse.#home, 'log.yaml'), trusted_key_servers: [], federation_domain_whitelist: [],
      enable_media_repo: false,
      rc_message: many, rc_login: { address: many, account: many, failed_attempts: many }, rc_registration: many,
      rc_joins: { local: many, remote: many }, rc_invites: { per_room: many, per_user: many, per_issuer: many },
    }));
    await writeFile(path.join(synapse.#home, 'log.yaml'), JSON.stringify({
      version: 1, handlers: { console: { class: 'logging.StreamHandler' } }, root: { level: 'ERROR', handlers: ['console'] },
    }));
    await synapse.up();
    return synapse;
  }

  /** Starts it, again if need be; all that was said is still there. */
  async up() {
    const args = ['-m', 'synapse.app.homeserver', '-c', path.join(this.#home, 'homeserver.yaml')];
    if (!existsSync(path.join(this.#home, 'signing.key'))) spawnSync(this.#python, [...args, '--generate-keys']);
    this.#process = spawn(this.#python, args, { cwd: this.#home, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    this.#process.stderr.on('data', (data) => (said = `${said}${data}`.slice(-4_000)));
    for (;;) {
      if (this.#process.exitCode !== null) throw new Error(`Synapse ended: ${said}`);
      if (await fetch(`${this.url}/health`).then(({ ok }) => ok, () => false)) return;
      await sleep(100);
    }
  }

  /** Stops it as a crash does. */
  async down() {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  async end() {
    await this.down();
    await rm(this.#home, { recursive: true });
  }

  /** A new user. */
  async user(name, url = this.url) {
    const { nonce } = await (await fetch(`${this.url}/_synapse/admin/v1/register`)).json();
    const password = randomBytes(8).toString('hex');
    const mac = createHmac('sha1', SECRET).update([nonce, name, password, 'notadmin'].join('\0')).digest('hex');
    const answer = await fetch(`${this.url}/_synapse/admin/v1/register`, {
      method: 'POST', body: JSON.stringify({ nonce, username: name, password, mac, admin: false }),
    });
    const account = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(account));
    return new User(url, account);
  }
}

/** A user as a simple client has it. */
export class User {
  #next = 0;
  #read = new Map();

  constructor(url, { user_id: id, access_token: token }) {
    Object.assign(this, { url, id, token });
  }

  async call(method, where, body) {
    const answer = await fetch(`${this.url}/_matrix/client/v3/${where}`, {
      method, headers: { authorization: `Bearer ${this.token}` }, body: body && JSON.stringify(body),
    });
    const content = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${where}: ${JSON.stringify(content)}`);
    return content;
  }

  async createRoom(invite, more = {}) {
    return (await this.call('POST', 'createRoom', { preset: 'private_chat', invite: invite.map(({ id }) => id), ...more })).room_id;
  }

  join(room) {
    return this.call('POST', `join/${encodeURIComponent(room)}`, {});
  }

  /** Posts a text; gives its id. */
  async say(room, body, more = {}) {
    const where = `rooms/${encodeURIComponent(room)}/send/m.room.message/${(this.#next += 1)}-${process.pid}`;
    return (await this.call('PUT', where, { msgtype: 'm.text', body, ...more })).event_id;
  }

  /** All messages of a room, in order. */
  async read(room) {
    const known = this.#read.get(room) ?? { events: new Map(), from: undefined };
    this.#read.set(room, known);
    for (;;) {
      const query = new URLSearchParams({ dir: 'f', limit: '1000', ...(known.from && { from: known.from }) });
      const page = await this.call('GET', `rooms/${encodeURIComponent(room)}/messages?${query}`);
      for (const event of page.chunk) if (event.type === 'm.room.message') known.events.set(event.event_id, event);
      if (!page.end) return [...known.events.values()];
      known.from = page.end;
    }
  }

  /** How often this user was called in a room. */
  async called(room) {
    const { notifications } = await this.call('GET', 'notifications?only=highlight&limit=100');
    return notifications.filter(({ room_id: each }) => each === room).length;
  }
}
