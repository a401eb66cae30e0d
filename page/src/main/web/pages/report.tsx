import { address, STATIC, useData } from '../api';
import { Empty, Head, Name, Wait, Words } from '../parts/basic';
import type { Span } from '../types';
import { go, here, href } from '../url';
import type { Show } from './all';

interface Citation { claim: string; article: string; where: string; quote?: Span }
interface Line { kind: 'title' | 'section' | 'head' | 'sentence' | 'note'; text: string; citations: Citation[] }
interface Report { lines: Line[] }

const PARAMS = ['after', 'before', 'about'];

/** What counts whole lists cites nothing: each number is the way to its list. */
const counts = (text: string, params: URLSearchParams) => text.split(/(\d[\d,]* (?:article|statement|event|figure|position)s?)/).map((part) => {
  const list = /^\d[\d,]* (\w+?)s?$/.exec(part)?.[1];
  const days = { after: params.get('after') ?? undefined, before: params.get('before') ?? undefined };
  return list ? <a href={href(list === 'article' ? 'sources' : list + 's', list === 'article' ? {} : days)}>{part}</a> : part;
});

export const ReportPage: Show = ({ params }) => {
  const query = new URLSearchParams(PARAMS.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])));
  const asked = query.toString() ? '?' + query : '';
  const loaded = useData<Report>('/report' + asked);
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    go(here(Object.fromEntries(PARAMS.map((name) => [name, String(form.get(name) ?? '').trim() || undefined]))));
  };
  return (
    <>
      <Head title="Report" asks="What is to be told of it, sentence by sentence, each with its source?">
        {!STATIC && <><a class="save" href={address('/report.html' + asked)} download="report.html">HTML</a> <a class="save" href={address('/report.md' + asked)} download="report.md">Markdown</a></>}
      </Head>
      {!STATIC && (
        <form class="filters" onSubmit={submit} key={asked}>
          <label><span>Since</span> <input name="after" type="date" defaultValue={params.get('after') ?? ''} /></label>
          <label><span>Until</span> <input name="before" type="date" defaultValue={params.get('before') ?? ''} /></label>
          <label class="wide"><span>About</span> <input name="about" defaultValue={params.get('about') ?? ''} placeholder="an actor, a place, or words" /></label>
          <button type="submit">Show</button>
        </form>
      )}
      <Wait of={loaded} what="The report">
        {(report) => report.lines.length === 0 ? <Empty>Nothing matches; try a longer period or another name.</Empty> : (
          <article class="report">
            {report.lines.map((line) => {
              switch (line.kind) {
                case 'title': return <h2 class="report-title"><Name>{line.text}</Name></h2>;
                case 'section': return <h2><Name>{line.text}</Name></h2>;
                case 'head': return <h3><Name>{line.text}</Name></h3>;
                case 'note': return <p class="faint"><Name>{line.text}</Name></p>;
                case 'sentence': return (
                  <div class="sentence" data-item={line.citations[0]?.claim} tabIndex={-1}>
                    <p class="serif"><Name>{line.citations.length > 0 ? line.text : counts(line.text, params)}</Name></p>
                    {line.citations.length > 0 && <ul>{line.citations.map((c) => <li>{c.quote && <Words of={c.article} span={c.quote} class="serif" />} {c.claim.includes('.') ? <a href={here({ claim: c.claim })}><Name>{c.where}</Name></a> : <Name>{c.where}</Name>}</li>)}</ul>}
                  </div>
                );
              }
            })}
          </article>
        )}
      </Wait>
    </>
  );
};
