/** What the API tells, as docs/data-model.md and docs/api.md have it. Offsets are Unicode code points. */

export interface Days { earliest?: string; latest?: string }
export interface Span { start: number; end: number; text: string }
export interface Party extends Span { actor?: string }
export interface Place extends Span { name: string; geonames?: number; lat?: number; lon?: number; country?: string; level: string; radius_km?: number }
export interface When extends Days { start?: number; end?: number; text?: string }

export interface Found { id: string; confidence: number; found_by: string }
export interface Statement extends Found {
  form: 'direct' | 'indirect' | 'mixed';
  speaker: (Party & { name?: string; role?: string; affiliation?: string }) | null;
  cue: (Span & { lemma: string; class: string; held?: true }) | null;
  content: Span[];
  quoted: Span[];
  addressee?: Party;
  medium?: Span & { kind: string };
  chain: (Party & { relation: string; inherited: boolean })[];
  time?: Days;
  within?: string;
}
export interface Event extends Found {
  type: string;
  mode?: string;
  cameo?: string;
  contexts: string[];
  trigger: Span;
  actors: Party[];
  recipients: Party[];
  weapons?: (Span & { kind: string })[];
  victims?: (Party & { effect: string })[];
  place?: Place;
  time?: When;
  modality: string;
  held_by?: Party;
  asserted_by: string | Party;
  derived_from?: string;
}
export interface Figure extends Found, Span {
  counted: string;
  unit: string;
  low?: number;
  best?: number;
  high?: number;
  bound?: string;
  kind: string;
  period?: Days;
  part_of?: string;
  as_of?: When;
  place?: Place;
  asserted_by: string | Party;
}
export interface Position extends Found {
  holder: Party;
  toward?: Party;
  object?: Span;
  stance: string;
  strength?: Span & { degree: 'strong' | 'weak' };
  condition?: Span;
  statement?: string;
  event?: string;
  time?: Days;
}

export type Kind = 'statement' | 'event' | 'figure' | 'position';
export interface Of { key: string; id: string; url?: string; outlet?: string; title?: string; earliest?: string; latest?: string }
export interface Mark { no: number; what: string; claim?: string; field?: string; was?: string; is?: string; author: string; at: string; because?: string }
export interface Correction { no: number; at: string; author: string; because?: string; says: string; change: { what: string; claim?: { article: string }; article?: string }; undone_by?: number; rests_on_nothing?: boolean }
export interface PageGone { since: string; why: string }
interface Line<K extends Kind, C> { id: string; kind: K; article: Of; claim: C; account?: Party; names?: Record<string, string>; corrections?: Mark[]; later?: string; stands?: boolean; page_gone?: PageGone }
export type Claim = Line<'statement', Statement> | Line<'event', Event> | Line<'figure', Figure> | Line<'position', Position>;

export interface Page<T> { items: T[]; total: number; next?: string }

export interface Told { id: string; article: string; outlet?: string; type: string; start: number; end: number; text: string }
export interface Entry { entry: string; kind: Kind; origins: string[]; claims: (Told & { reason?: { with: string; shared: string[] } })[] }
export interface Side { says: string; origins: string[]; claims: Told[] }
export interface Conflict { conflict: string; kind: string; difference: string; same: string[]; sides: Side[] }
export interface Point { as_of: Days; low?: number; best?: number; high?: number; origins: string[]; claims: Told[] }
export interface Series extends Days { series: string; unit: string; whom: string; where?: string; increment: boolean; points: Point[] }
export interface Rung extends Days { stage: string; why: string[]; origin: string; claim: Told }
export interface Pledge { pledge: string; actor: string; name: string; rungs: Rung[] }
export interface Actor { actor: string; name: string; type: string; statements: number; acts: number; undergone: number; positions: number; figures: number; toward: number; articles: number; origins: number; names: string }
export interface KnownPlace { place: string; country?: string; level: string; lat?: number; lon?: number; radius_km?: number; mentions: number; events: number; figures: number; articles: number; origins: number }
export interface Source { source?: string; articles: number; origins: number; shared: number; statements: number; events: number; figures: number; positions: number; first: string; last: string }
export interface Origin { origin: string; articles: string[]; why?: string; members?: { article: string; why: string; with: string; share: number; shared: number }[] }
export interface Story { story: string; articles: string[] }
export interface Day { date: string; origins: number; sentences: (Span & { article: string })[] }
export interface ArticleRow { article: string; id: string; outlet?: string; title?: string; url?: string; earliest?: string; latest?: string; basis: string; origin: string; story: string; statements: number; events: number; figures: number; positions: number; warnings?: string }
export interface Value { value: string; name?: string; claims: number }
export type Facets = { total: number; counted: number } & Partial<Record<'kind' | 'type' | 'modality' | 'actor' | 'place' | 'country' | 'source', Value[]>>;
export interface Bar { date: string; kind: Kind; modality?: string; claims: number }
export interface Days4 { unit: 'day' | 'month' | 'year'; total: number; counted: number; undated: number; bars: Bar[] }
export interface Changes { read: { article: string; id: string; outlet?: string; title?: string; version: string }[]; corrected: { no: number; at: string; author: string; what: string }[]; next: string; total: number }
export interface There { version: string; state: string; name?: string; record?: string; writable?: boolean; articles: number; undated?: number; unnamed?: number; claims: Record<Kind, number>; lists: string[]; exports: string[] }

export type Mention =
  | (Span & { kind: 'time'; type: string; value: string; earliest?: string; latest?: string })
  | (Place & { kind: 'place' })
  | (Party & { kind: 'actor'; name: string; type: string; sector?: string; country?: string });
export interface Reason extends Partial<Span>, Days { why: string }
export interface Reading {
  article: { key?: string; id: string; path: string; url?: string; outlet?: string; title?: string; language?: string; published: Days & { basis: string; reasons: Reason[] }; text: string; warnings: { code: string; message: string }[] };
  mentions: Mention[];
  statements: Statement[];
  events: Event[];
  figures: Figure[];
  positions: Position[];
  corrections?: Mark[];
  versions?: { article: string; fetched: string; url: string; gone?: string[]; new?: string[] }[];
  page_gone?: PageGone;
}
