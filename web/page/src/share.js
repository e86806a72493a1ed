// Sharing a text inside a link: compressed, in the fragment, which browsers never send to a server. Only the
// text with its secrets hidden is ever put there, and the sender sees it first.
import { $, copyButton, h, pack, t } from './core.js';
import { redact } from './take.js';

/** Longer links are cut by chats and mail. */
const LONGEST = 30_000;

/** A text with its hidden places marked: `hidden` are the places [start, end] in it. */
function marked(text, hidden) {
  const parts = [];
  let at = 0;
  for (const [start, end] of hidden) {
    parts.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** The hidden places of a text, as [start, end]. */
const hiddenPlaces = (text) => [...text.matchAll(/\[hidden\]/g)].map((one) => [one.index, one.index + one[0].length]);

/** Shows what would be shared, and the link. */
export async function open(text) {
  const redacted = redact(text);
  const before = hiddenPlaces(text).length;
  const places = hiddenPlaces(redacted);
  const count = Math.max(0, places.length - before);
  const address = new URL(`#t=${await pack(redacted)}`, location.href.split('#')[0]).href;
  const close = h('button', { type: 'button', onclick: () => dialog.close() }, t('close'));
  const fits = address.length <= LONGEST;
  const dialog = h('dialog', { 'aria-labelledby': 'share-title' }, h('div', { class: 'body' },
    h('h2', { id: 'share-title' }, t('share.title')),
    h('p', {}, fits ? t('share.text') : t('share.long')),
    h('pre', { tabindex: '0', 'aria-label': t('text.title') }, marked(redacted, places)),
    h('div', { class: 'row' },
      h('span', { class: 'soft' }, count ? t('share.hidden', { count }) : t('share.none')),
      close,
      fits && copyButton(t('share.copy'), t('copied'), () => address, { class: 'main', id: 'share-copy' }))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  $('#share-copy')?.focus();
}
