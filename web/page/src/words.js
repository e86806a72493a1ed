// The page's own words. English comes with the page, other languages when they are chosen; a language is one
// file in words/, and a word that it lacks is shown in English.
import english from '../words/en.js';

const LANGUAGES = {
  en: () => ({ default: english }),
  de: () => import('../words/de.js'),
  'zh-Hans': () => import('../words/zh-Hans.js'),
};
let words = english;
let language = 'en';

/** The words for a key, `{name}` filled from `values`; `one` is chosen by `values.count` where it is there. */
export function t(key, values = {}) {
  let text = words[key] ?? english[key] ?? key;
  if (typeof text === 'object') {
    const rule = new Intl.PluralRules(language).select(values.count);
    text = text[rule] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** Whether there are words for a key. */
export const has = (key) => key in english;

export const current = () => language;

/** What the reader chose, or what the browser asks for. */
export function preferred() {
  const asked = [recall('language'), ...(navigator.languages ?? [])].filter(Boolean);
  for (const one of asked) {
    const known = Object.keys(LANGUAGES).find((name) => one.toLowerCase().split('-')[0] === name.split('-')[0]);
    if (known) return known;
  }
  return 'en';
}

/** Loads a language; gives the parts of the table that it has. */
export async function load(name) {
  const own = fetch(new URL(`../parts/${name}/own.json`, import.meta.url)).then((response) => response.json());
  const [page, parts] = await Promise.all([LANGUAGES[name](), own]);
  [words, language] = [page.default, name];
  return parts;
}

/** Puts the words into the page. */
export function apply(root = document) {
  document.documentElement.lang = language;
  for (const element of root.querySelectorAll('[data-words]')) element.textContent = t(element.dataset.words);
  for (const element of root.querySelectorAll('[data-words-label]')) {
    element.setAttribute('aria-label', t(element.dataset.wordsLabel));
  }
  for (const element of root.querySelectorAll('[data-words-placeholder]')) {
    element.placeholder = t(element.dataset.wordsPlaceholder);
  }
}

/** A choice that stays on this device. */
export function remember(name, value) {
  try {
    if (value) localStorage.setItem(`docker-why.${name}`, value);
    else localStorage.removeItem(`docker-why.${name}`);
  } catch { /* storage can be forbidden; then the choice lasts as long as the page */ }
}

export function recall(name) {
  try {
    return localStorage.getItem(`docker-why.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}
