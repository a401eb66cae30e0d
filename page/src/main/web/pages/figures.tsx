import { useData } from '../api';
import { Claims } from '../parts/claims';
import { Breaks, Chart, DayAxis, dayNumber, dayScale, hue, linear, Mark, Swatch, ticks } from '../parts/chart';
import { Filters } from '../parts/filters';
import { Empty, Head, Name, Wait, When, Words } from '../parts/basic';
import { Shown, shown } from '../parts/shown';
import { Count, Table } from '../parts/table';
import type { Claim, Days, Facets, Page, Series, Span } from '../types';
import { filters, here } from '../url';
import { bounds, counted, day, edtf, num, outlet, when } from '../words';
import type { Show } from './all';

type Figure = Extract<Claim, { kind: 'figure' }>;

/** What a series counts, in words: "people killed, Brenmark, 3 March 2031". */
const title = (s: Series): string => `${s.whom} ${s.unit === 'other' ? 'counted' : s.unit}${s.where ? ', ' + s.where : ''}${s.earliest || s.latest ? ', ' + day(s, true) : ''}${s.increment ? ' (each time so many more)' : ''}`;

/** A number that somebody asserts. */
interface Told { days: Days; over?: boolean; published?: string; low?: number; best?: number; high?: number; bound?: string; by: string; who: string; id: string; span: Span; outlet: string; origins?: number }

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

/** What a number says of its size. */
const isExact = (t: Told) => t.low !== undefined && t.low === t.high;
const isAbout = (t: Told) => t.low === undefined && t.high === undefined;
/** No highest, or no lowest, is told: it may be anywhere above, or below. */
const isOpen = (t: Told, up: boolean) => !isAbout(t) && (up ? t.high === undefined : t.low === undefined);

/** Where its marks stand: at the best that is told; else at the bounds that are, which are not the number. */
const stands = (t: Told): { at: number; bound: boolean }[] => (t.best !== undefined ? [{ at: t.best, bound: false }]
  : isExact(t) ? [{ at: t.low!, bound: false }] : [t.low, t.high].filter((v): v is number => v !== undefined).map((at) => ({ at, bound: true })));

/** As it is written beside its mark. */
const brief = (t: Told): string => (isAbout(t) ? (t.best === undefined ? '' : `~${num(t.best)}`) : isExact(t) ? num(t.low!) : t.low === undefined ? (t.best === undefined ? `≤ ${num(t.high!)}` : bounds(t)) : t.high === undefined ? (t.best === undefined ? `≥ ${num(t.low)}` : bounds(t)) : `${num(t.low)}–${num(t.high)}`);

type Box = [number, number, number, number];
const meet = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** A place right beside a mark where nothing else is written or drawn; none if there is no such place. */
function beside(text: string, cx: number, cy: number, t: Told, taken: Box[], room: Box): { x: number; y: number; anchor: 'start' | 'end' | 'middle'; box: Box } | undefined {
  const w = text.length * 7;
  const places = [
    { x: cx + 10, y: cy + 4, anchor: 'start' as const, box: [cx + 9, cy - 7, cx + 11 + w, cy + 7] as Box },
    { x: cx - 10, y: cy + 4, anchor: 'end' as const, box: [cx - 11 - w, cy - 7, cx - 9, cy + 7] as Box },
    ...(isOpen(t, true) ? [] : [{ x: cx, y: cy - 11, anchor: 'middle' as const, box: [cx - w / 2, cy - 22, cx + w / 2, cy - 9] as Box }]),
    ...(isOpen(t, false) ? [] : [{ x: cx, y: cy + 20, anchor: 'middle' as const, box: [cx - w / 2, cy + 9, cx + w / 2, cy + 22] as Box }]),
  ];
  return places.find(({ box }) => box[0] >= room[0] && box[1] >= room[1] && box[2] <= room[2] && box[3] <= room[3] && !taken.some((other) => meet(box, other)));
}

/**
 * Numbers with their bounds. A full mark is a number that is told, an empty one a bound: with an arrow where no other bound is ("at least", "at most"), with a bar to the other
 * of a range; "about" is a mark in a ring. Of one series a band runs from the lowest to the highest that is asserted on a day, which is no confidence interval.
 */
function Numbers({ name, heading, told, log, series }: { name: string; heading: string; told: Told[]; log: boolean; series: boolean }) {
  const makers = [...new Map(told.map((t) => [t.by, t.who]))];
  const maker = (t: Told) => makers.findIndex(([by]) => by === t.by);
  const dated = told.filter((t) => t.days.earliest !== undefined || t.days.latest !== undefined);
  const values = dated.flatMap((t) => [t.low, t.best, t.high]).filter((v): v is number => v !== undefined);
  // a number of an open time ("since January") stood when it was published
  const at = (t: Told) => dayNumber(t.days.latest ?? t.published ?? t.days.earliest!);
  // the same number by the same people on the same day is one mark, however many articles tell it
  const same = (t: Told) => JSON.stringify([at(t), t.low, t.best, t.high, t.by]);
  const marks = [...new Map(dated.filter((t) => stands(t).length > 0).map((t) => [same(t), t])).values()];
  const times = new Map<string, number>();
  for (const t of dated) times.set(same(t), (times.get(same(t)) ?? 0) + 1);
  const chart = marks.length > 0;
  // a number of some day between two is drawn at the later, with a line to the earlier; no such line makes the axis much longer than the numbers need
  const since = (t: Told) => (t.days.earliest !== undefined ? Math.min(at(t), dayNumber(t.days.earliest)) : at(t));
  const vague = marks.some((t) => since(t) < at(t));
  const [first, last] = chart ? [Math.min(...marks.map(at)), Math.max(...marks.map(at))] : [0, 1];
  const early = Math.min(first, ...marks.map(since));
  const begin = first === last ? early : Math.max(early, first - Math.max(3, (last - first) * 0.3));
  const axis = (width: number) => dayScale(marks.map((t): [number, number] => [Math.max(Math.min(begin, at(t)), since(t)), at(t)]), 60, width - 20, 0.6);
  const size = (v: number) => (log ? Math.log10(Math.max(v, 0.5)) : v);
  const [bottom, top] = log ? [size(Math.min(...values)) - 0.15, size(Math.max(...values)) + 0.15] : [0, Math.max(...values) * 1.18];
  const byDay = new Map<number, number[]>();
  for (const t of dated) byDay.set(at(t), [...(byDay.get(at(t)) ?? []), ...[t.low, t.best, t.high].filter((v): v is number => v !== undefined)]);
  const band = [...byDay].filter(([, n]) => n.length > 0).sort((a, b) => a[0] - b[0]);
  const has = (some: (t: Told) => boolean, words: string) => marks.some(some) && <span>{words}</span>;
  return (
    <figure>
      <figcaption>
        {heading}
        <span class="keys">{makers.map(([, who], i) => <span><Swatch i={i} /> <Name>{who}</Name></span>)}</span>
        <span class="keys faint">{has((t) => isOpen(t, true), '○↑ at least')}{has((t) => isOpen(t, false), '○↓ at most')}{has((t) => !isExact(t) && t.low !== undefined && t.high !== undefined, '○–○ between')}{has(isAbout, '◯ about')}{vague && <span>┄ some time between, or since</span>}<Breaks of={axis(640)} />{series && <span>band: from the lowest to the highest asserted; no confidence interval</span>}</span>
      </figcaption>
      {!chart ? <p class="faint">No number here has a day.</p> : (
        <Chart label={heading} height={270}>
          {(width) => {
            const scale = axis(width);
            const { x } = scale;
            const y = linear(bottom, top, 234, 14);
            const v = (n: number) => y(size(n));
            const top1 = (t: Told) => Math.max(...stands(t).map((s) => s.at));
            const steps = log ? decades(10 ** bottom, 10 ** top) : ticks(bottom, top, 5);
            const drawn = marks.map((t) => {
              const near = marks.filter((o) => at(o) === at(t) && Math.abs(v(top1(o)) - v(top1(t))) < 16);
              return { t, cx: x(at(t)) + (near.indexOf(t) - (near.length - 1) / 2) * Math.min(17, Math.max(6, (x(at(t)) - x(at(t) - 0.5)) * 2 / (near.length + 1))), cy: v(top1(t)) };
            });
            const taken: Box[] = drawn.flatMap(({ t, cx }) => stands(t).map(({ at: value }): Box => [cx - 7, v(value) - (isOpen(t, true) ? 20 : 7), cx + 7, v(value) + (isOpen(t, false) ? 20 : 7)]));
            return (
              <>
                <DayAxis of={scale} y={236} width={width} top={14} />
                {steps.map((t) => <g class="axis" aria-hidden="true"><line class="grid" x1={60} x2={width - 20} y1={v(t)} y2={v(t)} /><text x={54} y={v(t) + 4} text-anchor="end">{num(t)}</text></g>)}
                {series && band.length > 1 && <path class="band" d={'M' + band.map(([d, n]) => `${x(d)},${v(Math.max(...n))}`).join('L') + 'L' + [...band].reverse().map(([d, n]) => `${x(d)},${v(Math.min(...n))}`).join('L') + 'Z'} />}
                {drawn.map(({ t, cx, cy }) => {
                  const again = drawn.some((o) => o.t !== t && brief(o.t) === brief(t) && Math.abs(o.cy - cy) < 2 && o.cx > cx && o.cx - cx < 30); // the one beside it has the same words
                  const label = again ? undefined : beside(brief(t), cx, cy, t, taken, [58, 0, width, 236]);
                  if (label) taken.push(label.box);
                  const words = `${day(t.days, t.over)}: ${bounds(t)} ("${t.span.text}"), ${t.who}${times.get(same(t))! > 1 ? `, told ${times.get(same(t))} times` : ''}`;
                  const [low, high] = [t.low ?? t.best ?? t.high!, t.high ?? t.best ?? t.low!];
                  return (
                    <a href={here({ claim: t.id })} aria-label={words}>
                      <title>{words}</title>
                      <g class={hue(maker(t))}>
                        {since(t) < at(t) && <line class="between" x1={x(Math.max(begin, since(t)))} x2={cx} y1={cy} y2={cy} />}
                        {low !== high && <path class="range" d={`M${cx - 4},${v(low)}h8m-4,0V${v(high)}m-4,0h8`} />}
                        {isOpen(t, true) && <path class="arrow up" d={`M${cx},${v(high)}v-20m-4,5l4,-5l4,5`} />}
                        {isOpen(t, false) && <path class="arrow down" d={`M${cx},${v(low)}v20m-4,-5l4,5l4,-5`} />}
                        {isAbout(t) && <circle class="about" cx={cx} cy={cy} r={9} />}
                      </g>
                      {stands(t).map(({ at: value, bound }) => <g class={bound ? 'bound' : 'told'} transform={`translate(${cx},${v(value)})`}><circle r={10} class="hit" /><Mark i={maker(t)} /></g>)}
                      {label && <text class="value" x={label.x} y={label.y} text-anchor={label.anchor}>{brief(t)}</text>}
                    </a>
                  );
                })}
              </>
            );
          }}
        </Chart>
      )}
      <Table name={name} caption={counted(told.length, 'assertion')} rows={told} columns={[
        { name: 'as of', text: (t) => edtf(t.days), show: (t) => <When days={t.days} over={t.over} /> },
        { name: 'number', text: (t) => bounds(t), show: (t) => <a href={here({ claim: t.id })}><Name>{bounds(t)}</Name></a> },
        { name: 'words', text: (t) => t.span.text, show: (t) => <Words of={t.id.split('.')[0]!} span={t.span} class="serif" /> },
        { name: 'asserted by', text: (t) => t.who, show: (t) => <><Swatch i={maker(t)} /> <Name>{t.who}</Name></> },
        { name: 'in', text: (t) => t.outlet },
        ...(series ? [{ name: 'independent sources', number: true, text: (t: Told) => String(t.origins ?? ''), show: (t: Told) => <Count to={here({ claim: t.id })} n={t.origins ?? 0} /> }] : []),
      ]} />
    </figure>
  );
}

/** Figures that one page draws, series that it offers. */
const DRAWN = 1000;
const OFFERED = 12;

export const FiguresPage: Show = ({ params }) => {
  const offered = shown(params, OFFERED, 'offered');
  const asked = params.get('series');
  const all = useData<Page<Series>>('/series' + filters(params, { limit: Math.max(offered, asked ? 1000 : 0) }));
  const facets = useData<Facets>('/facets' + filters(params, { kind: 'figure', limit: 1000 }));
  const units = (facets.data?.type ?? []).map(({ value, claims }) => ({ unit: value, n: claims }));
  const series = all.data?.items.find((s) => s.series === asked);
  const unit = params.get('unit') ?? (units.find((u) => u.unit === 'killed') ?? units[0])?.unit;
  const one = new URLSearchParams(params);
  if (unit) one.set('type', unit);
  const claims = useData<Page<Claim>>(unit && !asked ? '/figures' + filters(one, { limit: shown(params, DRAWN, 'drawn') }) : '');
  // who asserts a number stands in its claim: those of a series are asked for by their articles
  const of = [...new Set((series?.points ?? []).flatMap((point) => point.claims.map((told) => told.id.split('.')[0]!)))];
  const members = useData<Page<Claim>>(of.length > 0 ? '/figures?limit=100000' + of.map((key) => '&source=' + key).join('') : '');
  const figure = (line: Claim): line is Figure => line.kind === 'figure';
  const byId = new Map((members.data?.items ?? []).filter(figure).map((line) => [line.id, line]));
  const ofUnit: Told[] = (claims.data?.items ?? []).filter(figure).map((line) => ({ days: when(line).days, over: when(line).over, published: line.article.latest, low: line.claim.low, best: line.claim.best, high: line.claim.high, bound: line.claim.bound, ...asserter(line, ''), id: line.id, span: line.claim, outlet: outlet(line.article) }))
    .sort((a, b) => (a.days.latest ?? a.published ?? '').localeCompare(b.days.latest ?? b.published ?? ''));
  const ofSeries: Told[] = (series?.points ?? []).flatMap((point) => point.claims.map((told) => ({ days: point.as_of, published: byId.get(told.id)?.article.latest, low: point.low, best: point.best, high: point.high, bound: byId.get(told.id)?.claim.bound, ...asserter(byId.get(told.id), told.outlet ?? told.article), id: told.id, span: told, outlet: told.outlet ?? told.article, origins: point.origins.length })));
  const numbers = (series ? ofSeries : ofUnit).flatMap((t) => [t.low, t.best, t.high]).filter((v): v is number => v !== undefined && v > 0);
  const wide = numbers.length > 0 && Math.max(...numbers) > 12 * Math.min(...numbers);
  const log = params.get('scale') ? params.get('scale') === 'log' : wide;
  return (
    <>
      <Head title="Figures" asks="Which numbers, by whose count, as of when, and how far apart?" />
      <Filters params={params} path={'/facets' + filters(params, { kind: 'figure', limit: 8 })} fields={['type', 'actor', 'place', 'source']} />
      <Wait of={facets} what="Figures">
        {(found) => found.total === 0 ? null : (
          <section class="series">
            <nav aria-label="What is counted">
              <ul class="modalities">
                {units.map((u) => <li><a href={here({ unit: u.unit, series: undefined, drawn: undefined })} aria-current={!asked && u.unit === unit ? 'true' : undefined}>{u.unit} <strong>{num(u.n)}</strong></a></li>)}
                {(all.data?.items ?? []).slice(0, offered).map((s) => <li><a class="is-series" href={here({ series: s.series, unit: undefined, drawn: undefined })} aria-current={s === series ? 'true' : undefined}>series: {title(s)} <strong>{s.points.length}</strong></a></li>)}
              </ul>
              {found.counted < found.total && <p class="faint">Counted among the newest {num(found.counted)} of <a href={here({})}>{num(found.total)} figures</a>.</p>}
              {all.failed && <p class="faint">Series: <Name>{all.failed.message}</Name></p>}
              {all.data && <Shown n={Math.min(offered, all.data.total)} total={all.data.total} step={OFFERED * 4} name="offered" what="series" />}
            </nav>
            <p class="count">
              <span class="faint">{asked ? 'A series: all of these count the same people, place and period.' : 'All numbers of this kind; they may count other people, places or days. A series holds only what can be set beside each other.'}</span>
              <span class="group">Scale <a href={here({ scale: 'zero' })} aria-current={log ? undefined : 'true'}>from zero</a><a href={here({ scale: 'log' })} aria-current={log ? 'true' : undefined}>logarithmic</a></span>
            </p>
            {asked ? <Wait of={all} what="The series">{() => series ? <Wait of={members} what="Who asserts them">{() => <Numbers name="series" heading={title(series)} told={ofSeries} log={log} series />}</Wait> : <Empty>This record has no such series (any more). <a href={here({ series: undefined })}>All numbers</a></Empty>}</Wait>
              : unit && <Wait of={claims} what="Numbers">{(page) => <><Shown n={page.items.length} total={page.total} step={DRAWN} name="drawn" what={`numbers of ${unit === 'other' ? 'other things' : unit}, the newest,`} /><Numbers name={unit} heading={`Numbers of ${unit === 'other' ? 'other things' : unit}`} told={ofUnit} log={log} series={false} /></>}</Wait>}
          </section>
        )}
      </Wait>
      <h2>All figures</h2>
      <Claims kind="figure" params={params} />
    </>
  );
};
