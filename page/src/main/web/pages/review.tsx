import { useLayoutEffect, useState } from 'preact/hooks';
import { useData } from '../api';
import { Empty, Head, Wait } from '../parts/basic';
import { Account, Body } from '../parts/claim';
import { Context } from '../parts/evidence';
import { Wrong } from '../parts/wrong';
import { Shown, shown } from '../parts/shown';
import type { Claim, Page, Reading, There } from '../types';
import { filters, here, href } from '../url';
import { KINDS, modality, num, percent, PLURAL } from '../words';
import type { Show } from './all';

/** What was found right is remembered for each record. */
const DONE = 'sitrep-reviewed-';
const done = (record: string): string[] => JSON.parse(localStorage.getItem(DONE + record) ?? '[]') as string[];

function One({ line, next }: { line: Claim; next: (seen: boolean) => void }) {
  const reading = useData<Reading>('/articles/' + line.article.key);
  const [wrong, mark] = useState(false);
  // at once with the claim: a key that is pressed right after the last must not be lost
  useLayoutEffect(() => {
    mark(false);
    const pressed = (event: KeyboardEvent) => {
      if ((event.target as HTMLElement).closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'y') next(true);
      else if (event.key === 's') next(false);
      else if (event.key === 'n' || event.key === 'x') mark(true);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, [line.id]);
  return (
    <article class={'review card-' + line.kind} data-item={line.id} tabIndex={-1}>
      <p class="faint">{line.kind}, <a href={here({ claim: line.id })}>{percent(line.claim.confidence)} sure</a>, found by <code>{line.claim.found_by}</code></p>
      <Body line={line} />
      {(line.kind === 'event' || line.kind === 'figure') && <p class="meta">{line.kind === 'event' && <><span class={'modality m-' + line.claim.modality}>{modality(line.claim.modality)}</span> · </>}<Account line={line} /></p>}
      <Wait of={reading} what="The article">{(read) => <Context line={line} reading={read} />}</Wait>
      <p class="actions">
        <button type="button" class="strong" onClick={() => next(true)}>Right as it is <kbd>y</kbd></button>
        <button type="button" onClick={() => mark(true)}>Wrong <kbd>n</kbd></button>
        <button type="button" onClick={() => next(false)}>Skip <kbd>s</kbd></button>
        <a href={here({ claim: line.id })}>All evidence</a>
      </p>
      {wrong && <Wrong line={line} begin done={() => { mark(false); next(true); }} />}
    </article>
  );
}

export const ReviewPage: Show = ({ params }) => {
  const there = useData<There>('/');
  return <Wait of={there} what="The record">{({ record = '' }) => <Queue key={record} params={params} record={record} />}</Wait>;
};

const STEP = 200;

function Queue({ params, record }: { params: URLSearchParams; record: string }) {
  const loaded = useData<Page<Claim>>('/unsure' + filters(params, { limit: shown(params, STEP) }));
  const [seen, see] = useState<string[]>(() => done(record));
  const [skipped, skip] = useState<string[]>([]);
  const kind = params.get('kind');
  return (
    <>
      <Head title="Review" asks="What is the program least sure of, and what do you know better?" />
      <p class="count"><span class="group">Show <a href={here({ kind: undefined })} aria-current={kind ? undefined : 'true'}>all kinds</a>{KINDS.map((k) => <a href={here({ kind: k })} aria-current={kind === k ? 'true' : undefined}>{PLURAL[k]}</a>)}</span></p>
      <Wait of={loaded} what="Claims">
        {(page) => {
          const left = page.items.filter((line) => !seen.includes(line.id) && !skipped.includes(line.id));
          const line = left[0];
          return line === undefined ? <><Empty>Nothing is left to look at here. <button type="button" onClick={() => { localStorage.removeItem(DONE + record); see([]); skip([]); }}>Begin again</button></Empty><Shown n={page.items.length} total={page.total} step={STEP} what="claims" /></> : (
            <>
              <p class="faint">The least sure first: {num(left.length)} left{page.items.length < page.total && ` of the first ${num(page.items.length)}`}, of <a href={href('search', kind ? { kind } : {})}>{num(page.total)}</a> claims. What you found right is remembered by this browser alone; what you correct is kept in the record.</p>
              <One key={line.id} line={line} next={(right) => {
                if (right) {
                  const all = [...done(record), line.id].slice(-5000);
                  localStorage.setItem(DONE + record, JSON.stringify(all));
                  see(all);
                } else skip([...skipped, line.id]);
              }} />
            </>
          );
        }}
      </Wait>
    </>
  );
}
