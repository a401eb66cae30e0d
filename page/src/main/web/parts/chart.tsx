import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

/** Charts are drawn at the width they have, so that words in them keep their size on a phone. */
export function useWidth(): [number, { current: HTMLDivElement | null }] {
  const box = useRef<HTMLDivElement>(null);
  const [width, set] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const seen = new ResizeObserver(([entry]) => set(Math.floor(entry!.contentRect.width)));
    seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  return [width, box];
}

export function Chart({ label, height, children }: { label: string; height: number; children: (width: number) => ComponentChildren }) {
  const [width, box] = useWidth();
  return (
    <div class="chart" ref={box}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
          {children(width)}
        </svg>
      )}
    </div>
  );
}

const DAY = 86_400_000;
export const dayNumber = (iso: string): number => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7) || 1) - 1, Number(iso.slice(8, 10) || 1)) / DAY;
export const isoDay = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);

export const linear = (from: number, to: number, a: number, b: number) => (x: number): number => (to === from ? (a + b) / 2 : a + ((x - from) / (to - from)) * (b - a));

/** Round numbers between two, at most about so many. */
export function ticks(low: number, high: number, about: number): number[] {
  const rough = Math.max((high - low) / Math.max(1, about), 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough)!;
  const all: number[] = [];
  for (let v = Math.ceil(low / step) * step; v <= high + step / 1e6; v += step) all.push(Math.round(v / step) * step);
  return all;
}

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days to write below an axis, with their words. */
export function dayTicks(from: number, to: number, about: number): { at: number; text: string }[] {
  const span = Math.max(1, to - from);
  const all: { at: number; text: string }[] = [];
  const first = new Date(from * DAY);
  if (span / 366 > about) {
    const step = Math.ceil(span / 366 / about);
    for (let y = first.getUTCFullYear() + 1; Date.UTC(y, 0) / DAY <= to; y += step) all.push({ at: Date.UTC(y, 0) / DAY, text: String(y) });
    return all;
  }
  if (span / 31 > about / 2) {
    const step = [1, 2, 3, 6, 12].find((s) => span / 30 / s <= about) ?? 12;
    for (let m = first.getUTCFullYear() * 12 + first.getUTCMonth() + (first.getUTCDate() > 1 ? 1 : 0); Date.UTC(Math.floor(m / 12), m % 12) / DAY <= to; m++) {
      if (m % step === 0) all.push({ at: Date.UTC(Math.floor(m / 12), m % 12) / DAY, text: SHORT[m % 12]! + (m % 12 === 0 || all.length === 0 ? ' ' + Math.floor(m / 12) : '') });
    }
    return all;
  }
  const step = [1, 2, 5, 7, 10, 14].find((s) => span / s <= about) ?? 14;
  for (let d = Math.ceil(from); d <= to; d++) {
    const date = new Date(d * DAY);
    if ((d - Math.ceil(from)) % step === 0) all.push({ at: d, text: `${date.getUTCDate()} ${SHORT[date.getUTCMonth()]}${all.length === 0 ? ' ' + date.getUTCFullYear() : ''}` });
  }
  return all;
}

/** Stretches of days, all drawn on one scale; between two of them a break stands for a time that nothing here is of. */
export interface DayScale { x: (day: number) => number; stretches: { from: number; to: number }[] }

/** Pixels of a break; days that are too few to be left out: within half a year the distance tells something. */
const BREAK = 36;
const FEW = 183;

/** A time in which nothing is, longer than half of all, is no part of the axis: else two far days would be an empty chart with a mark at either end. */
function stretchesOf(blocks: [number, number][]): [number, number][] {
  const [first, last] = [blocks[0]![0], Math.max(...blocks.map((b) => b[1]))];
  const gaps = blocks.slice(1).map((block, i) => block[0] - blocks[i]![1]);
  const longest = Math.max(0, ...gaps);
  if (longest <= FEW || longest <= (last - first) / 2) return [[first, last]];
  const at = gaps.indexOf(longest) + 1;
  return [...stretchesOf(blocks.slice(0, at)), ...stretchesOf(blocks.slice(at))];
}

/** The axis of what is of these days, first and last of each, between two edges, with so many days of room on either side. */
export function dayScale(spans: [number, number][], left: number, right: number, room = 1): DayScale {
  const blocks: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = blocks[blocks.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else blocks.push([from, to]);
  }
  const cut = stretchesOf(blocks.length > 0 ? blocks : [[0, 0]]);
  const sum = cut.reduce((n, [from, to]) => n + to - from, 0);
  const beside = cut.length === 1 ? room : Math.max(room, sum * 0.09);
  const stretches = cut.map(([from, to]) => ({ from: from - beside, to: to + beside }));
  const breaks = stretches.length - 1;
  const perDay = (right - left - BREAK * breaks) / Math.max(1e-9, stretches.reduce((n, s) => n + s.to - s.from, 0));
  const starts: number[] = [];
  stretches.forEach((_, i) => starts.push(i === 0 ? left : starts[i - 1]! + (stretches[i - 1]!.to - stretches[i - 1]!.from) * perDay + BREAK));
  const x = (day: number): number => {
    const i = Math.max(0, stretches.findLastIndex((s) => s.from <= day));
    const { from, to } = stretches[i]!;
    if (day <= to || i === breaks) return starts[i]! + (Math.max(from, Math.min(to, day)) - from) * perDay;
    return starts[i + 1]! - BREAK * ((stretches[i + 1]!.from - day) / (stretches[i + 1]!.from - to));
  };
  return { x, stretches };
}

/** That an axis is broken, in words: what is left out, of which nothing is shown. */
export function Breaks({ of }: { of: DayScale }) {
  const out = of.stretches.slice(1).map((s, i) => s.from - of.stretches[i]!.to);
  const long = (days: number) => (days > 700 ? `${Math.round(days / 365.25)} years` : `${Math.round(days / 30.44)} months`);
  return out.length === 0 ? null : <span>// {out.map(long).join(', ')} left out, of which nothing is here</span>;
}

/** Words below a stretch: round days if they have room, else what it is about. */
function ticksOf({ from, to }: { from: number; to: number }, width: number, months: boolean): { at: number; text: string }[] {
  const round = width < 110 || (months && to - from < 62) ? [] : dayTicks(from, to, Math.max(2, Math.floor(width / 90)));
  if (round.length > 0) return round;
  const middle = new Date(Math.floor((from + to) / 2) * DAY);
  return [{ at: (from + to) / 2, text: `${!months && to - from < 21 && width > 76 ? middle.getUTCDate() + ' ' : ''}${SHORT[middle.getUTCMonth()]} ${middle.getUTCFullYear()}` }];
}

export function DayAxis({ of: { x, stretches }, y, width, top, months = false }: { of: DayScale; y: number; width: number; top: number; months?: boolean }) {
  const anchor = (at: number, left: number, right: number) => (at - left < 36 ? 'start' : right - at < 24 ? 'end' : 'middle');
  return (
    <g class="axis" aria-hidden="true">
      {stretches.map((stretch, i) => (
        <>
          {i > 0 && <><rect class="left-out" x={x(stretches[i - 1]!.to) + 4} width={x(stretch.from) - x(stretches[i - 1]!.to) - 8} y={top} height={y - top} /><path d={`M${x(stretch.from) - 4},${y - 6}l-6,12M${x(stretches[i - 1]!.to) + 10},${y - 6}l-6,12`} /></>}
          <line x1={x(stretch.from)} x2={x(stretch.to)} y1={y} y2={y} />
          {ticksOf(stretch, x(stretch.to) - x(stretch.from), months).map(({ at, text }) => (
            <g transform={`translate(${x(at)},${y})`}>
              <line y2={5} />
              <text y={18} text-anchor={anchor(x(at), i === 0 ? 0 : x(stretch.from), i === stretches.length - 1 ? width : x(stretch.to))}>{text}</text>
            </g>
          ))}
        </>
      ))}
    </g>
  );
}

const SHAPES = ['M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0', 'M-4.5,-4.5h9v9h-9z', 'M0,-5.5L5.5,4.5H-5.5z', 'M0,-6L6,0L0,6L-6,0z', 'M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z', 'M0,5.5L5.5,-4.5H-5.5z'];

/** Shape and colour tell the same, so that neither is needed alone. */
export const hue = (i: number): string => 'series-' + ((i + 2 * Math.floor(i / 6)) % 6);
export const Mark = ({ i }: { i: number }) => <path class={hue(i)} d={SHAPES[i % SHAPES.length]} />;
export const Swatch = ({ i }: { i: number }) => <svg class="swatch" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><Mark i={i} /></svg>;
