/**
 * 52 bits of a string, exact in a JavaScript number and in any database. Two 32-bit multiplicative hashes (the
 * constants of MurmurHash3's finaliser), mixed and cut.
 */
export function hash52(text: string): number {
  let high = 0x9747b28c;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x85ebca6b);
    low = Math.imul(low ^ code, 0xc2b2ae35);
  }
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35) ^ Math.imul(low ^ (low >>> 13), 0x85ebca6b);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (high >>> 12) * 4294967296 + (low >>> 0);
}
