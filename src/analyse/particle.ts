import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { lower } from "../text/fold.ts";
import { withReading } from "./reading.ts";

/** How far a separated particle may stand behind its verb. */
const widestBracket = 25;

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.form);

/**
 * "lehnte den Plan ab" is of "ablehnen": a particle at the end of its clause goes with the last finite verb before it, and
 * has no meaning of its own ("nahm … fest" is no feast).
 */
export function joinParticles(tokens: Token[], pack: LanguagePack): Token[] {
  const particles = new Set(pack.data.lemmas.particles);
  if (particles.size === 0) return tokens;
  const joined = [...tokens];
  for (const [at, token] of tokens.entries()) {
    const key = lower(token.form);
    const next = tokens[at + 1];
    if (!particles.has(key) || isCapital(token)) continue;
    if (next && next.kind !== "punctuation" && next.pos !== "CCONJ") continue;
    for (let back = at - 1; back >= 0 && at - back <= widestBracket; back--) {
      const verb = joined[back];
      if (verb?.kind !== "word" || isCapital(verb) || (verb.pos !== "VERB" && verb.pos !== "X")) continue;
      const whole = pack.lexicon.readings(key + lower(verb.form)).find(({ pos }) => pos === "VERB");
      if (whole) {
        joined[back] = withReading(verb, { ...whole, verbForm: "finite" });
        joined[at] = { ...token, pos: "PART" };
      }
      if (whole || verb.pos === "VERB") break;
    }
  }
  return joined;
}
