// A text inside a link: compressed, in the fragment, which browsers never send to a server.

/** The bytes through a stream, as pieces; undefined where they become more than `limit`. */
async function through(bytes, stream, limit = Infinity) {
  const writer = stream.writable.getWriter();
  // What goes wrong is told by the other end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const pieces = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    size += value.length;
    if (size > limit) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    pieces.push(value);
  }
}

/** A text as it stands after `#t=`. */
export async function pack(text) {
  let binary = '';
  for (const piece of await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))) {
    for (let at = 0; at < piece.length; at += 0x8000) binary += String.fromCharCode(...piece.subarray(at, at + 0x8000));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of a link, or undefined where it is damaged or grows beyond all measure. */
export async function unpack(packed) {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (one) => one.charCodeAt(0));
    const pieces = await through(bytes, new DecompressionStream('deflate-raw'), 5_000_000);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return pieces && pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  } catch {
    return undefined;
  }
}
