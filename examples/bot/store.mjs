// What outlives a restart: one file to which changes are appended, and which is written anew when it has grown. It
// holds ids and times, never what people wrote.
import { open, readFile, rename } from 'node:fs/promises';

// How many of each kind are kept, the latest.
const KEPT = { place: 10_000, message: 10_000, inbox: 10_000, thread: 2_000, spoke: 2_000, clock: 1 };

export class Store {
  #file;
  #kinds = new Map();
  #handle;
  #unsaved = [];
  #lines = 0;
  #saving = Promise.resolve();

  /** @param {string} [file] without one, what is stored ends with the process */
  static async open(file) {
    const store = new Store();
    store.#file = file;
    if (file) await store.#load();
    return store;
  }

  get(kind, key) {
    return this.#kinds.get(kind)?.get(key);
  }

  /** Takes effect at once, and outlives a restart after `save`. Undefined removes. */
  set(kind, key, value) {
    this.#put(kind, key, value);
    if (this.#file) this.#unsaved.push(JSON.stringify([kind, key, value]));
  }

  entries(kind) {
    return [...(this.#kinds.get(kind) ?? [])];
  }

  /** Resolves when all that was set is on the disk. */
  save() {
    // One after the other, also after one that failed.
    this.#saving = this.#saving.catch(() => {}).then(() => this.#write());
    return this.#saving;
  }

  async close() {
    await this.save();
    await this.#handle?.close();
  }

  #put(kind, key, value) {
    let entries = this.#kinds.get(kind);
    if (!entries) this.#kinds.set(kind, (entries = new Map()));
    entries.delete(key);
    // JSON has null for what is removed.
    if (value !== undefined && value !== null) entries.set(key, value);
    if (entries.size > KEPT[kind]) entries.delete(entries.keys().next().value);
  }

  async #load() {
    const text = await readFile(this.#file, 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n');
    // The last line has no end where the machine stopped in the middle of writing it: it was not promised to anybody.
    lines.pop();
    for (const line of lines) this.#put(...JSON.parse(line));
    await this.#rewrite();
  }

  async #write() {
    if (this.#unsaved.length === 0) return;
    const lines = this.#unsaved;
    this.#unsaved = [];
    try {
      await this.#handle.appendFile(lines.map((line) => `${line}\n`).join(''));
      await this.#handle.datasync();
    } catch (error) {
      this.#unsaved = [...lines, ...this.#unsaved];
      throw error;
    }
    this.#lines += lines.length;
    const live = [...this.#kinds.values()].reduce((sum, entries) => sum + entries.size, 0);
    if (this.#lines > 2 * live + 10_000) await this.#rewrite();
  }

  async #rewrite() {
    const live = [...this.#kinds].flatMap(([kind, entries]) => [...entries].map(([key, value]) => [kind, key, value]));
    const fresh = await open(`${this.#file}.new`, 'w', 0o600);
    await fresh.appendFile(live.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await fresh.datasync();
    await rename(`${this.#file}.new`, this.#file);
    await this.#handle?.close();
    this.#handle = fresh;
    this.#lines = live.length;
  }
}
