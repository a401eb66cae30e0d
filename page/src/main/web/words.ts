import type { Claim, Days, Figure, Kind, Of } from './types';

/** How things are called on the page. Nothing here says that something is true: it is reported, asserted or denied. */

export const KINDS: Kind[] = ['statement', 'event', 'figure', 'position'];
export const PLURAL: Record<Kind, string> = { statement: 'statements', event: 'events', figure: 'figures', position: 'positions' };
export const isKind = (word: string): word is Kind => KINDS.includes(word as Kind);

/** PLOVER's types in words: docs/data-model.md. */
const ACTS: Record<string, string> = {
  AGREE: 'agreed', CONSULT: 'met or consulted', SUPPORT: 'supported', COOPERATE: 'cooperated', AID: 'gave aid', RETREAT: 'withdrew or yielded',
  REQUEST: 'asked', ACCUSE: 'accused', REJECT: 'rejected', THREATEN: 'threatened', PROTEST: 'protested', SANCTION: 'imposed sanctions',
  MOBILIZE: 'mobilised', COERCE: 'coerced', ASSAULT: 'attacked', CONCEDE: 'gave in',
};
export const act = (type: string): string => ACTS[type.toUpperCase()] ?? type.toLowerCase();

/** What a modality says, as an editor would write it beside the deed. */
const MODALITIES: Record<string, string> = {
  happened: 'reported as happened', ongoing: 'reported as going on', planned: 'only planned', promised: 'only promised', proposed: 'only proposed',
  demanded: 'only demanded', threatened: 'only threatened', hypothetical: 'hypothetical', denied: 'denied', negated: 'reported as not happened', unknown: 'not said whether it happened',
};
/** Of statements: words of theirs, or what the article tells of their mind. */
const MANNERS: Record<string, string> = { said: 'said', held: 'held (beliefs, plans, stances)' };
export const modality = (word: string): string => MODALITIES[word] ?? MANNERS[word] ?? word;
export const MODALITY_ORDER = Object.keys(MODALITIES);

const RUNGS: Record<string, string> = { said: 'said', pledged: 'pledged', approved: 'approved', delivered: 'delivered', withdrawn: 'withdrawn' };
export const RUNG_ORDER = Object.keys(RUNGS);

/** Stances from the one end to the other; between them what is neither. */
export const LEANING: Record<string, 'for' | 'against' | 'asks' | 'promises'> = {
  support: 'for', praise: 'for', recognize: 'for', oppose: 'against', concern: 'against', condemn: 'against', accuse: 'against', reject: 'against', threaten: 'against',
  demand: 'asks', request: 'asks', propose: 'asks', pledge: 'promises',
};

/** Who asserts a claim that says so of itself. */
export const NO_SOURCE = 'nobody named';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function one(iso: string, year = true): string {
  const [y, m, d] = iso.split('-');
  const month = m ? MONTHS[Number(m) - 1] : undefined;
  return [d ? String(Number(d)) : '', month ?? '', year || !month ? y : ''].filter(Boolean).join(' ');
}

/** Whole months and years are called so. */
function round(from: string, to: string): string | undefined {
  const last = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate();
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) {
    return from.slice(0, 4);
  }
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && Number(to.slice(8)) === last ? one(from.slice(0, 7)) : undefined;
}

/** Days in words; of what counts over a time (since January) that it is since then. */
export function day(days: Days | undefined, over = false): string {
  const { earliest, latest } = days ?? {};
  if (!earliest && !latest) {
    return 'undated';
  }
  if (!earliest) {
    return `${over ? 'until' : 'not after'} ${one(latest!)}`;
  }
  if (!latest) {
    return `${over ? 'since' : 'not before'} ${one(earliest)}`;
  }
  if (earliest === latest) {
    return one(earliest);
  }
  return round(earliest, latest) ?? `${one(earliest, earliest.slice(0, 4) !== latest.slice(0, 4))} – ${one(latest)}`;
}

/** A date as machines write it: EDTF. */
export const edtf = (days: Days | undefined): string =>
  !days || (!days.earliest && !days.latest) ? '' : days.earliest === days.latest ? days.earliest! : `${days.earliest ?? '..'}/${days.latest ?? '..'}`;

/** The days a claim is of: its own, else those of its article. */
export function when(line: Claim): { days: Days; own: boolean; words?: string; over?: boolean } {
  const claim = line.claim;
  const known = (d: Days | undefined): d is Days => d !== undefined && (d.earliest !== undefined || d.latest !== undefined);
  switch (line.kind) {
    case 'event':
      if (known(line.claim.time)) return { days: line.claim.time, own: true, words: line.claim.time.text };
      break;
    case 'figure':
      if (known(line.claim.as_of)) return { days: line.claim.as_of, own: true, words: line.claim.as_of.text };
      if (known(line.claim.period)) return { days: line.claim.period, own: true, over: true };
      break;
    default:
      if (known((claim as { time?: Days }).time)) return { days: (claim as { time: Days }).time, own: true };
  }
  return { days: line.article, own: false };
}

export const outlet = (of: Of | { outlet?: string; id: string }): string => of.outlet ?? of.id;

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
export const num = (n: number): string => number.format(n);

/** The bounds of a figure: "12 or more", "about 3,000", "16 to 19". */
export function bounds(f: Pick<Figure, 'low' | 'best' | 'high' | 'bound'>): string {
  const { low, best, high, bound } = f;
  if (low !== undefined && low === high) return num(low);
  if (low !== undefined && high !== undefined) return `${num(low)} to ${num(high)}`;
  // "nearly 1,000" is about that and no more, "just over 40" about that and no less: said as the article says it
  if (best !== undefined && bound && !/^(or|and|plus|\+)/.test(bound) && (low === undefined) !== (high === undefined)) return `${bound.toLowerCase()} ${num(best)}`;
  if (low !== undefined) return `${num(low)} or more`;
  if (high !== undefined) return `${num(high)} or fewer`;
  return best !== undefined ? `about ${num(best)}` : 'a number not given';
}

export const percent = (p: number): string => `${Math.round(p * 100)} %`;
export const counted = (n: number, word: string, many = word + 's'): string => `${num(n)} ${n === 1 ? word : many}`;
