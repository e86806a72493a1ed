// A long log: only what is on the screen is read and drawn.
import { $, h, noise, t } from './core.js';

const frame = $('#log');
/** Browsers cannot scroll through more than some ten million pixels; longer logs scroll in larger steps. */
const TALLEST = 8_000_000;
const WIDEST = 4000;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

let log; // { blob, lines, starts, stride }
let marks = new Map(); // line → places in it
let onMark = () => {};
let cache = new Map();
let turn = 0;

export function show(read, findings, pick) {
  log = read;
  onMark = pick;
  cache = new Map();
  marks = new Map();
  findings.forEach((finding, index) => {
    for (const place of finding.evidence) {
      if (!marks.has(place.line)) marks.set(place.line, []);
      marks.get(place.line).push({ ...place, index, title: finding.title });
    }
  });
  frame.replaceChildren(h('div', { class: 'room' }), h('div', { class: 'rows' }));
  frame.hidden = false;
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', t('text.title'));
  frame.firstChild.style.height = `${Math.min(TALLEST, log.lines * rowHeight())}px`;
  frame.scrollTop = 0;
  draw();
}

export function hide() {
  log = undefined;
  frame.hidden = true;
  frame.replaceChildren();
}

/** Brings a place into view. */
export function reveal(place) {
  if (!log) return;
  const ratio = Math.max(0, place.line - 1 - visible() / 3) / Math.max(1, log.lines - visible());
  frame.scrollTop = Math.min(1, ratio) * (frame.scrollHeight - frame.clientHeight);
  frame.scrollIntoView({ block: 'nearest' });
  frame.focus({ preventScroll: true });
}

const rowHeight = () => Number.parseFloat(getComputedStyle(frame).fontSize) * 1.6;
const visible = () => Math.ceil(frame.clientHeight / rowHeight());

frame.addEventListener('scroll', () => requestAnimationFrame(draw), { passive: true });
new ResizeObserver(() => draw()).observe(frame);

async function draw() {
  if (!log) return;
  turn += 1;
  const mine = turn;
  const room = frame.scrollHeight - frame.clientHeight;
  const exact = log.lines * rowHeight() <= TALLEST;
  const first = exact ? Math.floor(frame.scrollTop / rowHeight())
    : Math.round((room ? frame.scrollTop / room : 0) * Math.max(0, log.lines - visible() + 1));
  const from = Math.max(0, first - 8);
  const rows = await read(from, Math.min(log.lines, first + visible() + 8));
  if (mine !== turn || !log) return;
  const holder = frame.lastChild;
  holder.style.transform = `translateY(${exact ? from * rowHeight() : frame.scrollTop - (first - from) * rowHeight()}px)`;
  holder.replaceChildren(...rows.map(drawRow));
}

function drawRow({ number, bytes, start }) {
  const here = marks.get(number) ?? [];
  const words = h('span', { class: 'words' });
  const cut = bytes.length > WIDEST && !here.length;
  let at = 0;
  const part = (from, to) => decoder.decode(bytes.subarray(from, to)).replace(/\r$/, '');
  if (!here.length) {
    const line = part(0, cut ? WIDEST : bytes.length) + (cut ? ' …' : '');
    for (const [from, to] of noise(line)) {
      words.append(line.slice(at, from), h('span', { class: 'noise' }, line.slice(from, to)));
      at = to;
    }
    words.append(line.slice(at));
  } else {
    const place = here[0];
    const from = Math.max(0, place.start - start);
    const to = Math.min(bytes.length, place.end - start);
    const begin = Math.max(0, from - WIDEST);
    words.append(begin ? '… ' : '', part(begin, from), h('mark', {}, part(from, to)), part(to, Math.min(bytes.length, to + WIDEST)));
  }
  const row = h('div', { class: `row${here.length ? ' hit' : ''}` }, h('span', { class: 'n' },
    here.length ? h('button', { type: 'button', class: 'link', 'aria-label': t('evidence.pin', { line: number, title: here[0].title }), onclick: () => onMark(here[0].index) }, String(number)) : String(number)), words);
  return row;
}

/** Lines [from, to), each with its bytes and where they begin. */
async function read(from, to) {
  const rows = [];
  for (let block = Math.floor(from / log.stride); block * log.stride < to && block < log.starts.length; block += 1) {
    for (const row of await lines(block)) if (row.number > from && row.number <= to) rows.push(row);
  }
  return rows;
}

async function lines(block) {
  if (cache.has(block)) return cache.get(block);
  const start = log.starts[block];
  const end = log.starts[block + 1] ?? log.blob.size;
  // A block of endless lines is read only as far as it can be looked at.
  const bytes = new Uint8Array(await log.blob.slice(start, Math.min(end, start + 2_000_000)).arrayBuffer());
  const rows = [];
  let at = 0;
  let number = block * log.stride;
  while (at <= bytes.length && rows.length < log.stride) {
    let stop = bytes.indexOf(10, at);
    if (stop === -1) stop = bytes.length;
    number += 1;
    rows.push({ number, bytes: bytes.subarray(at, stop), start: start + at });
    at = stop + 1;
  }
  if (cache.size > 24) cache.delete(cache.keys().next().value);
  cache.set(block, rows);
  return rows;
}
