// How often the bot speaks. The clock is that of the messages, so that what was posted while the bot was away is
// answered as it would have been; it only goes forward and never past now, whatever a server claims.

const WINDOW = 60_000; // milliseconds

export class Limiter {
  #store;
  #limits;

  /**
   * @param store remembers when a room and a user were answered
   * @param {{room: number, user: number}} limits answers a minute
   */
  constructor(store, limits) {
    this.#store = store;
    this.#limits = limits;
  }

  /** Whether this message may be answered; if so it counts. Times in milliseconds. */
  allow({ room, sender, time }, now) {
    const at = Math.max(this.#store.get('clock', 'last') ?? 0, Math.min(time, now));
    const keys = [[`room ${room}`, this.#limits.room], [`user ${sender}`, this.#limits.user]];
    const lately = keys.map(([key]) => (this.#store.get('spoke', key) ?? []).filter((spoke) => at - spoke < WINDOW));
    if (keys.some(([, limit], n) => lately[n].length >= limit)) return false;
    this.#store.set('clock', 'last', at);
    // Without a limit there is nothing to count.
    keys.forEach(([key, limit], n) => {
      if (limit !== Infinity) this.#store.set('spoke', key, [...lately[n], at]);
    });
    return true;
  }
}
