import { useData } from '../api';
import { Claims } from '../parts/claims';
import { Chart, DayAxis, dayNumber, hue, linear, Mark, Swatch, ticks } from '../parts/chart';
import { Filters } from '../parts/filters';
import { Head, Name, Wait, When, Words } from '../parts/basic';
import { Count, Table } from '../parts/table';
import type { Claim, Days, Page, Series, Span } from '../types';
import { filters, here } from '../url';
import { bounds, counted, day, edtf, num, outlet, when } from '../words';
import type { Show } from './all';

type Figure = Extract<Claim, { kind: 'figure' }>;

/** What a series counts, in words: "people killed, Brenmark, 3 March 2031". */
const title = (s: Series): string => `${s.whom} ${s.unit === 'other' ? 'counted' : s.unit}${s.where ? ', ' + s.where : ''}${s.earliest || s.latest ? ', ' + day(s) : ''}${s.increment ? ' (each time so many more)' : ''}`;

/** A number that somebody asserts. */
interface Told { days: Days; published?: string; low?: number; best?: number; high?: number; by: string; who: string; id: string; span: Span; outlet: string; origins?: number }

/** Who asserts it, by the words of the article; else the outlet that reports it. The same for one actor, however the articles call it. */
function asserter(line: Figure | undefined, other: string): { by: string; who: string } {
  const party = line?.account ?? (line && typeof line.claim.asserted_by === 'object' ? line.claim.asserted_by : undefined);
  if (party) return { by: party.actor ?? party.text.toLowerCase(), who: party.text };
  const paper = line ? outlet(line.article) : other;
  return { by: paper, who: `${paper} itself` };
}

/** 1, 2, 5, 10 ... between two numbers; only powers of ten if these are many. */
function decades(low: number, high: number): number[] {
  const all: number[] = [];
  for (let p = Math.floor(Math.log10(low)); p <= Math.log10(high); p++) for (const m of high / low < 1000 ? [1, 2, 5] : [1]) all.push(m * 10 ** p);
  return all.filter((v) => v >= low && v <= high);
}

const mid = (t: Told): number => t.best ?? (t.low !== undefined && t.high !== undefined ? (t.low + t.high) / 2 : (t.low ?? t.high ?? 0));

/**
 * Numbers with their bounds. Exact is a mark, "at least" an arrow up, a range a bar, "about" a mark in a ring. Of one series a band runs from the lowest to the highest
 * that is asserted on a day, which is no confidence interval.
 */
function Numbers({ name, heading, told, log, series }: { name: string; heading: string; told: Told[]; log: boolean; series: boolean }) {
  const makers = [...new Map(told.map((t) => [t.by, t.who]))];
  const maker = (t: Told) => makers.findIndex(([by]) => by === t.by);
  const dated = told.filter((t) => t.days.earliest !== undefined || t.days.latest !== undefined);
  const values = dated.flatMap((t) => [t.low, t.best, t.high]).filter((v): v is number => v !== undefined);
  // a number of an open time ("since January") stood when it was published
  const at = (t: Told) => dayNumber(t.days.latest ?? t.published ?? t.days.earliest!);
  // the same number by the same people on the same day is one mark, however many articles tell it
  const marks = [...new Map(dated.map((t) => [JSON.stringify([at(t), t.low, t.best, t.high, t.by]), t])).values()];
  const times = (t: Told) => dated.filter((o) => at(o) === at(t) && o.low === t.low && o.best === t.best && o.high === t.high && o.by === t.by).length;
  const chart = dated.length > 0 && values.length > 0;
  // a number of some day between two is drawn at the later, with a line to the earlier
  const since = (t: Told) => (t.days.earliest !== undefined ? Math.min(at(t), dayNumber(t.days.earliest)) : at(t));
  const vague = dated.some((t) => since(t) < at(t));
  const [from, to] = chart ? [Math.min(...dated.map(since)) - 0.6, Math.max(...dated.map(at)) + 0.6] : [0, 1];
  const scale = (v: number) => (log ? Math.log10(Math.max(v, 0.5)) : v);
  const [bottom, top] = log ? [scale(Math.min(...values)) - 0.1, scale(Math.max(...values)) + 0.1] : [0, Math.max(...values) * 1.18];
  const byDay = new Map<number, number[]>();
  for (const t of dated) byDay.set(at(t), [...(byDay.get(at(t)) ?? []), ...[t.low, t.best, t.high].filter((v): v is number => v !== undefined)]);
  const band = [...byDay].sort((a, b) => a[0] - b[0]);
  return (
    <figure>
      <figcaption>
        {heading}
        <span class="keys">{makers.map(([, who], i) => <span><Swatch i={i} /> <Name>{who}</Name></span>)}</span>
        <span class="keys faint"><span>↑ at least</span><span>◯ about</span>{vague && <span>┄ some time between</span>}{series && <span>band: from the lowest to the highest asserted; no confidence interval</span>}</span>
      </figcaption>
      {!chart ? <p class="faint">No number here has a day.</p> : (
        <Chart label={heading} height={270}>
          {(width) => {
            const x = linear(from, to, 60, width - 20);
            const y = linear(bottom, top, 234, 14);
            const v = (n: number) => y(scale(n));
            const taken: [number, number][] = []; // where a number is written: a second over it could not be read
            const steps = log ? decades(10 ** bottom, 10 ** top) : ticks(bottom, top, 5);
            return (
              <>
                {steps.map((t) => <g class="axis" aria-hidden="true"><line class="grid" x1={60} x2={width - 20} y1={v(t)} y2={v(t)} /><text x={54} y={v(t) + 4} text-anchor="end">{num(t)}</text></g>)}
                {series && band.length > 1 && <path class="band" d={'M' + band.map(([d, n]) => `${x(d)},${v(Math.max(...n))}`).join('L') + 'L' + [...band].reverse().map(([d, n]) => `${x(d)},${v(Math.min(...n))}`).join('L') + 'Z'} />}
                {marks.map((t) => {
                  const near = marks.filter((o) => at(o) === at(t) && Math.abs(v(mid(o)) - v(mid(t))) < 16);
                  const cx = x(at(t)) + (near.indexOf(t) - (near.length - 1) / 2) * Math.min(17, Math.max(6, (x(1) - x(0)) / (near.length + 1)));
                  const cy = v(mid(t));
                  const same = near.filter((o) => mid(o) === mid(t));
                  const written: [number, number] = [cx > width - 60 ? cx - 12 - 14 * (near.length - 1) : cx + 11, cy + 4];
                  const free = same[same.length - 1] === t && !taken.some(([tx, ty]) => Math.abs(tx - written[0]) < 44 && Math.abs(ty - written[1]) < 12);
                  if (free) taken.push(written);
                  const words = `${day(t.days)}: ${bounds(t)} ("${t.span.text}"), ${t.who}${times(t) > 1 ? `, told ${times(t)} times` : ''}`;
                  return (
                    <a href={here({ claim: t.id })} aria-label={words}>
                      <title>{words}</title>
                      <g class={hue(maker(t))}>
                        {since(t) < at(t) && <line class="between" x1={x(since(t))} x2={cx} y1={cy} y2={cy} />}
                        {t.high === undefined && t.best === undefined && t.low !== undefined && <path class="arrow" d={`M${cx},${cy}v-20m-4,5l4,-5l4,5`} />}
                        {t.low !== undefined && t.high !== undefined && t.low !== t.high && <line class="range" x1={cx} x2={cx} y1={v(t.low)} y2={v(t.high)} />}
                        {t.low === undefined && t.high === undefined && <circle class="about" cx={cx} cy={cy} r={9} />}
                      </g>
                      <g transform={`translate(${cx},${cy})`}><circle r={10} class="hit" /><Mark i={maker(t)} /></g>
                      {free && <text class="value" x={written[0]} y={written[1]} text-anchor={cx > width - 60 ? 'end' : 'start'}>{num(mid(t))}</text>}
                    </a>
                  );
                })}
                <DayAxis from={from} to={to} x={x} y={236} width={width} />
              </>
            );
          }}
        </Chart>
      )}
      <Table name={name} caption={counted(told.length, 'assertion')} rows={told} columns={[
        { name: 'as of', text: (t) => edtf(t.days), show: (t) => <When days={t.days} /> },
        { name: 'number', text: (t) => bounds(t), show: (t) => <a href={here({ claim: t.id })}>{bounds(t)}</a> },
        { name: 'words', text: (t) => t.span.text, show: (t) => <Words of={t.id.split('.')[0]!} span={t.span} class="serif" /> },
        { name: 'asserted by', text: (t) => t.who, show: (t) => <><Swatch i={maker(t)} /> <Name>{t.who}</Name></> },
        { name: 'in', text: (t) => t.outlet },
        ...(series ? [{ name: 'independent sources', number: true, text: (t: Told) => String(t.origins ?? ''), show: (t: Told) => <Count to={here({ claim: t.id })} n={t.origins ?? 0} /> }] : []),
      ]} />
    </figure>
  );
}

export const FiguresPage: Show = ({ params }) => {
  const all = useData<Page<Series>>('/series' + filters(params, { limit: 200 }));
  const claims = useData<Page<Claim>>('/figures' + filters(params, { limit: 1000 }));
  const figures = (claims.data?.items ?? []).filter((line): line is Figure => line.kind === 'figure');
  const byId = new Map(figures.map((line) => [line.id, line]));
  const units = [...new Set(figures.map((line) => line.claim.unit))].map((unit) => ({ unit, n: figures.filter((l) => l.claim.unit === unit).length })).sort((a, b) => b.n - a.n);
  const series = all.data?.items.find((s) => s.series === params.get('series'));
  const unit = params.get('unit') ?? (units.find((u) => u.unit === 'killed') ?? units[0])?.unit;
  const ofUnit: Told[] = figures.filter((line) => line.claim.unit === unit).map((line) => ({ days: when(line).days, published: line.article.latest, low: line.claim.low, best: line.claim.best, high: line.claim.high, ...asserter(line, ''), id: line.id, span: line.claim, outlet: outlet(line.article) }))
    .sort((a, b) => (a.days.latest ?? a.published ?? '').localeCompare(b.days.latest ?? b.published ?? ''));
  const ofSeries: Told[] = (series?.points ?? []).flatMap((point) => point.claims.map((told) => ({ days: point.as_of, published: byId.get(told.id)?.article.latest, low: point.low, best: point.best, high: point.high, ...asserter(byId.get(told.id), told.outlet ?? told.article), id: told.id, span: told, outlet: told.outlet ?? told.article, origins: point.origins.length })));
  const shown = (series ? ofSeries : ofUnit).flatMap((t) => [t.low, t.best, t.high]).filter((v): v is number => v !== undefined && v > 0);
  const wide = shown.length > 0 && Math.max(...shown) > 12 * Math.min(...shown);
  const log = params.get('scale') ? params.get('scale') === 'log' : wide;
  return (
    <>
      <Head title="Figures" asks="Which numbers, by whose count, as of when, and how far apart?" />
      <Filters params={params} path={'/facets' + filters(params, { kind: 'figure', limit: 8 })} fields={['type', 'actor', 'place', 'source']} />
      <Wait of={claims} what="Figures">
        {(page) => page.total === 0 ? null : (
          <section class="series">
            <nav aria-label="What is counted">
              <ul class="modalities">
                {units.map((u) => <li><a href={here({ unit: u.unit, series: undefined })} aria-current={!series && u.unit === unit ? 'true' : undefined}>{u.unit} <strong>{u.n}</strong></a></li>)}
                {(all.data?.items ?? []).slice(0, 12).map((s) => <li><a class="is-series" href={here({ series: s.series, unit: undefined })} aria-current={s === series ? 'true' : undefined}>series: {title(s)} <strong>{s.points.length}</strong></a></li>)}
              </ul>
            </nav>
            <p class="count">
              <span class="faint">{series ? 'A series: all of these count the same people, place and period.' : 'All numbers of this kind; they may count other people, places or days. A series holds only what can be set beside each other.'}</span>
              <span class="group">Scale <a href={here({ scale: 'zero' })} aria-current={log ? undefined : 'true'}>from zero</a><a href={here({ scale: 'log' })} aria-current={log ? 'true' : undefined}>logarithmic</a></span>
            </p>
            {series ? <Numbers name="series" heading={title(series)} told={ofSeries} log={log} series /> : unit && <Numbers name={unit} heading={`Numbers of ${unit === 'other' ? 'other things' : unit}`} told={ofUnit} log={log} series={false} />}
          </section>
        )}
      </Wait>
      <h2>All figures</h2>
      <Claims kind="figure" params={params} />
    </>
  );
};
