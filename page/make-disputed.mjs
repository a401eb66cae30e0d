/** Makes src/main/web/disputed.json of disputed-lines.tsv and world-atlas: node make-disputed.mjs. Run again when either changes; the result is kept, so that the build needs neither. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mesh } from 'topojson-client';

const world = JSON.parse(readFileSync(new URL('node_modules/world-atlas/countries-50m.json', import.meta.url)));
const rows = readFileSync(new URL('disputed-lines.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const round = (degrees) => Math.round(degrees * 100) / 100; // a kilometre; the lines are no finer

const lines = new Map();
for (const [name, one, other, box, why] of rows) {
  const [west, south, east, north] = box === '-' ? [-180, -90, 180, 90] : box.split(' ').map(Number);
  const between = (a, b) => a !== b && [a, b].every((area) => [one, other].includes(area.properties.name));
  const parts = mesh(world, world.objects.countries, between).coordinates.flatMap((line) => {
    const inside = [[]];
    for (const [x, y] of line) {
      if (x >= west && x <= east && y >= south && y <= north) inside.at(-1).push([round(x), round(y)]);
      else if (inside.at(-1).length) inside.push([]);
    }
    return inside.filter((part) => part.length > 1);
  });
  if (parts.length === 0) throw new Error(`no line between ${one} and ${other}`);
  const line = lines.get(name) ?? { name, why, parts: [] };
  line.parts.push(...parts);
  lines.set(name, line);
}
writeFileSync(new URL('src/main/web/disputed.json', import.meta.url), JSON.stringify([...lines.values()]) + '\n');
console.log(`${lines.size} lines`);
