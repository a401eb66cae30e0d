// The key under which a name is filed. org.sitrep.place.Folding does the same in Java; FoldingTest and fold.test.mjs hold the two together.

/** Letters that Unicode does not decompose, with their usual Latin spelling. */
const LETTERS = new Map(Object.entries({
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ŋ: "n", ə: "a", ǝ: "a", ĸ: "k", ŧ: "t", ƒ: "f", ɓ: "b", ɗ: "d", ƙ: "k", ƴ: "y",
}));

/** Marks that names are written with or without: apostrophes, primes, modifier letters, full stops. */
const DROPPED = /['`´.‘’‛′″ʹʺʻʼʽʾʿˈ]/u;

const WORDS = new Map(Object.entries({ st: "saint", ste: "sainte", mt: "mount", ft: "fort" }));

/** Folds a name to lower-case ASCII words; "" if a letter of another script is in it. */
export function fold(name) {
  let out = "";
  for (const c of name.normalize("NFD").toLowerCase().normalize("NFD")) {
    if (/\p{M}/u.test(c) || DROPPED.test(c)) continue;
    const letter = LETTERS.get(c) ?? c;
    if (/^[a-z0-9]+$/.test(letter)) out += letter;
    else if (/[\p{L}\p{N}]/u.test(letter)) return "";
    else out += " ";
  }
  return out.split(" ").filter((w) => w).map((w) => WORDS.get(w) ?? w).join(" ");
}
