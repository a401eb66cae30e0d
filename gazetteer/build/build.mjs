// Builds the gazetteer from the installed npm packages: `npm ci && npm run build`. Same packages, same bytes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { FILES, fileHash, sha256 } from "./sources.mjs";
import { places } from "./merge.mjs";
import { pack } from "./pack.mjs";

const folder = new URL("../src/main/resources/org/sitrep/gazetteer/", import.meta.url);
const { bytes, places: count, names } = pack(places());
const versions = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).devDependencies;
const lines = [
  "# Written by gazetteer/build/build.mjs; do not edit.",
  "# Data: GeoNames (CC BY 4.0), changed: selected, joined, indexed. Names of countries and divisions: Unicode CLDR (Unicode-3.0).",
  "file=gazetteer.bin",
  `bytes=${bytes.length}`,
  `sha256=${sha256(bytes)}`,
  `places=${count}`,
  `names=${names}`,
  ...FILES.flatMap((file, i) => {
    const name = file.split("/")[0];
    return [`source.${i + 1}=npm ${name} ${versions[name]}, ${file.slice(name.length + 1)}`, `source.${i + 1}.sha256=${fileHash(file)}`];
  }),
];
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("gazetteer.bin", folder), bytes);
writeFileSync(new URL("gazetteer.properties", folder), `${lines.join("\n")}\n`);
process.stdout.write(`${count} places, ${names} names, ${(bytes.length / 1e6).toFixed(1)} MB\n`);
