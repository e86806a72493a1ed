// The page's own words. English comes with the page, other languages when they are chosen; a language is one
// file in words/, and a word that it lacks is shown in English.
import english from '../words/en.js';
import * as table from './engine.js';

/** The languages, as they call themselves. */
export const NAMES = { en: 'English', de: 'Deutsch', 'zh-Hans': '简体中文' };
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
  if (typeof text === 'object') text = text[form(text, values.count)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return value >= 1000 ? value.toLocaleString(language) : value;
  });
}

/** Which of a text's forms a number takes. The browser's rules take long to load, so they are asked only by languages with more than two. */
function form(text, count) {
  const simple = Object.keys(text).every((name) => name === 'one' || name === 'other');
  return simple ? (count === 1 ? 'one' : 'other') : new Intl.PluralRules(language).select(count);
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

/** From now on the page and its table are in this language; where it cannot be loaded, they stay as they are. */
export async function speak(name) {
  try {
    const own = fetch(new URL(`../parts/${name}/own.json`, import.meta.url)).then((response) => response.json());
    const [page, parts] = await Promise.all([LANGUAGES[name](), own]);
    [words, language] = [page.default, name];
    table.speak(name, parts);
  } catch { /* no network */ }
  apply();
}

/** Puts the words into the page. */
function apply(root = document) {
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
