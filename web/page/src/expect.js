// Which parts of the table a text seems to need: the library says so for certain (docker_why::grams), but here it is
// known while the library is still on its way. It does not see through colours and wrapping; then a part comes later.

const decoder = new TextDecoder();

/** The parts of the index: [name, place of the first gram, place after the last]. */
function* parts(index) {
  for (let at = 0; at < index.length;) {
    const length = index[at];
    const name = decoder.decode(index.subarray(at + 1, at + 1 + length));
    const first = at + 3 + length;
    at = first + 3 * (index[first - 2] | (index[first - 1] << 8));
    yield [name, first, at];
  }
}

/** The names of all parts. */
export const names = (index) => Array.from(parts(index), ([name]) => name);

/** The names of the parts that this text seems to need. */
export function expected(index, text) {
  const squeezed = text.toLowerCase().replace(/[ \t\n"'`\\]/g, '');
  const grams = new Set();
  for (let start = 0; start + 8 <= squeezed.length; start += 1) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + 8; at += 1) hash = Math.imul(hash ^ squeezed.charCodeAt(at), 0x01000193);
    grams.add((hash >>> 24) ^ (hash & 0xffffff));
  }
  const found = [];
  for (const [name, first, end] of parts(index)) {
    for (let at = first; at < end; at += 3) {
      if (grams.has(index[at] | (index[at + 1] << 8) | (index[at + 2] << 16))) {
        found.push(name);
        break;
      }
    }
  }
  return found;
}
