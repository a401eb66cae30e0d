// Writes the list of places as one block of bytes; docs/decisions tells the layout, org.sitrep.place.Gazetteer reads it.
import { fold } from "./fold.mjs";

/** Numbers of the kinds; org.sitrep.place.PackedPlaces has the same list. */
export const KINDS = ["country", "region", "district", "capital", "seat1", "seat2", "seat3", "town", "section"];
const MAGIC = "SGAZ";
const VERSION = 1;
/** Names per block of the index: the first is written whole, the others as what they do not share with the one before. */
const BLOCK = 16;
const UNKNOWN = -0x80000000;
/** Longest display name in UTF-8 bytes; its length is one byte. */
const LONGEST = 255;

/** CRC-32 of ISO 3309, as java.util.zip.CRC32. */
export function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc;
}

function varint(out, value) {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

const ints = (values) => {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((v, i) => buffer.writeInt32BE(v, i * 4));
  return buffer;
};

/** folded name -> [index * 2 + (is it the place's own name?)], ascending */
function postings(list) {
  const byName = new Map();
  list.forEach((place, index) => {
    const own = fold(place.name);
    for (const key of new Set([own, ...place.aliases.map(fold)])) {
      if (key === "" || key.length > LONGEST) continue;
      if (!byName.has(key)) byName.set(key, []);
      byName.get(key).push(index * 2 + (key === own ? 1 : 0));
    }
  });
  return byName;
}

function nameIndex(byName) {
  const keys = [...byName.keys()].sort();
  const [starts, out] = [[], []];
  let before = "";
  keys.forEach((key, i) => {
    if (i % BLOCK === 0) {
      starts.push(out.length);
      before = "";
    }
    let shared = 0;
    while (shared < before.length && before[shared] === key[shared]) shared++;
    const list = [];
    byName.get(key).forEach((code, k, all) => varint(list, k === 0 ? code : code - all[k - 1]));
    varint(out, shared);
    varint(out, key.length - shared);
    for (let k = shared; k < key.length; k++) out.push(key.charCodeAt(k));
    varint(out, list.length);
    for (const byte of list) out.push(byte);
    before = key;
  });
  return { count: keys.length, starts: ints(starts), bytes: Buffer.from(out) };
}

/** The file: header of 36 bytes, then the sections in the order of the header's lengths. */
export function pack(list) {
  const indexOf = new Map(list.map((place, i) => [place, i]));
  const names = list.map((place) => Buffer.from(place.name, "utf8"));
  if (names.some((n) => n.length > LONGEST)) throw new Error("a name is longer than 255 bytes");
  const degrees = (v) => (v === null ? UNKNOWN : Math.round(v * 1e5));
  const index = nameIndex(postings(list));
  const sections = [
    ints(list.map((p) => degrees(p.lat))), ints(list.map((p) => degrees(p.lon))), ints(list.map((p) => p.id)), ints(list.map((p) => Math.min(p.population, 0x7fffffff))),
    ints(list.map((p) => (p.parent === null ? -1 : indexOf.get(p.parent)))), Buffer.from(list.map((p) => KINDS.indexOf(p.kind))),
    Buffer.from(list.map((p) => p.country).join(""), "ascii"), Buffer.from(names.map((n) => n.length)), Buffer.concat(names), index.starts, index.bytes,
  ];
  const body = Buffer.concat(sections);
  const header = Buffer.concat([Buffer.from(MAGIC, "ascii"), ints([VERSION, list.length, index.count, BLOCK, sections[8].length, index.bytes.length, body.length, crc32(body)])]);
  return { bytes: Buffer.concat([header, body]), places: list.length, names: index.count };
}
