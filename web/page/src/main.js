// The page: a text goes in, the answer stands beside it. This file only connects the parts.
import * as answer from './answer.js';
import './core.js';
import { $, announce, h, later } from './dom.js';
import * as engine from './engine.js';
import { unpack } from './link.js';
import * as paper from './paper.js';
import * as words from './words.js';
import { t } from './words.js';

const body = document.body;
const state = {
  diagnosis: undefined,
  /** What the reader chose for this text. */
  chosen: { vendor: undefined, system: undefined },
  /** What the text itself told. */
  seen: {},
  /** A long log that was read from files: { blob, lines, … }. */
  log: undefined,
};
/** The newest text asked about; an answer that comes after it is stale. */
let turn = 0;

// --- from the text to the answer ---

async function diagnose() {
  const text = paper.value();
  turn += 1;
  const mine = turn;
  if (text.trim() === '') return empty();
  try {
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
function wanted(seen) {
  const hints = {};
  for (const name of ['vendor', 'system']) {
    const value = state.chosen[name] ?? (seen[name] ? undefined : words.recall(name));
    if (value) hints[name] = value;
  }
  return Object.keys(hints).length ? hints : undefined;
}

function present(diagnosis) {
  const before = state.diagnosis;
  state.diagnosis = diagnosis;
  body.dataset.state = 'answered';
  if (state.log) state.log.view.show(state.log, diagnosis.findings, lookAt);
  else paper.draw(diagnosis.findings, lookAt);
  sizeUp();
  if (before?.findings.length && JSON.stringify(stripped(before)) === JSON.stringify(stripped(diagnosis))) return;
  if (diagnosis.findings.length === 0) {
    answer.none([], report);
    nearest();
    return;
  }
  const chosen = { ...wanted(state.seen) };
  answer.show(diagnosis, { reveal, context, fact, take, share, seen: state.seen, chosen });
  const place = answer.decisive(diagnosis.findings[0]);
  if (place && !state.log) paper.reveal(place);
  if (place && state.log) state.log.view.reveal(place);
}

/** A diagnosis without its places: while somebody types elsewhere in the text, the answer stays as it is. */
const stripped = ({ findings, context }) => [context, findings.map(({ evidence, ...rest }) => [rest, evidence.length, evidence[0]?.line])];

function empty() {
  state.diagnosis = undefined;
  state.chosen = {};
  body.dataset.state = 'empty';
  answer.clear();
  paper.draw([], lookAt);
}

/** Goes to the place of a finding in the text; the answer asks for it. */
function reveal(place, index) {
  const finding = state.diagnosis.findings[index];
  const now = finding ? answer.decisive(finding) : place;
  if (state.log) state.log.view.reveal(now);
  else paper.reveal(now, true);
  paper.light(index);
}

/** Goes to a finding; the text asks for it. */
function lookAt(index) {
  paper.light(index);
  answer.reveal(index);
}

function context(name, value) {
  state.chosen[name] = value;
  words.remember(name, value);
  if (state.log) rescan();
  else diagnose();
  $(`#context-${name}`)?.focus();
}

/** A corrected fact: the finding with it filled in, or undefined where the value cannot be. */
function fact(index, facts) {
  const filled = engine.correct(state.diagnosis.findings[index], facts, state.diagnosis.context);
  if (filled) state.diagnosis.findings[index] = filled;
  return filled;
}

/** The answer as text, secrets hidden; for a chat only what comes first. */
async function take(format) {
  const { redact, render } = await import('./take.js');
  const { diagnosis } = state;
  const [first] = diagnosis.findings;
  const short = { ...diagnosis, findings: [{ ...first, remedies: first.remedies.slice(0, 1) }] };
  return redact(format === 'chat' ? render(short, 'markdown') : render(diagnosis, format));
}

async function wholeText() {
  return state.log ? state.log.blob.slice(0, 5_000_000).text() : paper.value();
}

async function share() {
  const [{ open }, { redact }] = await Promise.all([import('./share.js'), import('./take.js')]);
  const text = await wholeText();
  await open(text, redact(text));
}

async function report() {
  const { redact } = await import('./take.js');
  const text = redact(await wholeText());
  return `docker-why did not recognise this (${location.href.split('#')[0]}#causes lists what it knows).\n\nWhat I did:\n\nWhat I expected:\n\ndocker version:\n\nThe text, secrets hidden:\n\n\`\`\`text\n${text.replaceAll('```', "'''").slice(0, 20_000)}\n\`\`\`\n`;
}

async function nearest() {
  const { near } = await import('./near.js');
  const found = await near(await wholeText());
  if (found.length && state.diagnosis?.findings.length === 0) answer.none(found, report);
}

function sizeUp() {
  const lines = state.log ? state.log.lines : paper.value().replace(/\n$/, '').split('\n').length;
  $('#text-size').textContent = t('text.lines', { count: lines }) + (state.log ? `, ${bytes(state.log.size)}` : '');
}

function bytes(count) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let at = 0;
  while (count >= 1000 && at < 3) [count, at] = [count / 1000, at + 1];
  return new Intl.NumberFormat(words.current(), { style: 'unit', unit: units[at], unitDisplay: 'short', maximumFractionDigits: at > 1 && count < 100 ? 1 : 0 }).format(count);
}

/** Puts a text into the page, whatever its length. */
async function put(text) {
  leaveLog();
  state.chosen = {};
  state.diagnosis = undefined;
  if (text.length > paper.LIMIT) {
    await readFiles([new File([text], 'paste.txt')]);
    return;
  }
  paper.set(text);
  await diagnose();
}

// --- long texts and files ---

let reader;

async function readFiles(files) {
  stopReading();
  leaveLog();
  if (location.hash.startsWith('#cause')) location.hash = '';
  const [{ script }, view] = await Promise.all([import('./trusted.js'), import('./log.js')]);
  state.chosen = {};
  state.diagnosis = undefined;
  state.files = files;
  const bar = $('#progress');
  const name = files.length === 1 ? files[0].name : `${files.length}`;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  $('progress', bar).removeAttribute('value');
  $('#progress-text').textContent = t('progress.reading', { name, done: bytes(0), size: bytes(size) });
  bar.hidden = false;
  reader = new Worker(script('src/reader.js'), { type: 'module' });
  reader.onmessage = async ({ data }) => {
    if (data.type === 'progress') {
      if (data.size) $('progress', bar).value = data.done / data.size;
      $('#progress-text').textContent = t('progress.reading', { name, done: bytes(data.done), size: bytes(data.size ?? size) });
      return;
    }
    if (data.type === 'wants parts') {
      // A long log may need any part.
      const from = reader;
      try {
        await engine.prepareAll();
        from.postMessage({ parts: await engine.everyPart() });
      } catch {
        stopReading();
        answer.failed(() => readFiles(files));
      }
      return;
    }
    stopReading();
    if (data.type === 'text') {
      paper.set(data.text);
      diagnose();
    } else if (data.type === 'log') {
      paper.set('');
      state.log = { ...data, view };
      state.seen = data.diagnosis.context;
      $('#paper').hidden = true;
      present(data.diagnosis);
      if (data.done < data.size) announce(t('progress.cancelled', { done: bytes(data.done), size: bytes(data.size) }));
    } else {
      announce(data.message);
      $('#progress-text').textContent = data.message;
      bar.hidden = false;
    }
  };
  reader.postMessage({ files, options: wanted({}), limit: paper.LIMIT });
}

function rescan() {
  const { chosen, files } = state;
  readFiles(files).then(() => { state.chosen = chosen; });
}

function stopReading() {
  reader?.terminate();
  reader = undefined;
  $('#progress').hidden = true;
}

function leaveLog() {
  state.log?.view.hide();
  state.log = undefined;
  $('#paper').hidden = false;
}

// --- what the reader does ---

const input = $('#input');
const soon = later(diagnose, 120);
input.addEventListener('input', (event) => {
  if (input.value.length > paper.LIMIT) put(input.value);
  else if (event.inputType?.startsWith('insertFrom') || body.dataset.state === 'empty' || input.value === '') diagnose();
  else {
    paper.draw(state.diagnosis?.findings ?? [], lookAt);
    soon();
  }
});
input.addEventListener('click', () => {
  const index = paper.underCursor();
  if (index !== undefined) lookAt(index);
});
document.addEventListener('paste', (event) => {
  const target = event.target;
  if (target instanceof Element && target.closest('textarea, input, select')) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length && target === input) {
      event.preventDefault();
      readFiles(files);
    }
    return;
  }
  const text = event.clipboardData?.getData('text/plain');
  const files = [...(event.clipboardData?.files ?? [])];
  if (!text && !files.length) return;
  event.preventDefault();
  if (location.hash.startsWith('#cause')) location.hash = '';
  if (text) put(text);
  else readFiles(files);
});

for (const id of ['#open', '#open-first']) $(id).addEventListener('click', () => $('#file').click());
$('#file').addEventListener('change', ({ target }) => {
  if (target.files.length) readFiles([...target.files]);
  target.value = '';
});
$('#clear').addEventListener('click', () => {
  stopReading();
  leaveLog();
  paper.set('');
  if (location.hash) history.replaceState(null, '', location.pathname);
  empty();
  paper.focus();
});
$('#share').addEventListener('click', share);
$('#progress button').addEventListener('click', () => reader?.postMessage({ stop: true }));

let over = 0;
addEventListener('dragenter', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  over += 1;
  body.classList.add('dropping');
});
addEventListener('dragleave', () => {
  over = Math.max(0, over - 1);
  if (!over) body.classList.remove('dropping');
});
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  over = 0;
  body.classList.remove('dropping');
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length) readFiles(files);
  else {
    const text = event.dataTransfer?.getData('text/plain');
    if (text) put(text);
  }
});

// --- examples, routes, language ---

const EXAMPLES = [
  ['docker login', `$ docker login -u eu-de@AKEXAMPLE swr.eu-de.otc.t-systems.com
Password:
Error response from daemon: Get "https://swr.eu-de.otc.t-systems.com/v2/": unauthorized: authentication required`],
  ['docker pull', `$ docker pull registry.example.com:5000/team/app:1.0
Error response from daemon: Get "https://registry.example.com:5000/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority`],
  ['docker compose up', `$ docker compose up -d
[+] Running 1/2
 ✔ Network shop_default  Created                                                            0.1s
 ⠿ Container shop-web-1  Starting                                                           0.4s
Error response from daemon: driver failed programming external connectivity on endpoint shop-web-1 (8f2b8c4a51d0): Bind for 0.0.0.0:8080 failed: port is already allocated`],
];

function examples() {
  $('#examples').replaceChildren(...EXAMPLES.map(([name, text]) => h('button', { type: 'button', class: 'link', onclick: () => put(text) }, name)));
}

/** What stands before a link's text. */
const LINK = '#t=';

async function route() {
  const hash = decodeURIComponent(location.hash.slice(1).startsWith('t=') ? '' : location.hash.slice(1));
  const browsing = hash === 'causes' || hash.startsWith('cause/');
  if (browsing) {
    const catalogue = await import('./catalogue.js');
    await catalogue.show(hash);
  }
  $('#view-causes').hidden = !browsing;
  $('#view-paste').hidden = browsing;
  if (browsing) return;
  document.title = t('title');
  if (location.hash.startsWith(LINK)) {
    const text = await unpack(location.hash.slice(LINK.length));
    if (text !== undefined) await put(text);
  } else if (hash.startsWith('example/')) {
    const [, cause, name] = hash.split('/');
    const catalogue = await import('./catalogue.js');
    const example = (await catalogue.examples())[cause]?.find((one) => one.name === name);
    if (example) await put(example.text);
  }
}

async function speak(name) {
  const parts = await words.load(name).catch(() => undefined);
  engine.speak(words.current(), parts);
  words.apply();
  $('#language').value = words.current();
  examples();
  if (state.log) rescan();
  else if (state.diagnosis) {
    state.diagnosis = undefined;
    diagnose();
  }
}

$('#language').addEventListener('change', async ({ target }) => {
  words.remember('language', target.value);
  await speak(target.value);
  if (location.hash.startsWith('#cause')) route();
});
addEventListener('hashchange', () => route());

const linked = location.hash.startsWith(LINK) && unpack(location.hash.slice(LINK.length));
const language = words.preferred();
if (language === 'en') examples();
else await speak(language);
// What the text of a link will need is fetched while the library is still coming.
if (linked) linked.then((text) => text && engine.expect(text));
await engine.ready;
await route();
// A browser may have kept the text of the last visit in the box, or somebody typed while the page loaded.
if (body.dataset.state === 'empty' && input.value) diagnose();
body.dataset.ready = '';
import('./offline.js').then((offline) => offline.start());
