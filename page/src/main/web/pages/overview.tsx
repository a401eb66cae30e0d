import { useEffect, useState } from 'preact/hooks';
import { STATIC, useData } from '../api';
import { Bar, Head, Name, Wait } from '../parts/basic';
import { Account, Card } from '../parts/claim';
import { InSentence } from '../parts/marked';
import { DaysChart } from '../parts/days';
import type { Changes, Claim, Conflict, Facets, Page, There } from '../types';
import { href } from '../url';
import { counted, KINDS, num, PLURAL } from '../words';
import type { Show } from './all';

const SEEN = 'sitrep-seen-';

/** What came since this browser saw the record last. */
function Since({ state, record }: { state: string; record: string }) {
  const [seen] = useState(() => localStorage.getItem(SEEN + record));
  const changes = useData<Changes>(seen && seen !== state && !STATIC ? '/changes?since=' + encodeURIComponent(seen) + '&limit=8' : '');
  useEffect(() => localStorage.setItem(SEEN + record, state), [state, record]);
  const { data } = changes;
  if (!data || data.total === 0) return null;
  const left = data.total - data.read.length - data.corrected.length;
  return (
    <section class="since">
      <h2>Since you looked last</h2>
      <ul>
        {data.read.map((one) => <li>read: <a href={href('source', { key: one.article })}><Name>{one.title ?? one.id}</Name></a> <span class="faint"><Name>{one.outlet ?? ''}</Name></span></li>)}
        {data.corrected.map((one) => <li>corrected by <Name>{one.author}</Name>: <Name>{one.what}</Name></li>)}
      </ul>
      {left > 0 && <p class="faint">and {num(left)} more</p>}
    </section>
  );
}

/** By whose account, of which a conflict's own lines say nothing. */
function Whose({ id }: { id: string }) {
  const { data } = useData<Claim>('/claims/' + encodeURIComponent(id));
  return data?.kind === 'figure' || data?.kind === 'event' ? <p class="by"><Account line={data} /></p> : null;
}

/** One conflict: both sides, each in its own words; whose they are is a question to the server for each side. */
export function Sides({ conflict, whose = true }: { conflict: Conflict; whose?: boolean }) {
  return (
    <div class="sides">
      {conflict.sides.map((side) => (
        <div class="side">
          <p class="says"><a href={href('conflicts', { claim: side.claims[0]!.id })}><Name>{side.says}</Name></a></p>
          {whose && <Whose id={side.claims[0]!.id} />}
          <ul>
            {side.claims.map((told) => <li><InSentence of={told.id.split('.')[0]!} span={told} /> <a class="by" href={href('conflicts', { claim: told.id })}><Name>{told.outlet ?? told.article}</Name></a></li>)}
          </ul>
          <p class="faint"><a href={href('search', { source: [...new Set(side.claims.map((told) => told.id.split('.')[0]!))] })}><bdi>{counted(side.origins.length, 'independent source')}</bdi></a></p>
        </div>
      ))}
    </div>
  );
}

export function Disputed() {
  const conflicts = useData<Page<Conflict>>('/conflicts?limit=3');
  return (
    <section>
      <h2><a href={href('conflicts')}>Where sources disagree</a></h2>
      <Wait of={conflicts} what="Conflicts">
        {(page) => page.total === 0 ? <p class="faint">No two independent reports of this record contradict each other, as far as they can be set beside each other.</p> : (
          <>
            {page.items.map((conflict) => <div class="conflict-short"><h3><a href={href('conflicts') + '#' + conflict.conflict}><Name>{conflict.difference}</Name></a></h3><Sides conflict={conflict} /></div>)}
            {page.total > page.items.length && <p><a href={href('conflicts')}>All {num(page.total)}</a></p>}
          </>
        )}
      </Wait>
    </section>
  );
}

export const OverviewPage: Show = ({ params }) => {
  const there = useData<There>('/');
  const facets = useData<Facets>('/facets?limit=8');
  const latest = useData<Page<Claim>>('/statements?limit=4');
  const open = params.get('claim');
  return (
    <Wait of={there} what="Record">
      {(record) => (
        <>
          <Head title="Overview" asks="What is in this record?" />
          <ul class="tiles">
            <li class="tile"><a href={href('sources')}><strong>{num(record.articles)}</strong> {record.articles === 1 ? 'article' : 'articles'}</a></li>
            {KINDS.map((kind) => <li class={'tile tile-' + kind}><a href={href(PLURAL[kind])}><strong>{num(record.claims[kind])}</strong> {PLURAL[kind]}</a></li>)}
          </ul>
          <Since key={record.record} state={record.state} record={record.record ?? ''} />
          {record.articles === 0 && <p class="empty">Nothing has been read yet. Add articles: <code>sitrep add articles/</code></p>}
          <DaysChart params={new URLSearchParams()} by="kind" page="search" />
          <div class="columns">
            <div>
              <Disputed />
              <section>
                <h2><a href={href('statements')}>Latest statements</a></h2>
                <Wait of={latest} what="Statements">{(page) => <ul class="cards">{page.items.map((line) => <Card line={line} open={line.id === open} />)}</ul>}</Wait>
              </section>
            </div>
            <div>
              {([['actor', 'Most present', 'actors', 'actor', 'id'], ['place', 'Places', 'map', 'events', 'place'], ['source', 'Outlets', 'sources', 'statements', 'source']] as const).map(([field, title, all, page, name]) => (facets.data?.[field]?.length ?? 0) > 0 && (
                <section>
                  <h2><a href={href(all)}>{title}</a></h2>
                  <ul class="bars">
                    {facets.data![field]!.slice(0, 6).map(({ value, name: called, claims }) => (
                      <Bar to={href(page, { [name]: value })} all={href('search', { [field]: value })} name={called ?? value} n={claims} most={facets.data![field]![0]!.claims} of="claim" />
                    ))}
                  </ul>
                </section>
              ))}
              <section class="gaps">
                <h2>What is not known</h2>
                <ul>
                  <li>{record.undated ? <><a href={href('sources', { articles: 'undated' })}>{counted(record.undated, 'article')}</a> without any date. <span class="faint">Set one: sitrep correct date ARTICLE DAY</span></> : 'Every article has a date, given or inferred.'}</li>
                  <li>{record.unnamed ? <><a href={href('statements', { actor: '?' })}>{counted(record.unnamed, 'statement')}</a> in which nobody has an id: nobody is named, or only described.</> : 'In every statement somebody has an id.'}</li>
                  <li><a href={href('review')}>What the program is least sure of</a></li>
                </ul>
              </section>
            </div>
          </div>
        </>
      )}
    </Wait>
  );
};
