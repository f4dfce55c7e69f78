/**
 * A UUIDv7 (RFC 9562): 48 bits of time, then chance. `crypto.randomUUID` is missing where a page comes over plain
 * http, as on a phone in the same house.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = Date.now().toString(16).padStart(12, '0')
  const chance = [...bytes.subarray(6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${chance.slice(1, 4)}`,
    variant.toString(16) + chance.slice(6, 8),
    chance.slice(8),
  ].join('-')
}
