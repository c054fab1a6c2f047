/** 32-bit hash of a string (FNV-1a over UTF-16 code units, finished by the mixer of MurmurHash3). */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** The last step of a hash: every bit of the input moves every bit of the output (MurmurHash3). */
function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Bits of a feature: enough to tell a few hundred thousand apart; sorted, few enough to store in a byte or two each. */
const featureBits = 26;

/** One number for a template and up to four values: a feature, 1 to 2^26. */
export function feature(template: number, a: number, b = 0, c = 0, d = 0): number {
  let hash = Math.imul(a + Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 14)) + c, 0x27d4eb2f);
  hash = Math.imul((hash ^ (hash >>> 13)) + d, 0x165667b1);
  return ((hash ^ (hash >>> 15)) >>> (32 - featureBits)) + 1;
}
