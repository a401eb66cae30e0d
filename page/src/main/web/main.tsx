import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BASE, STATIC, takeToken, useData, useOlder } from './api';
import { keys } from './keys';
import { Evidence } from './parts/evidence';
import { Name } from './parts/basic';
import { PAGES } from './pages/all';
import type { There } from './types';
import { followLinks, go, here, href, useAt } from './url';
import './style.css';

const NAV: [string, [string, string][]][] = [
  ['Record', [['', 'Overview'], ['timeline', 'Timeline'], ['stories', 'Stories'], ['report', 'Report']]],
  ['Claims', [['statements', 'Statements'], ['events', 'Events'], ['figures', 'Figures'], ['positions', 'Positions']]],
  ['Compare', [['conflicts', 'Conflicts'], ['actors', 'Actors'], ['map', 'Places'], ['sources', 'Sources']]],
  ['Work', [['review', 'Review'], ['corrections', 'Corrections']]],
];

function Search({ params }: { params: URLSearchParams }) {
  const submit = (event: Event) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '').trim();
    go(href('search', { q }));
  };
  return (
    <form role="search" class="search" onSubmit={submit}>
      <input type="search" name="q" id="search" aria-label="Search all claims" placeholder="Words, or: what did NATO promise in 2022?" defaultValue={params.get('q') ?? ''} key={params.get('q') ?? ''} />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

function Help({ close }: { close: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    box.current?.showModal();
    return () => before?.focus();
  }, []);
  // a modal dialog keeps the rest of the page from the keyboard; Tab would go from its end to the browser's own buttons
  const stay = (event: KeyboardEvent) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])];
    if (event.key !== 'Tab' || all.length === 0) return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement as HTMLElement) + (event.shiftKey ? -1 : 1);
    all[(at + all.length) % all.length]!.focus();
  };
  return (
    <dialog class="help" ref={box} aria-labelledby="help-head" onKeyDown={stay} onCancel={(event) => { event.preventDefault(); close(); }}>
      <h2 id="help-head">Keys</h2>
      <dl>
        {([['/', 'search'], ['j  k', 'next, previous record'], ['e', 'evidence of the record, or close it'], ['c', 'copy its citation'], ['x', 'correct it'], ['n  p', 'next, previous passage (in an article)'], ['?', 'this help'], ['Esc', 'close']] as const).map(([key, what]) => <><dt><kbd>{key}</kbd></dt><dd>{what}</dd></>)}
      </dl>
      <p>The address holds all of what is shown: send it to somebody, or keep it. Nothing here says that something is true; it says who reported or asserted it, and where.</p>
      <button type="button" onClick={close}>Close</button>
    </dialog>
  );
}

function App() {
  const { page, params } = useAt();
  const [help, ask] = useState(false);
  const there = useData<There>('/');
  const claim = params.get('claim');
  const shown = PAGES[page] ?? PAGES.missing!;
  useEffect(() => {
    document.title = `${shown.title} · ${there.data?.name ?? 'Sitrep'}`;
  }, [page, there.data?.name]);
  useEffect(() => keys(() => ask((h) => !h), () => ask(false)), []);
  const older = useOlder();
  const bad = there.failed;
  return (
    <>
      <a class="skip" href="#main">To the content</a>
      <header class="top">
        <a class="brand" href={href('')}><img src={new URL('icon.svg', BASE).href} alt="" width="26" height="26" /> <span>Sitrep</span>{there.data?.name && <span class="record"><Name>{there.data.name}</Name></span>}</a>
        <Search params={params} />
      </header>
      <div class={'frame' + (claim && page !== 'source' ? ' with-evidence' : '')}>
        <nav aria-label="Pages">
          {NAV.filter(([name]) => !(STATIC && name === 'Work')).map(([name, pages]) => (
            <div>
              <h2>{name}</h2>
              <ul>{pages.map(([p, title]) => <li><a href={href(p)} aria-current={page === p ? 'page' : undefined}>{title}</a></li>)}</ul>
            </div>
          ))}
          <button type="button" class="keys-button" onClick={() => ask(true)}>Keys <kbd>?</kbd></button>
        </nav>
        <main id="main" tabIndex={-1}>
          {older && <p class="older" role="status">What reaches across articles is shown as it was before the last change, and is being made anew.</p>}
          {bad ? <div class="problem" role="alert"><h1>{bad.status === 401 ? 'This record wants its token' : 'The record cannot be read'}</h1><p><Name>{bad.message}</Name></p>{bad.status === 401 && <p>Open it by the address that whoever serves it gave you: it ends in <code>#token=…</code>.</p>}</div> : <shown.Show params={params} />}
        </main>
        {claim && page !== 'source' && <Evidence id={claim} close={here({ claim: undefined })} />}
      </div>
      <footer class="foot">
        <p>Machine-made from news articles. What stands here was <em>reported</em> or <em>asserted</em> by those named; nobody checked whether it is so. Every field links to its words.</p>
      </footer>
      {help && <Help close={() => ask(false)} />}
    </>
  );
}

takeToken();
followLinks();
render(<App />, document.getElementById('page')!);
