// What to say, and when to say nothing. Pure: no chat, no clock, no disk.

/** In front of an answer to a message that holds a secret; what the secret is, is not said. */
export const WARNING = 'The message above seems to hold a password or token. Delete it, and replace the secret: '
  + 'whoever is in this room may have read it.';

/** To who asks about nothing. */
export const USAGE = 'Paste what Docker printed after !why, or say !why in reply to the message that holds it.';

/**
 * What a message asks: whether the bot is asked at all, the text that it brings along, and the message that it points
 * to if it brings none.
 *
 * @param {{text: string, mentioned?: boolean, replyTo?: string, thread?: string}} message
 */
export function question({ text, mentioned = false, replyTo, thread }) {
  const command = /^\s*!why(?=\s|$)/i.exec(text);
  return {
    asked: mentioned || command !== null,
    text: command ? text.slice(command[0].length).trim() : text,
    about: replyTo ?? thread,
  };
}

export class Core {
  #why;

  /** @param why the package docker-why, or what explains and redacts as it does */
  constructor(why) {
    this.#why = why;
  }

  /**
   * The answer to a text; undefined: stay silent. Unasked, that is whenever nothing surely wrong is seen in it.
   *
   * @returns {undefined | {diagnosis?: object, cause?: string, secret: boolean}}
   */
  answer(text, asked) {
    const { explain, redact } = this.#why;
    if (text.trim() === '') return asked ? { secret: false } : undefined;
    const diagnosis = explain(text);
    const [first] = diagnosis.findings;
    if (!asked && (!first || first.confidence === 'possible')) return undefined;
    return { diagnosis, cause: first?.cause, secret: redact(text) !== text };
  }
}
