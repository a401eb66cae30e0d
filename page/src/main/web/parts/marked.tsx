import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useData } from '../api';
import { Points } from '../points';
import type { Reading, Span } from '../types';

/** A range of a text that is shown as something. */
export interface Range {
  start: number;
  end: number;
  /** CSS class. */
  as: string;
  title?: string;
  href?: string;
  /** What it belongs to, so that one can walk from one to the next. */
  id?: string;
}

/**
 * Part of a text with ranges in it, which may overlap: it is cut wherever one begins or ends, and each piece has the classes of all that hold it. The pieces
 * together are the text, character for character.
 */
export function Marked({ of, points, from, to, ranges }: { of: string; points: Points; from: number; to: number; ranges: Range[] }) {
  const inside = ranges.filter((r) => r.start < to && r.end > from && r.start < r.end);
  const cuts = [...new Set([from, to, ...inside.flatMap((r) => [Math.max(from, r.start), Math.min(to, r.end)])])].sort((a, b) => a - b);
  const pieces: ComponentChildren[] = [];
  const open = new Set<Range>();
  const starts = [...inside].sort((a, b) => a.start - b.start);
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    for (; next < starts.length && starts[next]!.start <= start; next++) {
      open.add(starts[next]!);
    }
    for (const range of open) {
      if (range.end <= start) {
        open.delete(range);
      }
    }
    const text = points.slice(start, end);
    const here = [...open];
    if (here.length === 0) {
      pieces.push(<span data-key={of} data-start={start} data-end={end}>{text}</span>);
      continue;
    }
    const smallest = here.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
    const linked = here.filter((r) => r.href).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const begins = here.filter((r) => Math.max(from, r.start) === start && r.id);
    const common = {
      class: 'mark ' + [...new Set(here.map((r) => r.as))].join(' '),
      title: here.map((r) => r.title).filter(Boolean).join(' · ') || smallest.title,
      'data-key': of,
      'data-start': start,
      'data-end': end,
      'data-begins': begins.length > 0 ? begins.map((r) => r.id).join(' ') : undefined,
    };
    pieces.push(linked ? <a {...common} href={linked.href}>{text}</a> : <mark {...common}>{text}</mark>);
  }
  return <>{pieces}</>;
}

/** The paragraph, or as much of it as one wants to read, around a range. */
export function around(points: Points, start: number, end: number, most = 900): [number, number] {
  const text = points.text;
  const [u, v] = [points.unit(start), points.unit(end)];
  const before = text.lastIndexOf('\n', u - 1) + 1;
  const after = text.indexOf('\n', v);
  const back = [...text.slice(before, u)].length;
  const fore = [...text.slice(v, after < 0 ? text.length : after)].length;
  const room = Math.max(120, most - (end - start)) / 2;
  const whole = (n: number, step: -1 | 1): number => {
    // no word is cut
    while (n > 0 && n < points.length && /\S/.test(points.slice(step < 0 ? n - 1 : n, step < 0 ? n : n + 1)) && Math.abs(n - (step < 0 ? start : end)) < most) n += step;
    return n;
  };
  return [back <= room ? start - back : whole(start - Math.round(room), -1), fore <= room ? end + fore : whole(end + Math.round(room), 1)];
}

/** Words in the sentence or so that they stand in. */
export function InSentence({ of, span }: { of: string; span: Span }) {
  const reading = useData<Reading>('/articles/' + of);
  const text = reading.data?.article.text;
  const points = useMemo(() => new Points(text ?? ''), [text]);
  if (text === undefined) {
    return <bdi class="words serif" dir="auto" data-key={of} data-start={span.start} data-end={span.end}>{span.text}</bdi>;
  }
  const [from, to] = around(points, span.start, span.end, 320);
  return (
    <span class="serif insentence" dir="auto">
      {from > 0 && points.text[points.unit(from) - 1] !== '\n' && <span class="gap">… </span>}
      <Marked of={of} points={points} from={from} to={to} ranges={[{ start: span.start, end: span.end, as: 'p-figure' }]} />
      {to < points.length && points.text[points.unit(to)] !== '\n' && <span class="gap"> …</span>}
    </span>
  );
}
