// Files and long texts: a worker reads them, the page shows how far it is, and then the text or the log.
import { $, announce, current, diagnose, everyPart, failed, leaveLog, LIMIT, prepareAll, present, set, state, t, wanted } from './core.js';
import { hide, reveal, show } from './log.js';
import { script } from './trusted.js';

const bar = $('#progress');
let reader;

$('button', bar).addEventListener('click', () => reader?.postMessage({ stop: true }));

/** Reads files, one after the other, as one text; `chosen` is what the reader chose for it before. */
export function read(files, chosen = {}) {
  stop();
  leaveLog();
  if (location.hash.startsWith('#cause')) location.hash = '';
  state.chosen = chosen;
  state.diagnosis = undefined;
  const name = files.length === 1 ? files[0].name : `${files.length}`;
  const sum = files.reduce((total, file) => total + file.size, 0);
  const tell = (done, size = sum) => { $('#progress-text').textContent = t('progress.reading', { name, done: bytes(done), size: bytes(size) }); };
  $('progress', bar).removeAttribute('value');
  tell(0);
  bar.hidden = false;
  document.body.dataset.reading = '';
  reader = new Worker(script('src/reader.js'), { type: 'module' });
  const from = reader;
  let learned;
  const on = {
    progress({ done, size }) {
      if (size) $('progress', bar).value = done / size;
      tell(done, size);
    },
    // A long log may need any part of the table: the worker to read it, the page to correct what was read.
    async parts() {
      try {
        from.postMessage({ parts: await everyPart() });
        learned = prepareAll();
        await learned;
      } catch {
        stop();
        failed(() => read(files, chosen));
      }
    },
    text({ text }) {
      stop();
      set(text);
      diagnose();
    },
    async log(log) {
      await learned;
      if (reader !== from) return;
      stop();
      set('');
      $('#paper').hidden = true;
      const cancelled = log.done < log.size && t('progress.cancelled', { done: bytes(log.done), size: bytes(log.size) });
      state.log = { ...log, view: { hide, reveal, show }, volume: cancelled || bytes(log.size), again: () => read(files, state.chosen) };
      state.seen = log.diagnosis.context;
      await present(log.diagnosis);
      if (cancelled) announce(cancelled);
    },
    failed({ message }) {
      stop();
      announce(message);
      $('#progress-text').textContent = message;
      bar.hidden = false;
    },
  };
  reader.onmessage = ({ data }) => on[data.type](data);
  reader.postMessage({ files, options: wanted({}), limit: LIMIT });
}

/** Reads no further. */
export function stop() {
  reader?.terminate();
  reader = undefined;
  bar.hidden = true;
  delete document.body.dataset.reading;
}

function bytes(count) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let at = 0;
  while (count >= 1000 && at < 3) [count, at] = [count / 1000, at + 1];
  return new Intl.NumberFormat(current(), { style: 'unit', unit: units[at], unitDisplay: 'short', maximumFractionDigits: at > 1 && count < 100 ? 1 : 0 }).format(count);
}
