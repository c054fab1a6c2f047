// TEMPORARY STUB BY LEAD: overwrite me
import type { LanguagePack } from "../../language/pack.ts";
import type { DateSpec, DateValue, Sentence, Span } from "../../record.ts";
export interface DateFind { readonly from: number; readonly to: number; readonly span: Span; readonly value: DateValue }
export function findDates(_s: Sentence, _t: string, _p: LanguagePack | undefined, _d: DateSpec | undefined): DateFind[] { return []; }
export function checkDate(_v: DateValue): "weekday" | "implausible" | undefined { return undefined; }
