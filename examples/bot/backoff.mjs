// Waiting longer after each failure, up to a minute, and by chance a little less, so that many clients of a server that
// comes back do not come all at once.
import { setTimeout as sleep } from 'node:timers/promises';

export class Backoff {
  #times;
  #next;

  /** @param {{first: number, most: number}} [times] milliseconds */
  constructor(times = { first: 1_000, most: 60_000 }) {
    this.#times = times;
    this.reset();
  }

  /** Rejects with an AbortError when the signal says to end. */
  async wait(signal) {
    const time = this.#next * (0.75 + Math.random() / 4);
    this.#next = Math.min(this.#next * 2, this.#times.most);
    await sleep(time, undefined, { signal });
  }

  /** It works again. */
  reset() {
    this.#next = this.#times.first;
  }
}
