/** Stands for our own origin while an address is read: a name nobody can register. */
const HERE = 'http://here.invalid'

/**
 * The path and query of an address on this site, or the fallback. Browsers read `//x`, `/\x` and `https:x` as
 * other sites, so the address is resolved as a browser would before its origin is compared.
 */
export const localPath = (address: unknown, fallback: string): string => {
  if (typeof address !== 'string' || !address.startsWith('/') || !URL.canParse(address, HERE)) return fallback
  const url = new URL(address, HERE)
  return url.origin === HERE && !url.pathname.startsWith('//') ? url.pathname + url.search : fallback
}
