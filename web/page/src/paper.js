// The text box: a plain textarea, with a layer over it that holds line numbers, marks the evidence and greys
// the noise. The layer has the same words in the same place, transparent, and decides the height.
import { decisive } from './answer.js';
import { $, h } from './dom.js';
import { noise } from './noise.js';
import { t } from './words.js';

/** Beyond this a text is shown by log.js, which draws only what is on the screen. */
export const LIMIT = 120_000;

const paper = $('#paper');
const area = $('#input');
const layer = $('.lines', paper);
const pins = $('.pins', paper);
let shown = []; // one entry a line: what it was drawn from
let places = []; // the marked places, by finding

export const value = () => area.value;
export const focus = () => area.focus({ preventScroll: true });

export function set(text) {
  area.value = text;
}

/** Draws the layer: `findings` in their order; the first is the answer. */
export function draw(findings, onPin) {
  places = [];
  findings.forEach((finding, index) => finding.evidence.forEach((one) => places.push({ ...one, index, title: finding.title })));
  places.sort((a, b) => a.start - b.start || a.index - b.index);
  const next = [];
  let offset = 0;
  let at = 0;
  const open = [];
  for (const line of area.value.split('\n')) {
    const end = offset + line.length;
    while (at < places.length && places[at].start <= end) open.push(places[at++]);
    const here = open.filter((place) => place.start < end && place.end > offset);
    const cuts = here.map((place) => [Math.max(0, place.start - offset), Math.min(line.length, place.end - offset), place.index]);
    next.push({ line, key: `${line}\u0000${cuts.join()}`, cuts });
    for (let index = open.length - 1; index >= 0; index -= 1) if (open[index].end <= end) open.splice(index, 1);
    offset = end + 1;
  }
  // Only lines that changed are drawn anew, so that typing in a long text stays light.
  let head = 0;
  while (head < next.length && head < shown.length && next[head].key === shown[head].key) head += 1;
  let tail = 0;
  while (tail < next.length - head && tail < shown.length - head
    && next[next.length - 1 - tail].key === shown[shown.length - 1 - tail].key) tail += 1;
  for (let count = shown.length - head - tail; count > 0; count -= 1) layer.children[head].remove();
  const fresh = next.slice(head, next.length - tail).map(drawLine);
  if (head < layer.children.length) layer.children[head].before(...fresh);
  else layer.append(...fresh);
  shown = next;
  pin(findings, onPin);
}

function drawLine({ line, cuts }) {
  const row = h('div', { class: 'line' });
  const dull = noise(line);
  const edges = [...new Set([0, line.length, ...dull.flat(), ...cuts.flatMap(([from, to]) => [from, to])])].sort((a, b) => a - b);
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index], edges[index + 1]];
    const words = line.slice(from, to);
    const hit = cuts.filter(([start, end]) => start <= from && end >= to).sort((a, b) => a[2] - b[2])[0];
    if (hit) row.append(h('mark', { class: hit[2] === 0 ? '' : 'other', 'data-finding': hit[2] }, words));
    else if (dull.some(([start, end]) => start <= from && end >= to)) row.append(h('span', { class: 'noise' }, words));
    else row.append(words);
  }
  return row;
}

/** A button in the margin for each finding's first place: from the text to the finding. */
function pin(findings, onPin) {
  pins.replaceChildren(...findings.flatMap((finding, index) => {
    const place = decisive(finding);
    const row = place && layer.children[place.line - 1];
    if (!row) return [];
    const button = h('button', {
      type: 'button', class: index === 0 ? '' : 'other', title: finding.title,
      'aria-label': t('evidence.pin', { line: place.line, title: finding.title }), onclick: () => onPin(index),
    });
    button.dataset.line = place.line;
    button.dataset.sign = index === 0 ? '!' : index + 1;
    return [button];
  }));
  later();
}

let toReveal;
let waiting;
/** The browser lays the page out once in a frame; what asks for places waits until then. */
function later() {
  waiting ??= requestAnimationFrame(() => {
    waiting = undefined;
    settle();
    if (toReveal) scrollTo(toReveal);
    toReveal = undefined;
  });
}

function settle() {
  // Each beside its line, or as near as the one above lets it.
  let free = 0;
  for (const button of [...pins.children].sort((a, b) => a.dataset.line - b.dataset.line)) {
    const top = Math.max(free, (layer.children[button.dataset.line - 1]?.offsetTop ?? 0) - 2);
    button.style.top = `${top}px`;
    free = top + button.offsetHeight + 1;
  }
}
new ResizeObserver(settle).observe(layer);

/** Brings a place into view; `select` puts the cursor there, too. */
export function reveal(place, select) {
  if (select) {
    scrollTo(place);
    paper.scrollIntoView({ block: 'nearest' });
    area.focus({ preventScroll: true });
    area.setSelectionRange(place.start, place.end);
    return;
  }
  toReveal = place;
  later();
}

function scrollTo(place) {
  const mark = [...layer.querySelectorAll('mark')].find((one) => {
    const row = one.closest('.line');
    return row === layer.children[place.line - 1];
  });
  const target = mark ?? layer.children[place.line - 1];
  if (!target) return;
  const box = target.getBoundingClientRect();
  const frame = paper.getBoundingClientRect();
  paper.scrollTop += box.top - frame.top - Math.max(40, (frame.height - box.height) / 3);
}

/** Lights the marks of one finding up. */
export function light(index) {
  for (const mark of layer.querySelectorAll('mark')) mark.classList.toggle('lit', Number(mark.dataset.finding) === index);
}

/** The finding whose mark the cursor stands in. */
export function underCursor() {
  const at = area.selectionStart;
  if (at !== area.selectionEnd) return undefined;
  return places.find((place) => place.start <= at && at <= place.end)?.index;
}
