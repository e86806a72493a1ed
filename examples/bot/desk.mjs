// One message at a time, from the chat to its answer: each is answered once, whatever stops in between.
import { question } from './core.mjs';
import { Refused } from './errors.mjs';

export class Desk {
  #core;
  #limiter;
  #store;
  #chat;
  #log;

  /**
   * @param chat `find(message, id)` gives the message with this id in the same room (undefined: there is none);
   *   `post(message, at, answer, again)` answers a message, in the thread of the one at which the error stands.
   *   `again`: an earlier try may have come through, which must not show.
   */
  constructor({ core, limiter, store, chat, log }) {
    this.#core = core;
    this.#limiter = limiter;
    this.#store = store;
    this.#chat = chat;
    this.#log = log;
  }

  /**
   * Answers a message or leaves it. Throws where the chat is away: then the same message is to be given again.
   *
   * @param message `{id, room, sender, time, text, mentioned?, replyTo?, thread?}`: time in milliseconds; `thread`, in
   *   a thread, is the id of its first message
   */
  async handle(message) {
    const state = this.#store.get('message', message.id);
    if (state !== undefined && state !== 'begun') return;
    const { answer, at } = (await this.#consider(message)) ?? {};
    if (!answer) return;
    const again = state === 'begun';
    if (!again && !this.#limiter.allow(message, Date.now())) {
      this.#log(`too many answers in ${message.room} or to ${message.sender}: one left out`);
      return this.#remember(message, 'limited');
    }
    await this.#remember(message, 'begun');
    try {
      await this.#chat.post(message, at, answer, again);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#log(error.message);
      return this.#remember(message, 'refused');
    }
    if (answer.cause) this.#store.set('thread', threadOf(at), [...this.#causes(at), answer.cause]);
    await this.#remember(message, 'answered');
  }

  /** What to answer, and to which message. */
  async #consider(message) {
    const { asked, text, about } = question(message);
    const own = this.#answer(text, asked);
    if (!asked) {
      // In a thread that has its answer, more of the same error is not news.
      return own && !this.#causes(message).includes(own.cause) ? { answer: own, at: message } : undefined;
    }
    if (own?.cause || !about) return { answer: own, at: message };
    const earlier = await this.#chat.find(message, about);
    // The answer stands by the error, not by the question.
    if (earlier) return { answer: this.#answer(earlier.text, true), at: { ...message, ...earlier } };
    return { answer: own, at: message };
  }

  #answer(text, asked) {
    try {
      return this.#core.answer(text, asked);
    } catch (error) {
      // No text may stop the bot for all others.
      this.#log(`a message could not be explained: ${error.message}`);
      return undefined;
    }
  }

  /** The causes that a message's thread was told. */
  #causes(message) {
    return this.#store.get('thread', threadOf(message)) ?? [];
  }

  async #remember(message, state) {
    this.#store.set('message', message.id, state);
    await this.#store.save();
  }
}

/** The first message of the thread that a message is in or would begin. */
function threadOf({ thread, id }) {
  return thread ?? id;
}
