import type { Claim } from '../types';
import { here } from '../url';
import { day, edtf, LEANING, when } from '../words';
import { Name } from './basic';
import { Breaks, DayAxis, dayNumber, dayScale, useWidth } from './chart';
import { Table } from './table';

type Position = Extract<Claim, { kind: 'position' }>;

/** Stances are told by height and sign, and by colour beside it: for above, against below, asks and promises on the line. */
const FORM = { for: { d: 'M-5,0h10M0,-5v10', y: -7 }, against: { d: 'M-5,0h10', y: 7 }, asks: { d: 'M-4,-4a4,4 0 1,1 4,6v2', y: 0 }, promises: { d: 'M-5,0L-1,4L5,-5', y: 0 } } as const;

const cutTo = (text: string, most: number): string => (text.length > most ? text.slice(0, most - 1) + '…' : text);

/** Both ends, cut so that of two long ones each is seen: strips of one holder differ by their targets. */
function short(holder: string, target: string, most: number): string {
  if (!target || holder.length + target.length + 3 <= most) return cutTo(target ? `${holder} → ${target}` : holder, most);
  const end = cutTo(target, Math.max(Math.floor(most / 2) - 2, most - 3 - holder.length));
  return `${cutTo(holder, most - 3 - end.length)} → ${end}`;
}

/** How somebody's line on somebody went: a strip for each pair, a sign for each time it was told. */
export function Strips({ lines }: { lines: Claim[] }) {
  const [width, box] = useWidth();
  const all = lines.filter((line): line is Position => line.kind === 'position');
  const pairs = new Map<string, Position[]>();
  for (const line of all) {
    const holder = line.claim.holder.actor ?? line.claim.holder.text;
    const pair = JSON.stringify([holder, line.claim.toward?.actor ?? line.claim.toward?.text ?? '']);
    pairs.set(pair, [...(pairs.get(pair) ?? []), line]);
  }
  const rows = [...pairs].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
  const spans = all.flatMap((line): [number, number][] => {
    const { earliest, latest } = when(line).days;
    return earliest || latest ? [[dayNumber(earliest ?? latest!), dayNumber(latest ?? earliest!)]] : [];
  });
  const narrow = width < 640;
  const left = narrow ? 8 : Math.min(280, width * 0.36);
  const height = narrow ? 54 : 34;
  const scale = dayScale(spans, left + 10, Math.max(left + 20, width - 34));
  const { x } = scale;
  const longest = (texts: string[]) => texts.reduce((a, b) => (b.length > a.length && b.length < 60 ? b : a));
  const named = (party: Position['claim']['toward'], line: Position) => (party ? ((party.actor && line.names?.[party.actor]) || party.text) : '');
  const label = (own: Position[]): [string, string] => [longest(own.map((l) => named(l.claim.holder, l))), longest(own.map((l) => named(l.claim.toward, l)))];
  return (
    <figure>
      <figcaption>
        Who stands where, over time
        <span class="keys">{(Object.keys(FORM) as (keyof typeof FORM)[]).map((as) => <span><svg class="swatch" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><path class={'sign sign-' + as} d={FORM[as].d} /></svg> {as}</span>)}<span>┄ some time between</span><Breaks of={scale} /></span>
      </figcaption>
      <div class="chart" ref={box}>
        {width > 0 && (
          <svg width={width} height={rows.length * height + 30} viewBox={`0 0 ${width} ${rows.length * height + 30}`} role="group" aria-label="Positions by holder, target and day">
            {spans.length > 0 && <DayAxis of={scale} y={rows.length * height + 4} width={width} top={0} />}
            {rows.map(([, own], i) => {
              const [holder, target] = label(own);
              const beside = (line: Position) => {
                const same = own.filter((o) => edtf(when(o).days) === edtf(when(line).days));
                return (same.indexOf(line) - (same.length - 1) / 2) * 14;
              };
              const y = i * height + height / 2 + (narrow ? 10 : 2);
              const words = `${holder}${target ? ' → ' + target : ''}`;
              const cut = Math.max(8, Math.floor((narrow ? width - 20 : left) / 7.6));
              return (
                <g>
                  <text class="strip-name" x={narrow ? 8 : left} y={narrow ? y - 18 : y + 4} text-anchor={narrow ? 'start' : 'end'}><title>{words}</title>{short(holder, target, cut)}</text>
                  <line class="grid" x1={left + 10} x2={width - 12} y1={y} y2={y} />
                  {own.every((line) => !when(line).days.earliest && !when(line).days.latest) && <text class="faint" x={left + 14} y={y + 4}>of no known day: in the table</text>}
                  {own.map((line) => {
                    const { days } = when(line);
                    if (!days.earliest && !days.latest) return null;
                    const [a, b] = [dayNumber(days.earliest ?? days.latest!), dayNumber(days.latest ?? days.earliest!)];
                    const as = LEANING[line.claim.stance] ?? 'asks';
                    const told = `${day(days)}: ${line.claim.holder.text} – ${line.claim.stance}${line.claim.toward ? ', ' + line.claim.toward.text : ''}${line.claim.object ? ': ' + line.claim.object.text : ''}`;
                    return (
                      <a href={here({ claim: line.id })} aria-label={told}>
                        <title>{told}</title>
                        {a !== b && <line class="spread" x1={x(a)} x2={x(b)} y1={y} y2={y} />}
                        <g transform={`translate(${Math.min(width - 8, (x(a) + x(b)) / 2 + beside(line))},${y + FORM[as].y * 0.6})`}><circle r={10} class="hit" /><path class={'sign sign-' + as} d={FORM[as].d} /></g>
                      </a>
                    );
                  })}
                </g>
              );
            })}
          </svg>
        )}
      </div>
      <Table fold name="positions-by-day" caption={`${all.length} positions`} rows={all} columns={[
        { name: 'day', text: (l) => edtf(when(l).days) },
        { name: 'holder', text: (l) => l.claim.holder.text },
        { name: 'how firmly', text: (l) => l.claim.strength?.degree ?? '' },
        { name: 'stance', text: (l) => l.claim.stance, show: (l) => <a href={here({ claim: l.id })}>{l.claim.stance}</a> },
        { name: 'toward', text: (l) => l.claim.toward?.text ?? '' },
        { name: 'about', text: (l) => l.claim.object?.text ?? '' },
        { name: 'only if', text: (l) => l.claim.condition?.text ?? '' },
        { name: 'outlet', text: (l) => l.article.outlet ?? '', show: (l) => <Name>{l.article.outlet ?? l.article.id}</Name> },
      ]} />
    </figure>
  );
}
