// The two scripts that the page starts by address. Under Trusted Types nothing else can be started.
const KNOWN = ['src/reader.js', 'sw.js'];
const base = new URL('..', import.meta.url);

const check = (address) => {
  if (KNOWN.some((name) => new URL(name, base).href === address)) return address;
  throw new TypeError(`not a script of this page: ${address}`);
};

const policy = globalThis.trustedTypes?.createPolicy('docker-why', { createScriptURL: check });

/** The address of one of the page's own scripts, by its place under the page. */
export function script(name) {
  const { href } = new URL(name, base);
  return policy ? policy.createScriptURL(href) : check(href);
}
