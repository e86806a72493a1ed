/** The chat no longer, or never, took the bot's tokens: trying again does not help. */
export class NotLoggedIn extends Error {}

/** The chat refuses one message for good: no right to write there, no such room. */
export class Refused extends Error {}
