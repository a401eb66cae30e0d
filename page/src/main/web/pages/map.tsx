import { geoCircle, geoEqualEarth, geoGraticule10, geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json?url';
import lines from '../disputed.json?url';
import { useEffect, useState } from 'preact/hooks';
import { useData } from '../api';
import { Chart } from '../parts/chart';
import { Filters } from '../parts/filters';
import { Bar, Head, Inferred, Name, Wait } from '../parts/basic';
import { Count, Table } from '../parts/table';
import { Shown, shown } from '../parts/shown';
import type { KnownPlace, Page } from '../types';
import { filters, here, href } from '../url';
import { counted, num } from '../words';
import type { Show } from './all';

const KM = 111.195; // a degree of a great circle
type Land = FeatureCollection<Polygon | MultiPolygon>;

function useLand(): Land | undefined {
  const [shape, set] = useState<Land>();
  useEffect(() => {
    fetch(land).then((r) => r.json()).then((world: Topology<{ land: GeometryCollection }>) => set(feature(world, world.objects.land) as Land), () => set(undefined));
  }, []);
  return shape;
}

/** A line on the ground that is disputed, and by what document that is known; see disputed-lines.tsv. */
interface Disputed { name: string; why: string; parts: [number, number][][] }

function useDisputed(): Disputed[] {
  const [all, set] = useState<Disputed[]>([]);
  useEffect(() => {
    fetch(lines).then((r) => r.json()).then(set, () => set([]));
  }, []);
  return all;
}

const weight = (p: KnownPlace) => p.events + p.figures;

function World({ places, chosen }: { places: KnownPlace[]; chosen: boolean }) {
  const shape = useLand();
  const disputed = useDisputed();
  return (
    <figure>
      <figcaption>
        Places with a known point
        <span class="keys"><span><i class="dot" /> a town or site</span> <span><i class="ring" /> a wider place: anywhere inside its large ring, if it is not wider than the map</span> <span><i class="dashes" /> a disputed line</span> <span class="faint">size: events and figures there</span></span>
      </figcaption>
      <Chart label="Map of places" height={420}>
        {(width) => {
          const height = 420;
          const points = { type: 'MultiPoint' as const, coordinates: places.map((p) => [p.lon!, p.lat!]) };
          
          const spread = Math.max(...places.map((p) => p.lat!)) - Math.min(...places.map((p) => p.lat!)) + Math.max(...places.map((p) => p.lon!)) - Math.min(...places.map((p) => p.lon!));
          const projection = chosen || spread > 120 ? geoEqualEarth() : geoMercator();
          if (places.length === 1 || spread < 0.5) {
            projection.center([places[0]!.lon!, places[0]!.lat!]).scale(chosen ? width / 6 : Math.min(1800, width * 2)).translate([width / 2, height / 2]);
          } else {
            projection.fitExtent([[40, 40], [Math.max(80, width - 60), height - 40]], points);
            if (projection.scale() > 4000) projection.scale(4000);
          }
          if (chosen) projection.fitSize([width, height], { type: 'Sphere' });
          const path = geoPath(projection);
          const biggest = Math.max(1, ...places.map(weight));
          const taken: [number, number, number, number][] = [];
          return (
            <>
              <rect class="sea" width={width} height={height} />
              <path class="graticule" d={path(geoGraticule10()) ?? ''} />
              {shape && <path class="land" d={path(shape) ?? ''} />}
              {disputed.map((line) => <path class="disputed" d={path({ type: 'MultiLineString', coordinates: line.parts }) ?? ''}><title>{line.name}: disputed; {line.why}</title></path>)}
              {[...places].sort((a, b) => weight(b) - weight(a)).map((p) => {
                const at = projection([p.lon!, p.lat!]);
                if (!at) return null;
                const wide = p.level !== 'town' && p.level !== 'site';
                const far = (projection.scale() * ((p.radius_km ?? 0) / KM) * (Math.PI / 180)) / Math.cos((p.lat! * Math.PI) / 180) > Math.min(width, height) / 2; // wider than what is drawn: a ring would be a line across it
                const ring = far ? null : wide || (p.radius_km ?? 0) > 20 ? path(geoCircle().center([p.lon!, p.lat!]).radius((p.radius_km ?? 0) / KM)()) : null;
                const words = `${p.place}: ${counted(p.events, 'event')}, ${counted(p.figures, 'figure')}${wide ? `; somewhere within ${p.radius_km} km` : ''}`;
                const r = 4 + 9 * Math.sqrt(weight(p) / biggest);
                const box: [number, number, number, number] = [at[0] + r + 3, at[1] - 8, at[0] + r + 8 + p.place.length * 7.2, at[1] + 8];
                const free = box[2] < width && !taken.some((t) => t[0] < box[2] && t[2] > box[0] && t[1] < box[3] && t[3] > box[1]);
                if (free) taken.push(box);
                return (
                  <a href={href('events', { place: p.place })} aria-label={words}>
                    <title>{words}</title>
                    {ring && <path class={'radius' + ((p.radius_km ?? 0) > 1000 ? ' huge' : '')} d={ring} />}
                    <circle class={'place' + (wide ? ' wide' : '')} cx={at[0]} cy={at[1]} r={r} />
                    {free && <text class="place-name" x={at[0] + r + 4} y={at[1] + 4}>{p.place}</text>}
                  </a>
                );
              })}
            </>
          );
        }}
      </Chart>
      <p class="faint">Points: GeoNames (CC BY 4.0). Land: Natural Earth (public domain), one colour for all of it; no borders are drawn, and none are meant. Dashed are lines that a document calls disputed or provisional, where Natural Earth has them; that one is missing says nothing. <a href={here({ world: chosen ? undefined : 'whole' })}>{chosen ? 'Only where the places are' : 'The whole world'}</a></p>
      {disputed.length > 0 && (
        <details class="twin">
          <summary>The {disputed.length} disputed lines</summary>
          <dl class="fields">{disputed.map((line) => <><dt>{line.name}</dt><dd>{line.why}</dd></>)}</dl>
        </details>
      )}
    </figure>
  );
}

const number = (name: string, n: (p: KnownPlace) => number, to: (p: KnownPlace) => string) => ({ name, number: true, text: (p: KnownPlace) => String(n(p)), show: (p: KnownPlace) => <Count to={to(p)} n={n(p)} /> });

const STEP = 1000;

export const MapPage: Show = ({ params }) => {
  const loaded = useData<Page<KnownPlace>>('/places' + filters(params, { limit: shown(params, STEP) }));
  return (
    <>
      <Head title="Places" asks="Where, and how precisely is that known?" />
      <Filters params={params} path={'/facets' + filters(params, { kind: 'event', limit: 8 })} fields={['type', 'actor', 'country', 'source']} />
      <Wait of={loaded} what="Places">
        {(page) => {
          const known = page.items.filter((p) => p.lat !== undefined && p.lon !== undefined);
          const unknown = page.items.filter((p) => p.lat === undefined);
          return (
            <>
              <p class="count"><strong data-total={page.total}>{num(page.total)}</strong> {page.total === 1 ? 'place' : 'places'}, {num(known.length)}{page.next && ' of those shown'} with a known point</p>
              <Shown n={page.items.length} total={page.total} step={STEP} what="places" />
              <div class={unknown.length > 0 && known.length > 0 ? 'columns map-columns' : ''}>
                {known.length > 0 && <World places={known} chosen={params.get('world') === 'whole'} />}
                {unknown.length > 0 && (
                  <section>
                    <h2>Named, but on no map</h2>
                    <p class="faint">No gazetteer has these names, or none of its places fits. They are not guessed.</p>
                    <ul class="bars">{unknown.map((p) => <Bar to={href('events', { place: p.place })} all={href('search', { q: p.place })} name={p.place} n={p.mentions} most={Math.max(...unknown.map((u) => u.mentions))} of="mention" />)}</ul>
                  </section>
                )}
              </div>
              <Table name="places" caption={counted(page.items.length, 'place')} rows={page.items} columns={[
                { name: 'place', text: (p) => p.place, show: (p) => <><a href={href('events', { place: p.place })}><Name>{p.place}</Name></a> {p.lat !== undefined && <Inferred why="Which place of this name is meant is inferred from the article." />}</> },
                { name: 'country', text: (p) => p.country ?? '' },
                { name: 'how precise', text: (p) => p.level },
                { name: 'within km', number: true, text: (p) => (p.lat === undefined || p.radius_km === undefined ? '' : String(p.radius_km)) },
                { name: 'lat', number: true, text: (p) => (p.lat === undefined ? '' : String(p.lat)) },
                { name: 'lon', number: true, text: (p) => (p.lon === undefined ? '' : String(p.lon)) },
                number('mentions', (p) => p.mentions, (p) => href('search', { q: p.place })),
                number('events', (p) => p.events, (p) => href('events', { place: p.place })),
                number('figures', (p) => p.figures, (p) => href('figures', { place: p.place })),
                number('independent sources', (p) => p.origins, (p) => href('search', { q: p.place })),
              ]} />
            </>
          );
        }}
      </Wait>
    </>
  );
};
