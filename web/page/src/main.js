// The page starts: what stands in its address, or what somebody pastes, is answered before all else.
import * as answer from './answer.js';
import './core.js';
import { $, later } from './dom.js';
import * as engine from './engine.js';
import { unpack } from './link.js';
import { diagnose, lookAt, put, state } from './page.js';
import * as paper from './paper.js';
import * as words from './words.js';
import { t } from './words.js';

const body = document.body;
/** What stands before a link's text. */
const LINK = '#t=';
const { hash } = location;
const linked = hash.startsWith(LINK) && unpack(hash.slice(LINK.length));
if (linked) {
  body.dataset.state = 'opening';
  linked.then((text) => {
    if (!text) return;
    // What the text will need is fetched while the library is still coming; on a slow line the text is shown till then.
    engine.expect(text);
    setTimeout(() => {
      if (body.dataset.state !== 'opening') return;
      body.dataset.state = 'waiting';
      paper.set(text);
      answer.waiting();
    }, 150);
  });
}

const input = $('#input');
const soon = later(diagnose, 120);
input.addEventListener('input', ({ inputType }) => {
  if (input.value.length > paper.LIMIT) put(input.value);
  else if (inputType?.startsWith('insertFrom') || body.dataset.state === 'empty' || input.value === '') diagnose();
  else {
    paper.draw(state.diagnosis?.findings ?? [], lookAt);
    soon();
  }
});

/** Shows what the address names: a text, an example, the catalogue or a cause of it. */
async function route() {
  const name = location.hash.startsWith(LINK) ? '' : decodeURIComponent(location.hash.slice(1));
  const browsing = name === 'causes' || name.startsWith('cause/');
  if (browsing) {
    const catalogue = await import('./catalogue.js');
    await catalogue.show(name);
  }
  $('#view-causes').hidden = !browsing;
  $('#view-paste').hidden = browsing;
  if (browsing) return;
  document.title = t('title');
  if (location.hash.startsWith(LINK)) {
    const text = await (location.hash === hash && linked || unpack(location.hash.slice(LINK.length)));
    if (text !== undefined) await put(text);
    else if (!input.value) body.dataset.state = 'empty';
  } else if (name.startsWith('example/')) {
    const [, cause, example] = name.split('/');
    const { examples } = await import('./catalogue.js');
    const found = (await examples())[cause]?.find((one) => one.name === example);
    if (found) await put(found.text);
  }
}

/** Resolves when the browser has shown what stands there now; it shows nothing while the page is hidden. */
const shown = () => new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 200);
});

async function start() {
  const language = words.preferred();
  if (language !== 'en') await words.speak(language);
  await route();
  // A browser may have kept the text of the last visit in the box, or somebody typed while the page loaded.
  if (body.dataset.state === 'empty' && input.value) await diagnose();
  await shown();
  const tools = await import('./tools.js');
  tools.start(route);
  body.dataset.ready = '';
}
start();
