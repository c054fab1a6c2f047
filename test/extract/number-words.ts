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

const germanSmall = (n: number): string => {
  const ones = "  ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" ").slice(1);
  const teens = "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(" ");
  const tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
  if (n <= 12) return ones[n] ?? "";
  if (n < 20) return teens[n - 13] ?? "";
  const ten = tens[Math.floor(n / 10)] ?? "";
  return n % 10 === 0 ? ten : `${ones[n % 10]}und${ten}`;
};
const germanHundreds = (n: number): string =>
  (n >= 100 ? `${germanSmall(Math.floor(n / 100))}hundert` : "") + germanSmall(n % 100);
/** An integer from 2 to 999,999 in German, in one word. */
export const germanWords = (n: number): string =>
  (n >= 1000 ? `${germanHundreds(Math.floor(n / 1000))}tausend` : "") + germanHundreds(n % 1000);

const spanishSmall = (n: number): string => {
  const ones =
    " un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
      " ",
    );
  const tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
  if (n < 30) return ones[n] ?? "";
  const ten = tens[Math.floor(n / 10)] ?? "";
  return n % 10 === 0 ? ten : `${ten} y ${ones[n % 10]}`;
};
const spanishHundreds = (n: number): string => {
  const hundreds =
    " ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(
      " ",
    );
  if (n === 100) return "cien";
  return [hundreds[Math.floor(n / 100)], spanishSmall(n % 100)].filter((part) => part).join(" ");
};
/** An integer from 2 to 999,999 in Spanish words, in front of a masculine noun. */
export const spanishWords = (n: number): string => {
  const thousands = Math.floor(n / 1000);
  const head = thousands === 0 ? "" : thousands === 1 ? "mil" : `${spanishHundreds(thousands)} mil`;
  return [head, spanishHundreds(n % 1000)].filter((part) => part !== "").join(" ");
};
