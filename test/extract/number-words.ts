const frenchSmall = (n: number): string => {
  const ones = [
    "",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
  ];
  const tens = [
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
  ];
  if (n < 20) return ones[n] ?? "";
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? (n % 10) + 10 : n % 10;
  if (rest === 0) return n === 80 ? "quatre-vingts" : (tens[ten] ?? "");
  return (rest === 1 || rest === 11) && ten < 8 ? `${tens[ten]} et ${ones[rest]}` : `${tens[ten]}-${ones[rest]}`;
};
const frenchHundreds = (n: number): string => {
  const hundreds = Math.floor(n / 100);
  const head =
    hundreds === 0 ? "" : hundreds === 1 ? "cent" : `${frenchSmall(hundreds)} cent${n % 100 === 0 ? "s" : ""}`;
  return `${head} ${frenchSmall(n % 100)}`.trim();
};
/** An integer from 1 to 999,999,999 in French words. */
export const frenchWords = (n: number): string => {
  const millions = Math.floor(n / 1e6);
  const thousands = Math.floor(n / 1000) % 1000;
  const head = millions === 0 ? "" : `${frenchHundreds(millions)} million${millions > 1 ? "s" : ""}`;
  const middle = thousands === 0 ? "" : thousands === 1 ? "mille" : `${frenchHundreds(thousands)} mille`;
  return [head, middle, frenchHundreds(n % 1000)].filter((part) => part !== "").join(" ");
};
const englishSmall = (n: number): string => {
  const ones = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
  ];
  const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
  return n < 20 ? (ones[n] ?? "") : [tens[Math.floor(n / 10)], ones[n % 10]].filter((part) => part).join("-");
};
const englishHundreds = (n: number): string => {
  const head = n >= 100 ? `${englishSmall(Math.floor(n / 100))} hundred` : "";
  return [head, englishSmall(n % 100)].filter((part) => part !== "").join(" and ");
};
/** An integer from 1 to 999,999,999 in English words. */
export const englishWords = (n: number): string =>
  [
    [Math.floor(n / 1e6), "million"] as const,
    [Math.floor(n / 1000) % 1000, "thousand"] as const,
    [n % 1000, ""] as const,
  ]
    .filter(([part]) => part > 0)
    .map(([part, scale]) => `${englishHundreds(part)} ${scale}`.trim())
    .join(" ");
