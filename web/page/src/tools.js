// What the reader sets in motion: buttons, files that are dropped, examples, the choice of language.
import { $, again, current, empty, focus, h, leaveLog, lookAt, NAMES, put, remember, set, share, speak, state, underCursor } from './core.js';
import * as offline from './offline.js';

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

const body = document.body;
const input = $('#input');
const files = () => import('./files.js');
const read = async (list) => {
  // Taken at once: the browser empties the list when its event is over.
  const given = [...list];
  (await files()).read(given);
};
const leaveCatalogue = () => { if (location.hash.startsWith('#cause')) location.hash = ''; };

/** `route` shows what the address names. */
export function start(route) {
  $('#examples').replaceChildren(...EXAMPLES.map(([name, text]) => h('button', { type: 'button', class: 'link', onclick: () => put(text) }, name)));
  languages(route);
  addEventListener('hashchange', route);
  buttons();
  pasting();
  dropping();
  offline.start();
}

function languages(route) {
  const choice = $('#language');
  // Only now, since letters of another script cost time to find a font for.
  choice.replaceChildren(...Object.entries(NAMES).map(([id, name]) => h('option', { value: id, lang: id }, name)));
  choice.value = current();
  choice.addEventListener('change', async () => {
    remember('language', choice.value);
    await speak(choice.value);
    choice.value = current();
    if (state.diagnosis) {
      if (!state.log) state.diagnosis = undefined;
      again();
    }
    if (location.hash.startsWith('#cause')) route();
  });
}

function buttons() {
  for (const id of ['#open', '#open-first']) $(id).addEventListener('click', () => $('#file').click());
  $('#file').addEventListener('change', ({ target }) => {
    if (target.files.length) read(target.files);
    target.value = '';
  });
  $('#clear').addEventListener('click', async () => {
    if (body.dataset.reading !== undefined) (await files()).stop();
    leaveLog();
    set('');
    if (location.hash) history.replaceState(null, '', location.pathname);
    empty();
    focus();
  });
  $('#share').addEventListener('click', share);
  input.addEventListener('click', () => {
    const index = underCursor();
    if (index !== undefined) lookAt(index);
  });
}

/** What is pasted anywhere goes into the box. */
function pasting() {
  document.addEventListener('paste', (event) => {
    const given = [...(event.clipboardData?.files ?? [])];
    if (event.target instanceof Element && event.target.closest('textarea, input, select')) {
      if (!given.length || event.target !== input) return;
      event.preventDefault();
      read(given);
      return;
    }
    const text = event.clipboardData?.getData('text/plain');
    if (!text && !given.length) return;
    event.preventDefault();
    leaveCatalogue();
    if (text) put(text);
    else read(given);
  });
}

function dropping() {
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
    const text = event.dataTransfer?.getData('text/plain');
    if (event.dataTransfer?.files.length) read(event.dataTransfer.files);
    else if (text) {
      leaveCatalogue();
      put(text);
    }
  });
}
