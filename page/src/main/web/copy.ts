/**
 * Answers of a static copy (sitrep site): what the API would tell, from files that lie beside the page. Loaded only there. The rules are those of the server: a name is any that articles
 * give an actor; several values of a field are alternatives; a day fits if the claim may be of it.
 */
import { BASE } from './api';
import type { Actor, ArticleRow, Bar, Claim, Days4, Facets, Kind, Value } from './types';
import { isKind, KINDS, PLURAL } from './words';

interface Row { type: string; modality?: string; by: string[]; to: string[]; place?: string; country?: string; earliest?: string; latest?: string; words: string }
type Kept = Claim & { row: Row };

const files = new Map<string, Promise<string>>();
const file = (name: string): Promise<string> => {
  if (!files.has(name)) {
    files.set(name, fetch(new URL('data/' + name, BASE)).then((response) => {
      if (!response.ok) throw new Error(`This copy has no ${name}.`);
      return response.text();
    }));
  }
  return files.get(name)!;
};
const json = async <T>(name: string): Promise<T> => JSON.parse(await file(name)) as T;
const parsed = new Map<string, unknown[]>();
const lines = async <T>(name: string): Promise<T[]> => {
  if (!parsed.has(name)) parsed.set(name, (await file(name)).split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown));
  return parsed.get(name) as T[];
};

const FIELDS = ['kind', 'by', 'to', 'actor', 'type', 'stance', 'speaker', 'modality', 'place', 'after', 'before', 'source', 'dated', 'sure'];
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** field:value, "phrases" and words. */
function query(params: URLSearchParams): URLSearchParams {
  const all = new URLSearchParams(params);
  const phrases: string[] = [];
  for (const q of params.getAll('q')) {
    for (const [, field, quoted, plain, phrase, word] of q.matchAll(/(?:(\w+):(?:"([^"]*)"|(\S+)))|"([^"]*)"|(\S+)/g)) {
      if (field && FIELDS.includes(field)) all.append({ stance: 'type', speaker: 'by' }[field] ?? field, quoted ?? plain ?? '');
      else phrases.push(fold(phrase ?? word ?? `${field} ${quoted ?? plain}`));
    }
  }
  all.delete('q');
  phrases.filter(Boolean).forEach((phrase) => all.append('q', phrase));
  return all;
}

/** Ids by what articles call them, where they take part in a claim. */
const called = new Map<string, Set<string>>();
async function names(): Promise<Map<string, Set<string>>> {
  if (called.size === 0) {
    const add = (name: string, id: string) => called.set(fold(name), (called.get(fold(name)) ?? new Set()).add(id));
    for (const actor of await lines<Actor>('actors.jsonl')) [actor.name, ...actor.names.split('; ')].forEach((name) => add(name, actor.actor));
    for (const { claim } of await lines<Kept>('claims.jsonl')) {
      for (const value of Object.values(claim).flat()) {
        if (value && typeof value === 'object' && 'actor' in value && typeof value.actor === 'string') {
          add(value.text, value.actor);
          if ('name' in value && typeof value.name === 'string') add(value.name, value.actor);
        }
      }
    }
  }
  return called;
}

async function found(params: URLSearchParams, kind?: Kind): Promise<Kept[]> {
  const asked = query(params);
  const known = await names();
  const any = (values: string[], wanted: string[], by: (w: string) => Set<string>) => wanted.length === 0 || wanted.some((w) => values.some((v) => by(w).has(v)));
  const of = (name: string) => asked.getAll(name).filter(Boolean);
  const end = (day: string) => (day.length === 4 ? day + '-12-31' : day.length === 7 ? day + '-31' : day);
  const who = (name: string) => new Set([name, ...(known.get(fold(name)) ?? [])]);
  const [after, before, sure] = [asked.get('after'), asked.get('before'), Number(asked.get('sure') ?? 0)];
  return (await lines<Kept>('claims.jsonl')).filter(({ kind: its, article, claim, row }) =>
    (!kind || its === kind) && (of('kind').length === 0 || of('kind').includes(its)) &&
    any(row.by, of('by'), who) && any(row.to, of('to'), who) && (of('actor').includes('?') ? row.by.length + row.to.length === 0 : any([...row.by, ...row.to], of('actor'), who)) &&
    (of('type').length === 0 || of('type').some((t) => t.toLowerCase() === row.type)) && (of('modality').length === 0 || of('modality').includes(row.modality ?? '')) &&
    (of('place').length === 0 || of('place').some((p) => fold(p) === fold(row.place ?? '') || p === row.country)) &&
    (of('source').length === 0 || of('source').some((s) => s === article.outlet || s === article.id || article.key.startsWith(s))) &&
    (!after || (row.latest !== undefined && row.latest >= after)) && (!before || (row.earliest !== undefined && row.earliest <= end(before))) &&
    (asked.get('dated') !== 'no' || row.latest === undefined) && claim.confidence >= sure && of('q').every((phrase) => ` ${fold(row.words)} `.includes(` ${phrase} `)));
}

function facets(claims: Kept[], limit: number, actors: Actor[]): Facets {
  const count = (of: (c: Kept) => (string | undefined)[]): Value[] => {
    const all = new Map<string, number>();
    for (const claim of claims) for (const value of new Set(of(claim))) if (value) all.set(value, (all.get(value) ?? 0) + 1);
    return [...all].map(([value, n]) => ({ value, claims: n })).sort((a, b) => b.claims - a.claims || a.value.localeCompare(b.value)).slice(0, limit);
  };
  return {
    total: claims.length, counted: claims.length, kind: count((c) => [c.kind]), type: count((c) => [c.row.type]), modality: count((c) => [c.row.modality]), place: count((c) => [c.row.place]),
    country: count((c) => [c.row.country]), source: count((c) => [c.article.outlet]), actor: count((c) => [...c.row.by, ...c.row.to]).map((v) => ({ ...v, name: actors.find((a) => a.actor === v.value)?.name })),
  };
}

function days(claims: Kept[]): Days4 {
  const dated = claims.map((c) => c.row.latest).filter((d): d is string => d !== undefined).sort();
  const cut = Math.floor(dated.length / 50);
  const [first, last] = [dated[cut] ?? '', dated[dated.length - 1 - cut] ?? ''];
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const unit = !(span > 92) ? 'day' : span <= 92 * 31 ? 'month' : 'year';
  const bars = new Map<string, Bar>();
  for (const { kind, row } of claims) {
    if (row.latest === undefined) continue;
    const date = unit === 'day' ? row.latest : unit === 'month' ? row.latest.slice(0, 7) + '-01' : row.latest.slice(0, 4) + '-01-01';
    const id = [date, kind, row.modality].join();
    bars.set(id, { date, kind, modality: row.modality, claims: (bars.get(id)?.claims ?? 0) + 1 });
  }
  return { unit, total: claims.length, counted: claims.length, undated: claims.length - dated.length, bars: [...bars.values()] };
}

/** Things of a list that rest on any of the claims asked for. */
function resting<T>(list: string, things: T[], params: URLSearchParams, claims: Kept[]): T[] {
  const asked = [...params.keys()].some((name) => name !== 'limit');
  if (!asked) return things;
  const ids = new Set(claims.map((c) => c.id));
  const keys = new Set(claims.flatMap((c) => [c.article.key, c.article.id]));
  const parties = new Set(claims.flatMap((c) => [...c.row.by, ...c.row.to]));
  const places = new Set(claims.map((c) => c.row.place));
  const outlets = new Set(claims.map((c) => c.article.outlet));
  return things.filter((thing) => {
    const text = JSON.stringify(thing);
    switch (list) {
      case 'actors': return parties.has((thing as Actor).actor);
      case 'places': return places.has((thing as { place: string }).place);
      case 'sources': return outlets.has((thing as { source: string }).source);
      case 'articles': return keys.has((thing as ArticleRow).article);
      case 'stories': case 'origins': case 'timeline': return [...keys].some((key) => text.includes(JSON.stringify(key)));
      default: return [...text.matchAll(/"id":"([^"]+)"/g)].some((m) => ids.has(m[1]!));
    }
  });
}

export async function answer<T>(path: string): Promise<T> {
  const [name = '', search = ''] = path.split('?');
  const params = new URLSearchParams(search);
  const limit = Number(params.get('limit') ?? 50);
  const page = (all: unknown[]): T => ({ items: all.slice(0, limit), total: all.length, ...(all.length > limit ? { next: 'more' } : {}) }) as T;
  const parts = name.split('/').filter(Boolean).map(decodeURIComponent);
  const [list = '', id] = parts;
  if (list === '') return json<T>('overview.json');
  if (list === 'report') return json<T>('report.json');
  if (list === 'articles' && id) {
    const row = (await lines<ArticleRow>('articles.jsonl')).find((a) => a.article === id || a.id === id);
    return json<T>(`articles/${row?.article ?? id}.json`);
  }
  if (list === 'claims' && id) {
    const claim = (await lines<Kept>('claims.jsonl')).find((c) => c.id === id);
    if (!claim) throw new Error(`This copy has no claim ${id}.`);
    return claim as T;
  }
  const kind = KINDS.find((k) => PLURAL[k] === list);
  if (kind || list === 'claims') return page(await found(params, kind));
  if (list === 'unsure') return page((await found(params)).sort((a, b) => a.claim.confidence - b.claim.confidence));
  if (list === 'facets') return facets(await found(params), limit, await lines<Actor>('actors.jsonl')) as T;
  if (list === 'days') return days(await found(params)) as T;
  if (list === 'corrections') return { items: [], total: 0 } as T;
  if (list === 'changes') return { read: [], corrected: [], next: '', total: 0 } as T;
  return page(resting(list, await lines<unknown>(list + '.jsonl'), params, await found(params)));
}

/** The rows of a list of claims, for its file. */
export async function rows(path: string): Promise<string[][]> {
  const [name = '', search = ''] = path.split('?');
  const word = name.replace(/^\/|s$/g, '');
  const all = await found(new URLSearchParams(search), isKind(word) ? word : undefined);
  const head = ['id', 'kind', 'type', 'modality', 'by', 'to', 'place', 'country', 'earliest', 'latest', 'words', 'confidence', 'article', 'outlet', 'title', 'url'];
  return [head, ...all.map(({ id, kind, article, claim, row }) => [id, kind, row.type, row.modality ?? '', row.by.join('; '), row.to.join('; '), row.place ?? '', row.country ?? '', row.earliest ?? '', row.latest ?? '', row.words.replaceAll(' \ue000 ', ' | '), String(claim.confidence), article.id, article.outlet ?? '', article.title ?? '', article.url ?? ''])];
}
