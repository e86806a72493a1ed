// A text goes in, the answer stands beside it. What the reader sets in motion is in tools.js.
import * as answer from './answer.js';
import { $ } from './dom.js';
import * as engine from './engine.js';
import * as paper from './paper.js';
import * as words from './words.js';
import { t } from './words.js';

const body = document.body;
export const state = {
  diagnosis: undefined,
  /** What the reader chose for this text. */
  chosen: { vendor: undefined, system: undefined },
  /** What the text itself told. */
  seen: {},
  /** A long log that was read from files: { blob, lines, …, view, again }. */
  log: undefined,
};
/** The newest text asked about; an answer that comes after it is stale. */
let turn = 0;

// --- from the text to the answer ---

export async function diagnose() {
  const text = paper.value();
  turn += 1;
  const mine = turn;
  if (text.trim() === '') return empty();
  try {
    await engine.ready;
    await engine.prepare(text);
  } catch {
    if (mine === turn) answer.failed(diagnose);
    return undefined;
  }
  if (mine !== turn) return undefined;
  const plain = engine.explain(text);
  state.seen = plain.context;
  const hints = wanted(plain.context);
  return present(hints ? engine.explain(text, hints) : plain);
}

/** The reader's choices: for this text, or remembered where the text tells nothing. */
export function wanted(seen) {
  const hints = {};
  for (const name of ['vendor', 'system']) {
    const value = state.chosen[name] ?? (seen[name] ? undefined : words.recall(name));
    if (value) hints[name] = value;
  }
  return Object.keys(hints).length ? hints : undefined;
}

/** Shows a diagnosis; resolves when all of it stands there. */
export async function present(diagnosis) {
  const before = state.diagnosis;
  state.diagnosis = diagnosis;
  body.dataset.state = 'answered';
  const [first] = diagnosis.findings;
  const known = first && before && JSON.stringify(stripped(before)) === JSON.stringify(stripped(diagnosis));
  if (first && !known) {
    answer.show(diagnosis, { reveal, context, fact, take, share, seen: state.seen, chosen: { ...wanted(state.seen) } });
  }
  if (state.log) state.log.view.show(state.log, diagnosis.findings, lookAt);
  else paper.draw(diagnosis.findings, lookAt);
  sizeUp();
  if (!first) {
    const nothing = await import('./nothing.js');
    if (state.diagnosis === diagnosis) await nothing.show();
  } else if (!known) show(answer.decisive(first));
}

const show = (place, select) => (state.log ? state.log.view.reveal(place) : paper.reveal(place, select));

/** A diagnosis without its places: while somebody types elsewhere in the text, the answer stays as it is. */
const stripped = ({ findings, context: around }) => [around, findings.map(({ evidence, ...rest }) => [rest, evidence.length, evidence[0]?.line])];

export function empty() {
  state.diagnosis = undefined;
  state.chosen = {};
  body.dataset.state = 'empty';
  answer.clear();
  paper.draw([], lookAt);
}

/** Puts a text into the page, whatever its length. */
export async function put(text) {
  leaveLog();
  state.chosen = {};
  state.diagnosis = undefined;
  if (text.length > paper.LIMIT) {
    const { read } = await import('./files.js');
    await read([new File([text], 'paste.txt')]);
    return;
  }
  paper.set(text);
  await diagnose();
}

/** Asks again: a choice or the language changed. */
export function again() {
  if (state.log) return state.log.again();
  return diagnose();
}

export function leaveLog() {
  state.log?.view.hide();
  state.log = undefined;
  $('#paper').hidden = false;
}

/** The text that the page shows; of a long log what can be looked at. */
export const wholeText = async () => (state.log ? state.log.blob.slice(0, 5_000_000).text() : paper.value());

// --- what the answer and the text ask for ---

/** Goes to the place of a finding in the text. */
function reveal(place, index) {
  const finding = state.diagnosis.findings[index];
  show(finding ? answer.decisive(finding) : place, true);
  paper.light(index);
}

/** Goes to a finding. */
export function lookAt(index) {
  paper.light(index);
  answer.reveal(index);
}

function context(name, value) {
  state.chosen[name] = value;
  words.remember(name, value);
  again();
  $(`#context-${name}`)?.focus();
}

/**
 * A corrected fact: the findings that changed with it, by their place, for where the same value was read it is
 * corrected too. Undefined where the value is none of its kind.
 */
function fact(index, kind, value) {
  const { findings, context: around } = state.diagnosis;
  const old = findings[index].facts[kind];
  const fill = (finding) => engine.correct(
    { ...finding, nearby: finding.nearby?.filter((one) => one !== kind) },
    { ...finding.facts, [kind]: value }, around,
  );
  const changed = new Map();
  findings.forEach((finding, at) => {
    if (at !== index && finding.facts[kind] !== old) return;
    const filled = fill(finding);
    if (filled) changed.set(at, filled);
  });
  if (!changed.has(index)) return undefined;
  changed.forEach((filled, at) => { findings[at] = filled; });
  return changed;
}

async function take(format) {
  const { answerAs } = await import('./take.js');
  return answerAs(state.diagnosis, format);
}

export async function share() {
  const { open } = await import('./share.js');
  await open(await wholeText());
}

function sizeUp() {
  const lines = state.log ? state.log.lines : paper.value().replace(/\n$/, '').split('\n').length;
  $('#text-size').textContent = t('text.lines', { count: lines }) + (state.log ? `, ${state.log.volume}` : '');
}
