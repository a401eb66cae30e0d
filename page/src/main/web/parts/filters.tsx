import { at, go, href, here, FILTERS } from '../url';
import { useData } from '../api';
import type { Facets, Value } from '../types';
import { num } from '../words';
import { Name } from './basic';

const LABELS: Record<string, string> = { q: 'words', kind: 'kind', by: 'by', to: 'to', actor: 'actor', type: 'type', modality: 'modality', place: 'place', after: 'from', before: 'until', source: 'source', dated: 'with a day', sure: 'at least so sure' };

/** What holds of the claims shown, each to be taken away; and how to narrow them. */
export function Filters({ params, path, fields }: { params: URLSearchParams; path: string; fields: (keyof Facets & string)[] }) {
  const facets = useData<Facets>(path);
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    go(here(Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value).trim() || undefined]).concat([['n', undefined], ['claim', undefined]]))));
  };
  const active = FILTERS.flatMap((name) => params.getAll(name).map((value) => ({ name, value })));
  const without = (name: string, value: string) => here({ [name]: params.getAll(name).filter((v) => v !== value), n: undefined });
  return (
    <section class="filters" aria-label="Filters">
      <form onSubmit={submit} key={params.toString()}>
        <label class="wide"><span>Words</span> <input type="search" name="q" defaultValue={params.get('q') ?? ''} placeholder='market shelling, "as long as"' /></label>
        <label><span>From</span> <input name="after" inputMode="numeric" pattern="\d{4}(-\d\d(-\d\d)?)?" title="2031, 2031-03 or 2031-03-05" defaultValue={params.get('after') ?? ''} placeholder="2031-03" size={8} /></label>
        <label><span>Until</span> <input name="before" inputMode="numeric" pattern="\d{4}(-\d\d(-\d\d)?)?" title="2031, 2031-03 or 2031-03-05" defaultValue={params.get('before') ?? ''} placeholder="2031-04" size={8} /></label>
        <button type="submit">Filter</button>
      </form>
      {active.length > 0 && (
        <ul class="chips" aria-label="Active filters">
          {active.map(({ name, value }) => (
            <li><a href={without(name, value)} title="Take this filter away"><span class="faint">{LABELS[name]}</span> <Name>{value}</Name> <span aria-hidden="true">×</span><span class="hidden">, remove</span></a></li>
          ))}
          <li><a href={href(at().page)}>Clear all</a></li>
        </ul>
      )}
      <details class="facets">
        <summary>Narrow by {fields.map((f) => LABELS[f] ?? f).join(', ')}</summary>
        <div class="facet-columns">
          {fields.map((field) => {
            const values = (facets.data?.[field] ?? []) as Value[];
            return values.length > 0 && (
              <div>
                <h3>{LABELS[field] ?? field}</h3>
                <ul>
                  {values.slice(0, 8).map(({ value, name: called, claims }) => (
                    <li><a href={here({ [field === 'country' ? 'place' : field]: [...new Set([...params.getAll(field), value])], n: undefined })}><Name>{called ?? value}</Name> <span class="faint">{num(claims)}</span></a></li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </details>
    </section>
  );
}
