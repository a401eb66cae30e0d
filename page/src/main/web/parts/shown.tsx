import { here } from '../url';
import { num } from '../words';

/** How many of a list are asked for: so many at first, and as many as the address says. */
export const shown = (params: URLSearchParams, first: number, name = 'n'): number => Math.max(first, Math.floor(Number(params.get(name))) || first);

/** That a list is longer than what stands here, and the way to more of it. */
export function Shown({ n, total, step, name = 'n', what }: { n: number; total: number; step: number; name?: string; what: string }) {
  if (n >= total) return null;
  return (
    <p class="shown" data-shown={n}>
      <a class="more" href={here({ [name]: String(n + step) })}>{num(Math.min(step, total - n))} more</a>{' '}
      <a href={here({ [name]: String(total) })}>{num(n)} of {num(total)} {what} shown; all</a>
    </p>
  );
}
