// Making elements. Everything that comes from a paste goes through here as text, never as markup.

/**
 * h('p', { class: 'x', onclick }, 'text', child): an element. Properties with `on` are listeners, true and
 * false are bare or absent attributes, children may be text, nodes, arrays or nothing.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

export const $ = (selector, root = document) => root.querySelector(selector);

/** Runs `action` once, this long after the last call. */
export function later(action, milliseconds) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds, ...args);
  };
}

/** Says something to screen readers. */
export function announce(text) {
  const status = $('#status');
  // The same words twice are read twice only when they change.
  status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}

/** A button that copies what `text()` gives and says so. */
export function copyButton(label, done, text, properties = {}) {
  const button = h('button', { type: 'button', ...properties }, label);
  button.addEventListener('click', async () => {
    const ok = await copy(Promise.resolve(text()));
    button.textContent = ok ? done : '✗';
    announce(button.textContent);
    setTimeout(() => { button.textContent = label; }, 1600);
  });
  return button;
}

async function copy(text) {
  try {
    // A promise is taken as it is: a browser may allow the clipboard only in the click itself.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    // Plain http on an intranet has no clipboard API.
    const area = h('textarea', { class: 'unseen', readonly: true, 'aria-hidden': 'true' });
    area.value = await text;
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    const focused = document.activeElement;
    area.select();
    const ok = document.execCommand('copy');
    area.remove();
    focused?.focus?.();
    return ok;
  }
}
