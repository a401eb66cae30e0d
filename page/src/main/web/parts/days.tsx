import { useData } from '../api';
import type { Bar, Days4, Kind } from '../types';
import { filters, here } from '../url';
import { counted, day, KINDS, modality, MODALITY_ORDER, num, PLURAL } from '../words';
import { Wait } from './basic';
import { Breaks, Chart, DayAxis, dayNumber, dayScale, linear, ticks } from './chart';
import { Count, Table } from './table';

const end = (date: string, unit: Days4['unit']): string =>
  unit === 'day' ? date : unit === 'year' ? date.slice(0, 4) + '-12-31' : new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** How many claims are of which days, by kind or, of events, by modality; a bar is a link to its claims. */
export function DaysChart({ params, by, kind, page }: { params: URLSearchParams; by: 'kind' | 'modality'; kind?: Kind; page?: string }) {
  const loaded = useData<Days4>('/days' + filters(params, kind ? { kind } : {}));
  return (
    <Wait of={loaded} what="Days">
      {(days) => {
        const groups: string[] = by === 'kind' ? KINDS : MODALITY_ORDER;
        const of = (bar: Bar) => (by === 'kind' ? bar.kind : (bar.modality ?? 'unknown'));
        const used = groups.filter((g) => days.bars.some((b) => of(b) === g));
        if (days.bars.length === 0) {
          return <p class="faint">{days.undated > 0 ? `No dated claims; ${counted(days.undated, 'claim')} without a day. Set dates: sitrep correct date ARTICLE DAY.` : 'No claims here.'}</p>;
        }
        const dates = [...new Set(days.bars.map((b) => b.date))].sort();
        const sums = new Map(dates.map((d) => [d, days.bars.filter((b) => b.date === d).reduce((n, b) => n + b.claims, 0)]));
        const some = (date: string, g: string) => days.bars.filter((b) => b.date === date && of(b) === g).reduce((n, b) => n + b.claims, 0);
        const most = Math.max(...sums.values());
        const axis = (width: number) => dayScale(dates.map((d): [number, number] => [dayNumber(d), dayNumber(end(d, days.unit)) + 1]), 34, width - 6, 0);
        const label = (g: string) => (by === 'kind' ? PLURAL[g as Kind] : modality(g));
        const link = (date: string, group?: string) => {
          const changes = { after: date, before: end(date, days.unit), n: undefined, claim: undefined, ...(group && by === 'modality' ? { modality: group } : {}) };
          return here(changes, by === 'kind' && group ? PLURAL[group as Kind] : page);
        };
        return (
          <figure>
            <figcaption>
              {by === 'kind' ? 'Claims' : 'Events'} by {days.unit}, each at the last that it may be of
              {days.counted < days.total && `, the newest ${num(days.counted)} of ${num(days.total)}`}
              {days.undated > 0 && <>; <a href={here({ dated: 'no', after: undefined, before: undefined, n: undefined, claim: undefined }, page)}>{num(days.undated)} without a day</a></>}
              <span class="keys"><Breaks of={axis(640)} />{used.map((g) => <span><i class={'key k-' + g} /> {label(g)}</span>)}</span>
            </figcaption>
            <Chart label={`Number of claims by ${days.unit}`} height={170}>
              {(width) => {
                const scale = axis(width);
                const { x } = scale;
                const y = linear(0, most, 140, 8);
                const wide = days.unit === 'day' ? 1 : days.unit === 'month' ? 29 : 360;
                return (
                  <>
                    <DayAxis of={scale} y={142} width={width} top={8} months={days.unit !== 'day'} />
                    {ticks(0, most, 3).filter(Number.isInteger).map((t) => (
                      <g class="axis" aria-hidden="true"><line class="grid" x1={34} x2={width - 6} y1={y(t)} y2={y(t)} /><text x={28} y={y(t) + 4} text-anchor="end">{num(t)}</text></g>
                    ))}
                    {dates.map((date) => {
                      let below = 0;
                      const left = x(dayNumber(date));
                      const breadth = Math.max(2, x(dayNumber(date) + wide) - left - 1);
                      return used.map((g) => {
                        const n = some(date, g);
                        if (n === 0) return null;
                        const top = y(below + n);
                        const height = y(below) - top;
                        below += n;
                        const words = `${day({ earliest: date, latest: end(date, days.unit) })}: ${n} ${label(g)}`;
                        return <a href={link(date, g)} aria-label={words}><title>{words}</title><rect class={'k-' + g} x={left + Math.max(0, (breadth - 40) / 2)} y={top} width={Math.min(breadth, 40)} height={Math.max(1, height - 0.5)} /></a>;
                      });
                    })}
                  </>
                );
              }}
            </Chart>
            <Table fold name={'by-' + days.unit} caption={`Claims by ${days.unit}`} rows={dates} columns={[
              { name: days.unit, text: (d) => (days.unit === 'day' ? d : days.unit === 'month' ? d.slice(0, 7) : d.slice(0, 4)), show: (d) => <a href={link(d)}>{day({ earliest: d, latest: end(d, days.unit) })}</a> },
              ...used.map((g) => ({ name: label(g), number: true, text: (d: string) => String(some(d, g)), show: (d: string) => <Count to={link(d, g)} n={some(d, g)} /> })),
              { name: 'all', number: true, text: (d: string) => String(sums.get(d)), show: (d: string) => <Count to={link(d)} n={sums.get(d)!} /> },
            ]} />
          </figure>
        );
      }}
    </Wait>
  );
}
