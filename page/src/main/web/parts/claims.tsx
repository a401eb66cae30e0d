import type { ComponentChildren } from 'preact';
import { useData } from '../api';
import type { Claim, Facets, Kind, Page } from '../types';
import { filters, here } from '../url';
import { day, edtf, num, outlet, PLURAL, when } from '../words';
import { Empty, Name, Wait } from './basic';
import { Card } from './claim';
import { SaveAll } from './csv';
import { Shown, shown as wanted } from './shown';

export const STEP = 50;

const GROUPS: Record<string, (line: Claim) => string> = {
  speaker: (line) => (line.kind === 'statement' ? (line.claim.speaker?.name ?? line.claim.speaker?.text ?? 'nobody named') : ''),
  day: (line) => day(when(line).days),
  article: (line) => `${outlet(line.article)}: ${line.article.title ?? line.article.id}`,
};

/** Of whom there is something where nothing is of who was asked for: a promise of NATO may be its ministers'. */
function Others({ kind, params }: { kind: Kind; params: URLSearchParams }) {
  const rest = new URLSearchParams(params);
  for (const name of ['by', 'to', 'actor']) rest.delete(name);
  const facets = useData<Facets>('/facets' + filters(rest, { kind, limit: 6 }));
  const some = facets.data?.actor ?? [];
  return some.length === 0 ? null : (
    <>
      {' '}With the other filters there are {PLURAL[kind]} of {some.map(({ value, name, claims }, i) => <>{i > 0 && ', '}<a href={here({ by: undefined, to: undefined, actor: value })}><Name>{name ?? value}</Name> ({num(claims)})</a></>)}.
    </>
  );
}

/** How many there are, which are shown, and the way to all of them. */
export function Claims({ kind, params, more }: { kind: Kind; params: URLSearchParams; more?: (lines: Claim[]) => ComponentChildren }) {
  const shown = wanted(params, STEP);
  const list = '/' + PLURAL[kind];
  const loaded = useData<Page<Claim>>(list + filters(params, { limit: shown }));
  const open = params.get('claim');
  const group = params.get('group') ?? '';
  const names = ['by', 'to', 'actor'].flatMap((name) => params.getAll(name)).map((name) => name.replaceAll('-', ' '));
  return (
    <Wait of={loaded} what={PLURAL[kind][0]!.toUpperCase() + PLURAL[kind].slice(1)}>
      {(page) => {
        const grouped: [string, Claim[]][] = [];
        const maker = GROUPS[group];
        if (maker) {
          const groups = new Map<string, Claim[]>();
          for (const line of page.items) groups.set(maker(line), [...(groups.get(maker(line)) ?? []), line]);
          grouped.push(...groups);
        } else {
          grouped.push(['', page.items]);
        }
        return (
          <>
            <p class="count">
              <strong data-total={page.total}>{num(page.total)}</strong> {page.total === 1 ? kind : PLURAL[kind]}
              {page.items.length < page.total && <>, the newest {num(page.items.length)} shown</>}
              {page.total > 0 && <SaveAll path={list + filters(params)} name={PLURAL[kind]} total={page.total} />}
              <span class="groups"><span class="group">At least {['', '0.5', '0.8'].map((least) => (
                <a href={here({ sure: least || undefined, n: undefined })} aria-current={(params.get('sure') ?? '') === least ? 'true' : undefined}>{least ? `${Number(least) * 100} %` : 'any'}</a>
              ))} sure</span>
              <span class="group">Group by {['', ...(kind === 'statement' ? ['speaker'] : []), 'day', 'article'].map((g) => (
                <a href={here({ group: g || undefined })} aria-current={group === g ? 'true' : undefined}>{g || 'nothing'}</a>
              ))}</span></span>
            </p>
            {page.total === 0 && (
              <Empty>
                Nothing matches. Take a filter away, or look for other words: a search finds whole words of a claim, in any order, and "phrases in quotation marks".
                {names.length > 0 && <> A name finds one actor; those who belong to it are others (NATO, its members). <a href={here({ by: undefined, to: undefined, actor: undefined, q: names.join(' ') })}>Look for the words <Name>{names.join(' ')}</Name> instead</a>.</>}
                {names.length > 0 && <Others kind={kind} params={params} />}
              </Empty>
            )}
            {more?.(page.items)}
            {grouped.map(([name, lines]) => (
              <>
                {name && <h2 class="group-head"><Name>{name}</Name> <span class="faint">{lines.length}</span></h2>}
                <ul class="cards">{lines.map((line) => <Card key={line.id} line={line} open={line.id === open} />)}</ul>
              </>
            ))}
            <Shown n={page.items.length} total={page.total} step={STEP * 2} what={PLURAL[kind]} />
          </>
        );
      }}
    </Wait>
  );
}

/** The columns of a claim in a small table. */
export const claimDay = (line: Claim): string => edtf(when(line).days);
