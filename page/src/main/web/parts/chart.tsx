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

export function DayAxis({ from, to, x, y, width }: { from: number; to: number; x: (day: number) => number; y: number; width: number }) {
  return (
    <g class="axis" aria-hidden="true">
      <line x1={x(from)} x2={x(to)} y1={y} y2={y} />
      {dayTicks(from, to, Math.max(2, Math.floor(width / 90))).map(({ at, text }) => (
        <g transform={`translate(${x(at)},${y})`}>
          <line y2={5} />
          <text y={18} text-anchor={x(at) < 24 ? 'start' : x(at) > width - 24 ? 'end' : 'middle'}>{text}</text>
        </g>
      ))}
    </g>
  );
}

const SHAPES = ['M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0', 'M-4.5,-4.5h9v9h-9z', 'M0,-5.5L5.5,4.5H-5.5z', 'M0,-6L6,0L0,6L-6,0z', 'M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z', 'M0,5.5L5.5,-4.5H-5.5z'];

/** Shape and colour tell the same, so that neither is needed alone. */
export const hue = (i: number): string => 'series-' + ((i + 2 * Math.floor(i / 6)) % 6);
export const Mark = ({ i }: { i: number }) => <path class={hue(i)} d={SHAPES[i % SHAPES.length]} />;
export const Swatch = ({ i }: { i: number }) => <svg class="swatch" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><Mark i={i} /></svg>;
