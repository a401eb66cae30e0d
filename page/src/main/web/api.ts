import { useEffect, useState } from 'preact/hooks';

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

/** Where the page lies: "/" on a server, "../" and its like in a static copy. */
export const BASE = new URL(meta('sitrep-base') ?? '/', document.baseURI);

/** Whether this is a static copy: its data are files, and nothing can be changed. */
export const STATIC = meta('sitrep-static') !== undefined;

const TOKEN = 'sitrep-token';

/** The token comes in the fragment, which no server sees and no log keeps; it stays in this tab. */
export function takeToken(): void {
  const given = /^#token=([\w-]+)$/.exec(location.hash);
  if (given) {
    sessionStorage.setItem(TOKEN, given[1]!);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

export const token = (): string | null => sessionStorage.getItem(TOKEN);

/** What went wrong, in words for people. */
export class Problem extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** How far the server is with a list of a large record, which it makes beside what it is asked. */
export interface Progress { doing: string; done: number; all: number; again_in: number }

class Making extends Error {
  constructor(readonly progress: Progress) {
    super(progress.doing);
  }
}

export const address = (path: string): string => new URL('api/v1' + path, BASE).href;

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const known = token();
  if (known) {
    headers.set('Authorization', 'Bearer ' + known);
  }
  let response: Response;
  try {
    response = await fetch(address(path), { ...init, headers });
  } catch {
    throw new Problem('The server does not answer. It may have been ended: start it again with "sitrep open".', 0);
  }
  if (!response.ok) {
    const told = await response.json().catch(() => ({}));
    throw new Problem(told.detail ?? `The server answered ${response.status}.`, response.status);
  }
  return response;
}

/** Items that the server gives at once, and characters of an address that it takes for sure. */
const PAGE = 1000;
const ADDRESS = 4000;

interface Items { items: unknown[]; total: number; next?: string; older?: boolean }

/** A list of which more is asked for than one page holds: page after page, from the start again if the record changes meanwhile. */
async function pages(list: string, params: URLSearchParams, most: number): Promise<Items> {
  const all: Items = { items: [], total: 0 };
  do {
    params.set('limit', String(Math.min(PAGE, most - all.items.length)));
    if (all.next) params.set('cursor', all.next);
    const page: Items = await get<Items>(list + '?' + params);
    all.items.push(...page.items);
    all.total = page.total;
    all.next = page.next;
    if (page.older) all.older = true;
  } while (all.next && all.items.length < most);
  return all;
}

/** A list that rests on more articles than fit into an address: part after part, each thing once. */
async function parts(list: string, params: URLSearchParams): Promise<Items> {
  const some = 100;
  const sources = params.getAll('source');
  const found = new Map<string, unknown>();
  for (let i = 0; i < sources.length; i += some) {
    params.delete('source');
    for (const source of sources.slice(i, i + some)) params.append('source', source);
    for (const item of (await get<Items>(list + '?' + params)).items) found.set(JSON.stringify(item), item);
  }
  return { items: [...found.values()], total: found.size };
}

export async function get<T>(path: string): Promise<T> {
  if (STATIC) {
    return (await import('./copy')).answer<T>(path);
  }
  const [list = '', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  if (path.length > ADDRESS && params.getAll('source').length > 1) {
    return (await parts(list, params)) as T;
  }
  const most = Number(params.get('limit') ?? 0);
  if (most > PAGE) {
    return (await pages(list, new URLSearchParams(params), most).catch((problem) => {
      if (problem instanceof Problem && problem.status === 409) return pages(list, new URLSearchParams(params), most);
      throw problem;
    })) as T;
  }
  const response = await ask(path);
  if (response.status === 202) {
    throw new Making((await response.json()) as Progress);
  }
  return response.json();
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

export async function text(path: string): Promise<string> {
  return (await ask(path)).text();
}

export type Loaded<T> = { data: T; failed?: undefined; making?: undefined } | { data?: undefined; failed?: Problem; making?: Progress };

const cache = new Map<string, unknown>();
const MOST = 60;

/** Seconds until a list that is of before the last change is asked for again. */
const ANEW = 5;
const OLDER = 'sitrep-older';
const older = new Set<string>();

/** Whether something that is shown is of before the last change. */
export function useOlder(): boolean {
  const [is, set] = useState(older.size > 0);
  useEffect(() => {
    const on = () => set(older.size > 0);
    window.addEventListener(OLDER, on);
    return () => window.removeEventListener(OLDER, on);
  }, []);
  return is;
}

function note(path: string, data: unknown): boolean {
  const was = older.size;
  const is = typeof data === 'object' && data !== null && 'older' in data;
  if (is) older.add(path);
  else older.delete(path);
  if (was !== older.size) window.dispatchEvent(new Event(OLDER));
  return is;
}

/** After a correction everything may be another. */
export function forget(): void {
  cache.clear();
  window.dispatchEvent(new CustomEvent('sitrep-changed'));
}

/** What a path answers; what is shown stays until the next answer is there. An empty path asks nothing. */
export function useData<T>(path: string): Loaded<T> {
  const [, redraw] = useState(0);
  const [failed, fail] = useState<{ path: string; problem: Problem }>();
  const [making, tell] = useState<{ path: string; progress: Progress }>();
  const [last, keep] = useState<{ path: string; data: T }>();
  const [version, changed] = useState(0);
  useEffect(() => {
    const on = () => changed((v) => v + 1);
    window.addEventListener('sitrep-changed', on);
    return () => window.removeEventListener('sitrep-changed', on);
  }, []);
  useEffect(() => {
    if (path === '' || cache.has(path)) {
      return;
    }
    let alive = true;
    let timer = 0;
    const again = (seconds: number) => {
      if (alive) timer = window.setTimeout(once, seconds * 1000);
    };
    const once = () => get<T>(path).then(
      (data) => {
        cache.set(path, data);
        if (cache.size > MOST) {
          cache.delete(cache.keys().next().value!);
        }
        if (alive) {
          keep({ path, data });
          redraw((n) => n + 1);
        }
        if (note(path, data)) again(ANEW);
      },
      (problem) => alive && problem instanceof Making ? (tell({ path, progress: problem.progress }), again(problem.progress.again_in)) : alive && fail({ path, problem: problem instanceof Problem ? problem : new Problem(String(problem), 0) }),
    );
    void once();
    return () => {
      alive = false;
      clearTimeout(timer);
      note(path, undefined);
    };
  }, [path, version]);
  if (path === '') {
    return {};
  }
  const data = cache.get(path) as T | undefined;
  if (data !== undefined) {
    return { data };
  }
  if (failed?.path === path) {
    return { failed: failed.problem };
  }
  if (last && sameList(last.path, path)) {
    return { data: last.data };
  }
  return making?.path === path ? { making: making.progress } : {};
}

/** A longer or differently filtered page of the same list: the old one may stand until the new one is there. */
const sameList = (a: string, b: string) => a.split('?')[0] === b.split('?')[0] && a.includes('?');
