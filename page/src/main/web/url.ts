import { useEffect, useState } from 'preact/hooks';
import { BASE } from './api';

/** The page's whole state is its address. */
export interface At {
  /** "statements"; "" is the overview. */
  page: string;
  params: URLSearchParams;
}

/** Parameters that say which claims: the names of the command line and of the API. */
export const FILTERS = ['q', 'kind', 'by', 'to', 'actor', 'type', 'modality', 'place', 'after', 'before', 'source', 'dated', 'sure'];

export function at(): At {
  const path = location.pathname.startsWith(BASE.pathname) ? location.pathname.slice(BASE.pathname.length) : '';
  return { page: path.replace(/(^|\/)index\.html$/, '').replace(/\/+$/, ''), params: new URLSearchParams(location.search) };
}

export function href(page: string, params: Record<string, string | number | string[] | undefined> | URLSearchParams = {}): string {
  const query = params instanceof URLSearchParams ? params : new URLSearchParams();
  if (!(params instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(params)) {
      for (const one of Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]) {
        query.append(name, String(one));
      }
    }
  }
  const text = query.toString();
  return BASE.pathname + (page === '' ? '' : page + (BASE.pathname !== '/' || document.querySelector('meta[name="sitrep-static"]') ? '/' : '')) + (text ? '?' + text : '');
}

const MOVED = 'sitrep-moved';

/** Goes to another address without loading the page again. */
export function go(to: string, replace = false): void {
  if (to === location.pathname + location.search) {
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  window.dispatchEvent(new Event(MOVED));
}

/** Here, with some parameters set to others; undefined takes one away. */
export function here(changes: Record<string, string | string[] | undefined>, page = at().page): string {
  const { params } = at();
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name);
    for (const one of Array.isArray(value) ? value : value ? [value] : []) {
      params.append(name, one);
    }
  }
  return href(page, params);
}

export function useAt(): At {
  const [now, set] = useState(at);
  useEffect(() => {
    const moved = () => set(at());
    window.addEventListener('popstate', moved);
    window.addEventListener(MOVED, moved);
    return () => {
      window.removeEventListener('popstate', moved);
      window.removeEventListener(MOVED, moved);
    };
  }, []);
  return now;
}

/** The filters of an address as the API takes them, with others beside them. */
export function filters(params: URLSearchParams, more: Record<string, string | number> = {}): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    for (const value of params.getAll(name)) {
      if (value.trim()) {
        query.append(name, value);
      }
    }
  }
  for (const [name, value] of Object.entries(more)) {
    query.set(name, String(value));
  }
  const text = query.toString();
  return text ? '?' + text : '';
}

/** Links inside the page do not load it again; all others do what links do. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const target = link.getAttribute('target') ?? '';
    const to = new URL(link instanceof HTMLAnchorElement ? link.href : (link.getAttribute('href') ?? ''), location.href);
    const path = to.pathname.slice(BASE.pathname.length);
    if (to.origin !== location.origin || target || link.hasAttribute('download') || !to.pathname.startsWith(BASE.pathname) || /^(api|r|assets)\//.test(path) || (to.hash && to.pathname === location.pathname && to.search === location.search)) {
      return;
    }
    event.preventDefault();
    const before = at();
    go(to.pathname + to.search);
    if (at().page !== before.page) {
      scrollTo(0, 0);
    }
  });
}
