import { ask } from './parts/wrong';
import { go, here } from './url';

const items = () => [...document.querySelectorAll<HTMLElement>('[data-item]')].filter((item) => item.offsetParent !== null || item.closest('svg'));

function current(all: HTMLElement[]): number {
  const focused = all.findIndex((item) => item === document.activeElement || item.contains(document.activeElement));
  if (focused >= 0) return focused;
  const open = new URLSearchParams(location.search).get('claim');
  return open ? all.findIndex((item) => item.dataset.item === open) : -1;
}

function move(by: number): void {
  const all = items();
  if (all.length === 0) return;
  const at = current(all);
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))]!;
  if (!next.hasAttribute('tabindex')) next.setAttribute('tabindex', '-1');
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  if (new URLSearchParams(location.search).has('claim') && next.dataset.item?.includes('.')) {
    go(here({ claim: next.dataset.item }), true);
    requestAnimationFrame(() => next.focus());
  }
}

function passage(by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('.reader [data-begins]')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  if (next) {
    next.setAttribute('tabindex', '-1');
    next.focus();
    next.scrollIntoView({ block: 'center' });
  }
}

/** Single keys, where nobody is typing. */
export function keys(help: () => void, close: () => void): () => void {
  const pressed = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key === 'Escape') {
      if (document.querySelector('.help')) close();
      else if (new URLSearchParams(location.search).has('claim')) go(here({ claim: undefined }));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, [contenteditable]')) return;
    const act: Record<string, () => void> = {
      '/': () => document.getElementById('search')?.focus(),
      j: () => move(1),
      k: () => move(-1),
      e: () => {
        const all = items();
        const item = all[current(all)]?.dataset.item;
        if (item?.includes('.')) go(here({ claim: new URLSearchParams(location.search).get('claim') === item ? undefined : item }));
      },
      c: () => document.querySelector<HTMLElement>('.cite')?.click(),
      x: () => {
        const all = items();
        const item = all[current(all)]?.dataset.item;
        if (item?.includes('.') && !new URLSearchParams(location.search).has('claim')) go(here({ claim: item }));
        ask();
      },
      n: () => passage(1),
      p: () => passage(-1),
      '?': help,
    };
    const what = act[event.key];
    if (what) {
      event.preventDefault();
      what();
    }
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}
