export type DateField = "year" | "month" | "day" | "weekday" | "time" | "daypart" | "part";
export type DatePart = "early" | "mid" | "late";
export type DayPart = "night" | "morning" | "noon" | "afternoon" | "evening";

/** A clock time as written; `zone` is the offset from UTC in minutes, absent where the text gives none. */
export interface ClockTime {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: number;
}

/**
 * A calendar constraint: the set of instants that fit every field given. `{ weekday: 5 }` is any Friday,
 * `{ year: 2023, month: 9 }` a month. `weekday` counts from Monday = 1 (ISO 8601).
 */
export interface DateSpec {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly part?: DatePart;
  readonly daypart?: DayPart;
  readonly time?: ClockTime;
}
