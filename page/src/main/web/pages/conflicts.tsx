import { useData } from '../api';
import { Empty, Head, Name, Wait } from '../parts/basic';
import { Count, Table } from '../parts/table';
import { Shown, shown } from '../parts/shown';
import type { Conflict, Page } from '../types';
import { filters, here, href } from '../url';
import { counted, num } from '../words';
import type { Show } from './all';
import { Sides } from './overview';

const STEP = 100;
/** Conflicts whose sides are asked for by name. */
const NAMED = 20;

export const ConflictsPage: Show = ({ params }) => {
  const loaded = useData<Page<Conflict>>('/conflicts' + filters(params, { limit: shown(params, STEP) }));
  return (
    <>
      <Head title="Conflicts" asks="Where do independent reports contradict each other?" />
      <Wait of={loaded} what="Conflicts">
        {(page) => (
          <>
            <p class="count"><strong data-total={page.total}>{num(page.total)}</strong> {page.total === 1 ? 'conflict' : 'conflicts'}</p>
            {page.total === 0 && <Empty>None found. A conflict is told only where both sides speak of the same people, place or happening and the same day, and neither copied the other. <a href={href('figures')}>Figures</a> shows all numbers side by side.</Empty>}
            <Shown n={page.items.length} total={page.total} step={STEP} what="conflicts" />
            {page.items.map((conflict, i) => (
              <article class="conflict" id={conflict.conflict}>
                <h2><a href={here({ claim: conflict.sides[0]!.claims[0]!.id })}><Name>{conflict.difference}</Name></a> <span class="tag">{conflict.kind}</span></h2>
                <Sides conflict={conflict} whose={i < NAMED} />
                <p class="faint">Taken to be about the same: <Name>{conflict.same.join('; ')}</Name>. <Inferred /></p>
                <p class="actions">{conflict.sides.map((side) => side.claims.map((told) => <a href={here({ claim: told.id })}>evidence: <Name>{told.outlet ?? told.article}</Name></a>))}</p>
              </article>
            ))}
            {page.items.length > 0 && <Table name="conflicts" caption={counted(page.items.reduce((n, c) => n + c.sides.length, 0), 'side')} rows={page.items.flatMap((c) => c.sides.map((side) => ({ c, side })))} columns={[
              { name: 'difference', text: (r) => r.c.difference, show: (r) => <a href={'#' + r.c.conflict}><Name>{r.c.difference}</Name></a> },
              { name: 'says', text: (r) => r.side.says, show: (r) => <a href={here({ claim: r.side.claims[0]!.id })}><Name>{r.side.says}</Name></a> },
              { name: 'sources', number: true, text: (r) => String(r.side.origins.length), show: (r) => <Count to={href('search', { source: [...new Set(r.side.claims.map((t) => t.id.split('.')[0]!))] })} n={r.side.origins.length} /> },
              { name: 'outlets', text: (r) => [...new Set(r.side.claims.map((t) => t.outlet ?? t.article))].join('; ') },
              { name: 'words', text: (r) => r.side.claims.map((t) => t.text).join(' | ') },
              { name: 'claims', text: (r) => r.side.claims.map((t) => t.id).join(' '), show: (r) => r.side.claims.map((t) => <a href={here({ claim: t.id })}>{t.id.split('.')[1]} </a>) },
            ]} />}
          </>
        )}
      </Wait>
    </>
  );
};

const Inferred = () => <span class="inferred" title="That both speak of the same thing is inferred, by these reasons.">inferred</span>;
