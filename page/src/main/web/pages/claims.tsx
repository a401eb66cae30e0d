import { useData } from '../api';
import { Claims } from '../parts/claims';
import { DaysChart } from '../parts/days';
import { disagreement, question } from '../questions';
import { Filters } from '../parts/filters';
import { Understood } from '../parts/understood';
import { Empty, Head, Name } from '../parts/basic';
import type { Facets } from '../types';
import { filters, href } from '../url';
import { Disputed } from './overview';
import { act, counted, KINDS, modality, num, PLURAL } from '../words';
import type { Show } from './all';

export const StatementsPage: Show = ({ params }) => (
  <>
    <Head title="Statements" asks="Who said what?" />
    <Filters params={params} path={'/facets' + filters(params, { kind: 'statement', limit: 8 })} fields={['type', 'actor', 'source']} />
    <Modalities params={params} kind="statement" label="Statements by whether they were said" />
    <Claims kind="statement" params={params} />
  </>
);

/** How many of what the articles tell is said to have happened, and how much of it only announced; how many statements are sayings. */
function Modalities({ params, kind, label }: { params: URLSearchParams; kind: 'event' | 'statement'; label: string }) {
  const rest = new URLSearchParams(params);
  rest.delete('modality');
  rest.delete('claim');
  const facets = useData<Facets>('/facets' + filters(rest, { kind, limit: 12 }));
  const values = facets.data?.modality ?? [];
  const chosen = params.getAll('modality');
  const link = (value?: string) => {
    const to = new URLSearchParams(rest);
    if (value) to.set('modality', value);
    return href(PLURAL[kind], to);
  };
  return values.length === 0 ? null : (
    <ul class="modalities" aria-label={label}>
      <li><a href={link()} aria-current={chosen.length === 0 ? 'true' : undefined}>all</a></li>
      {values.map(({ value, claims }) => (
        <li><a href={link(value)} aria-current={chosen.includes(value) ? 'true' : undefined}><i class={'key k-' + value} /> {modality(value)} <strong>{num(claims)}</strong></a></li>
      ))}
    </ul>
  );
}

export const EventsPage: Show = ({ params }) => (
  <>
    <Head title="Events" asks="Who did what to whom, where and when, and is it said to have happened?" />
    <Filters params={params} path={'/facets' + filters(params, { kind: 'event', limit: 8 })} fields={['type', 'actor', 'place', 'source']} />
    <Modalities params={params} kind="event" label="Events by whether they are said to have happened" />
    <DaysChart params={params} by="modality" kind="event" />
    <Claims kind="event" params={params} />
  </>
);

/** All kinds: how many of each, and the commonest of everything, each the way on. */
export const SearchPage: Show = ({ params }) => {
  const facets = useData<Facets>('/facets' + filters(params, { limit: 8 }));
  const of = (kind: string) => facets.data?.kind?.find((v) => v.value === kind)?.claims ?? 0;
  const words = params.getAll('q').join(' ');
  const query = (more: Record<string, string>) => {
    const to = new URLSearchParams(filters(params));
    for (const [name, value] of Object.entries(more)) to.append(name, value);
    return to;
  };
  return (
    <>
      <Head title="Search" asks={question(words) || disagreement(words) ? words : words ? `What is told of ${words}?` : 'What are you looking for?'} />
      <Understood params={params} />
      {disagreement(words) && <section class="understood" aria-label="Taken as a question"><Disputed /></section>}
      {facets.failed && <p class="problem" role="alert"><Name>{facets.failed.message}</Name></p>}
      {facets.data && !((question(words) || disagreement(words)) && facets.data.total === 0) && (
        <>
          {(question(words) || disagreement(words)) && <h2>The words as they stand</h2>}
          <ul class="tiles">
            {KINDS.map((kind) => <li class={'tile tile-' + kind}><a href={href(PLURAL[kind], query({}))}><strong>{num(of(kind))}</strong> {PLURAL[kind]}</a></li>)}
          </ul>
          {facets.data.total === 0 && <Empty>No claim has these words. A search finds whole words of claims; names of actors are found by actor:NAME, places by place:NAME.</Empty>}
          <div class="facet-columns">
            {(['actor', 'place', 'source', 'type'] as const).map((field) => (facets.data?.[field]?.length ?? 0) > 0 && (
              <section>
                <h2>{{ actor: 'Who', place: 'Where', source: 'In which outlets', type: 'What kind' }[field]}</h2>
                <ul>{facets.data![field]!.map(({ value, name: called, claims }) => <li><a href={href('search', query({ [field]: value }))}><Name>{field === 'type' ? act(value) : (called ?? value)}</Name> <span class="faint">{counted(claims, 'claim')}</span></a></li>)}</ul>
              </section>
            ))}
          </div>
          {of('statement') > 0 && <><h2>Statements</h2><Claims kind="statement" params={params} /></>}
        </>
      )}
    </>
  );
};
