import { createHash } from "node:crypto";
import type { Claim } from "../record.ts";
import { fold } from "../text/fold.ts";

/**
 * A fact's id: 12 hexadecimal digits over what its best-connected claims say. Paths, lines and other facts play no
 * part, so it stays when files move or text changes elsewhere.
 */
export function fingerprint(kind: string, claims: readonly Claim[]): string {
  const texts = [...new Set(claims.map((claim) => fold(claim.text)))].sort();
  return createHash("sha256")
    .update([kind, ...texts].join("\n"))
    .digest("hex")
    .slice(0, 12);
}
