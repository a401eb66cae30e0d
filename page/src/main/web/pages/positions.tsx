import { useData } from '../api';
import { Claims } from '../parts/claims';
import { Filters } from '../parts/filters';
import { Head, Name, Wait, When, Words } from '../parts/basic';
import { Shown, shown } from '../parts/shown';
import { Strips } from '../parts/strips';
import type { Claim, Page, Pledge } from '../types';
import { filters, here } from '../url';
import { num, RUNG_ORDER } from '../words';
import type { Show } from './all';

const LADDERS = 50;
const DRAWN = 1000;

/** What became of what somebody promised: how far up the ladder it came, and by which words. */
function Ladders({ params }: { params: URLSearchParams }) {
  const loaded = useData<Page<Pledge>>('/pledges' + filters(params, { limit: shown(params, LADDERS, 'promises') }));
  return (
    <Wait of={loaded} what="Promises">
      {(page) => page.total === 0 ? null : (
        <section>
          <h2>What became of promises <a class="faint" href={here({})}>{num(page.total)}</a></h2>
          <Shown n={page.items.length} total={page.total} step={LADDERS} name="promises" what="promises" />
          {page.items.map((pledge) => {
            const reached = Math.max(...pledge.rungs.map((r) => RUNG_ORDER.indexOf(r.stage)));
            return (
              <article class="ladder">
                <h3><Name>{pledge.name}</Name></h3>
                <ol>
                  {RUNG_ORDER.map((stage, i) => {
                    const rungs = pledge.rungs.filter((r) => r.stage === stage);
                    return (
                      <li class={rungs.length > 0 ? 'reached' : i < reached ? 'passed' : ''}>
                        <strong>{stage}</strong>
                        {rungs.length === 0 && <span class="faint">{i < reached ? 'not told' : 'nothing reported'}</span>}
                        {rungs.map((rung) => <p><When days={rung} />: <a href={here({ claim: rung.claim.id })}><Words of={rung.claim.id.split('.')[0]!} span={rung.claim} class="serif" /></a> <span class="faint"><Name>{rung.claim.outlet ?? rung.claim.article}</Name></span>{rung.why.length > 0 && <> <span class="inferred" title={`The same promise: ${rung.why.join('; ')}`}>inferred</span></>}</p>)}
                      </li>
                    );
                  })}
                </ol>
              </article>
            );
          })}
        </section>
      )}
    </Wait>
  );
}

export const PositionsPage: Show = ({ params }) => {
  const all = useData<Page<Claim>>('/positions' + filters(params, { limit: shown(params, DRAWN, 'drawn') }));
  return (
    <>
      <Head title="Positions" asks="Where does who stand on whom, and how has that changed?" />
      <Filters params={params} path={'/facets' + filters(params, { kind: 'position', limit: 8 })} fields={['type', 'actor', 'source']} />
      <Wait of={all} what="Positions">{(page) => (page.total > 0 ? <><Shown n={page.items.length} total={page.total} step={DRAWN} name="drawn" what="positions" /><Strips lines={page.items} /></> : null)}</Wait>
      <Ladders params={params} />
      <Claims kind="position" params={params} />
    </>
  );
};
