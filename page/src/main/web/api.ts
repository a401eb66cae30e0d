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

export async function get<T>(path: string): Promise<T> {
  if (STATIC) {
    return (await import('./copy')).answer<T>(path);
  }
  return (await ask(path)).json();
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

export async function text(path: string): Promise<string> {
  return (await ask(path)).text();
}

export type Loaded<T> = { data: T; failed?: undefined } | { data?: undefined; failed?: Problem };

const cache = new Map<string, unknown>();
const MOST = 60;

/** After a correction everything may be another. */
export function forget(): void {
  cache.clear();
  window.dispatchEvent(new CustomEvent('sitrep-changed'));
}

/** What a path answers; what is shown stays until the next answer is there. An empty path asks nothing. */
export function useData<T>(path: string): Loaded<T> {
  const [, redraw] = useState(0);
  const [failed, fail] = useState<{ path: string; problem: Problem }>();
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
    get<T>(path).then(
      (data) => {
        cache.set(path, data);
        if (cache.size > MOST) {
          cache.delete(cache.keys().next().value!);
        }
        if (alive) {
          keep({ path, data });
          redraw((n) => n + 1);
        }
      },
      (problem) => alive && fail({ path, problem: problem instanceof Problem ? problem : new Problem(String(problem), 0) }),
    );
    return () => {
      alive = false;
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
  return last && sameList(last.path, path) ? { data: last.data } : {};
}

/** A longer or differently filtered page of the same list: the old one may stand until the new one is there. */
const sameList = (a: string, b: string) => a.split('?')[0] === b.split('?')[0] && a.includes('?');
