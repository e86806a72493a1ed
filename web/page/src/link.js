// A text inside a link: compressed, in the fragment, which browsers never send to a server.

async function through(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** A text as it stands after `#t=`. */
export async function pack(text) {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (let at = 0; at < packed.length; at += 0x8000) binary += String.fromCharCode(...packed.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of a link, or undefined where it is damaged or grows beyond all measure. */
export async function unpack(packed) {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const reader = new Blob([Uint8Array.from(binary, (one) => one.charCodeAt(0))]).stream()
      .pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const pieces = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > 5_000_000) return undefined;
      pieces.push(value);
    }
    return await new Blob(pieces).text();
  } catch {
    return undefined;
  }
}
