// TEMPORARY STUB BY LEAD: overwrite me
import type { LanguagePack } from "../../language/pack.ts";
import type { QuantityValue, Sentence, Span } from "../../record.ts";
export interface QuantityFind { readonly from: number; readonly to: number; readonly span: Span; readonly value: QuantityValue }
export function findQuantities(_s: Sentence, _t: string, _p: LanguagePack | undefined, _x: readonly { from: number; to: number }[]): QuantityFind[] { return []; }
