// What is measured of the page's engine, in whatever runs it: start and answers in milliseconds, of one run each; a paste in
// microseconds and a log in megabytes a second, medians.
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const PIECE = 4 * 1024 * 1024;

/** `wasm` is the engine's face, `bytes` its binary; `parts` are [name, text]s, `pastes` texts, `log` bytes. */
export async function measure(wasm, { bytes, index, parts, pastes, log }) {
  const texts = new Map(parts);
  const learned = new Set();
  const answer = (paste) => {
    for (const name of wasm.needed(paste).split(' ').filter((name) => name && !learned.has(name))) {
      wasm.learn(name, texts.get(name));
      learned.add(name);
    }
    return JSON.parse(wasm.explain(paste, '', ''));
  };
  const timed = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  const start = performance.now();
  await wasm.default({ module_or_path: bytes });
  const instantiate = performance.now() - start;
  const first = timed(() => {
    wasm.index(index);
    answer(pastes[0]);
  });
  const second = timed(() => answer(pastes[1]));

  for (const [name, text] of parts) if (!learned.has(name)) wasm.learn(name, text);
  const each = (work) => {
    pastes.forEach(work);
    const rounds = Array.from({ length: 5 }, () => timed(() => pastes.forEach(work)));
    return (median(rounds) / pastes.length) * 1000;
  };
  const warm = each((paste) => JSON.parse(wasm.explain(paste, '', '')));
  const inside = each((paste) => wasm.explain(paste, '', ''));
  const needed = each((paste) => wasm.needed(paste));

  const scans = Array.from({ length: 3 }, () => timed(() => {
    const scanner = new wasm.Scanner('', '');
    for (let at = 0; at < log.length; at += PIECE) scanner.push(log.subarray(at, at + PIECE));
    scanner.finish();
  }));
  return { instantiate, first, second, warm, inside, needed, log: log.length / 1e3 / median(scans) };
}
