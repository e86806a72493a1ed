/** Whose registry. */
export type Vendor =
  | "dockerhub" | "swr" | "ecr" | "gar" | "ghcr" | "acr" | "gitlab" | "quay" | "harbor" | "nexus" | "artifactory"
  | "other";

/** Which operating system or distribution. */
export type System =
  | "ubuntu" | "debian" | "rhel" | "fedora" | "euleros" | "alpine" | "arch" | "macos" | "windows" | "wsl";

/** Which program printed the text. */
export type Tool =
  | "docker" | "compose" | "buildx" | "dockerd" | "containerd" | "kubelet" | "podman" | "desktop";

/** What was being done. */
export type Action = "login" | "pull" | "push" | "build" | "run" | "up" | "start" | "install";

/** What a fact is. */
export type FactKind =
  | "registry" | "image" | "host" | "port" | "path" | "name" | "user" | "dns_server" | "exit_code" | "platform"
  | "version" | "url" | "subnet" | "option" | "permission" | "size" | "line"
  | "region" | "account";

export type Facts = { [kind in FactKind]?: string };

/** What the text tells of its surroundings, or the caller knows. Absent means not told. */
export interface Context {
  vendor?: Vendor;
  system?: System;
  tool?: Tool;
  action?: Action;
}

/** How sure a finding is: one meaning; chosen by the context; also worth a look. */
export type Confidence = "certain" | "likely" | "possible";

/** What a remedy risks. */
export type Risk = "safe" | "disruptive" | "insecure" | "destructive";

/** What to run, to write or to look at. */
export type Snippet =
  | { kind: "command"; content: string }
  | { kind: "file"; path: string; content: string }
  | { kind: "console"; content: string };

/** One sentence, and where it helps a snippet. */
export interface Step {
  text: string;
  snippet?: Snippet;
}

/** One way to mend it. */
export interface Remedy {
  title: string;
  risk: Risk;
  /** The context that it is for; absent means any. */
  for?: Pick<Context, "vendor" | "system" | "tool">;
  /** Present where it is for another system, tool or registry than the reader's. Those come last, to be folded. */
  elsewhere?: true;
  /** The official page or source that says so. */
  source: string;
  steps: Step[];
}

/** A place in the text. */
export interface Evidence {
  /** Counted from 1. */
  line: number;
  /** The first UTF-16 code unit, as `slice` takes it. From {@link Scanner}: the first byte. */
  start: number;
  /** The one after the last. */
  end: number;
  text: string;
  /** On one place of each finding: the one that it speaks of. */
  decisive?: true;
}

/** One cause, found. */
export interface Finding {
  /** The cause's stable id: `"tls-unknown-authority"`. */
  cause: string;
  title: string;
  explanation: string;
  confidence: Confidence;
  /** Whether it only says that something failed. */
  wrapper: boolean;
  /**
   * The causes of the findings whose failure this one tells again, seen by another layer; to be folded under them.
   * Absent on independent findings, which the first always is.
   */
  follows?: string[];
  evidence: Evidence[];
  /** In how many places it shows. */
  occurrences: number;
  facts: Facts;
  /**
   * The kinds of facts that stand only near the failure, not in it. They are told, but not filled into words and
   * steps; {@link correct} keeps them out while their values stay the same.
   */
  nearby?: FactKind[];
  /** In the order in which to try them: by risk, the vendor's own first, and last those with `elsewhere`. */
  remedies: Remedy[];
}

/** Everything that a text shows. */
export interface Diagnosis {
  schema: 1;
  /**
   * The independent ones in the order in which to solve them, the root cause first; then those that follow one of them.
   * Empty: nothing was recognised.
   */
  findings: Finding[];
  context: Context;
}

/** One way in which a cause shows itself. */
export interface Signature {
  anchor: string;
  pattern: string;
  vendor: Vendor | null;
  unless: string[];
  requires: string | null;
  docker_only: boolean;
  confidence: Confidence;
}

/** A cause of the table. Its texts hold placeholders: `{image|this image}`. */
export interface Cause {
  id: string;
  family: string;
  title: string;
  explanation: string;
  role: "root" | "symptom" | "wrapper" | "warning";
  replaces: string[];
  /** Causes that, where both are found, are the reason of this one. */
  consequence_of: string[];
  signatures: Signature[];
  remedies: Remedy[];
}

/**
 * What is wrong in this text. What `options` state beats what is guessed from the text.
 *
 * Bytes are read as UTF-8; then offsets are those of the text that `new TextDecoder("utf-8", { ignoreBOM: true })`
 * makes of them.
 */
export function explain(text: string | Uint8Array, options?: Context): Diagnosis;

/** Scans a log piece by piece, in bounded memory however long it is. */
export class Scanner {
  constructor(options?: Context);
  /** Takes the next bytes. */
  push(bytes: Uint8Array): void;
  /** Ends the log and gives the diagnosis; the scanner cannot be used afterwards. Offsets are bytes of the log. */
  finish(): Diagnosis;
  /** Gives its memory back without a diagnosis. */
  free(): void;
}

/**
 * A way to write an answer. The chats' messages keep to each chat's length (Slack 4,000 and Discord 2,000 characters,
 * Teams 28 KB, Matrix 40 KB), hide secrets and mention nobody; `"slack"` is mrkdwn, `"teams"` and `"discord"` are
 * their Markdown, `"matrix"` is HTML for `formatted_body`.
 */
export type Format = "plain" | "markdown" | "slack" | "teams" | "discord" | "matrix";

/**
 * The answer as text. A chat's message that is to hold something else too can be given a lower `limit`, as the chat
 * counts (characters in Slack and Discord, bytes of UTF-16 in Teams, bytes of JSON in Matrix), of 1,000 at least.
 */
export function render(diagnosis: Diagnosis, format: Format, limit?: number): string;

/** The text with its secrets hidden: passwords, tokens, keys, credentials in addresses. */
export function redact(text: string): string;

/** The finding with other facts filled into its steps; undefined where a value is none of its kind. */
export function correct(finding: Finding, facts: Facts, context?: Context): Finding | undefined;

/** Every cause of the table. */
export function causes(): Cause[];
