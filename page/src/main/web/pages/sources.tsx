import { useData } from '../api';
import { Head, Inferred, Name, Wait, When } from '../parts/basic';
import { Table } from '../parts/table';
import type { ArticleRow, Page, Source } from '../types';
import { filters, href } from '../url';
import { counted, edtf } from '../words';
import type { Show } from './all';

export const SourcesPage: Show = ({ params }) => {
  const outlets = useData<Page<Source>>('/sources?limit=200');
  const articles = useData<Page<ArticleRow>>('/articles' + filters(params, { limit: 1000 }));
  const undated = params.get('dated') === 'no';
  return (
    <>
      <Head title="Sources" asks="What was read, and how much of it is anybody’s own?" />
      <Wait of={outlets} what="Outlets">
        {(page) => <Table name="outlets" caption={counted(page.items.length, 'outlet')} rows={page.items} columns={[
          { name: 'outlet', text: (s) => s.source ?? '', show: (s) => (s.source ? <a href={href('sources', { source: s.source })}><Name>{s.source}</Name></a> : <span class="faint">not given</span>) },
          { name: 'articles', number: true, text: (s) => String(s.articles) },
          { name: 'independent sources', number: true, text: (s) => String(s.origins) },
          { name: 'shared with others', number: true, text: (s) => String(s.shared) },
          { name: 'statements', number: true, text: (s) => String(s.statements), show: (s) => <a href={href('statements', { source: s.source })}>{s.statements}</a> },
          { name: 'events', number: true, text: (s) => String(s.events), show: (s) => <a href={href('events', { source: s.source })}>{s.events}</a> },
          { name: 'figures', number: true, text: (s) => String(s.figures), show: (s) => <a href={href('figures', { source: s.source })}>{s.figures}</a> },
          { name: 'positions', number: true, text: (s) => String(s.positions), show: (s) => <a href={href('positions', { source: s.source })}>{s.positions}</a> },
        ]} />}
      </Wait>
      <Wait of={articles} what="Articles">
        {(page) => {
          const rows = page.items.filter((a) => !undated || (!a.earliest && !a.latest));
          return <Table name="articles" caption={counted(rows.length, undated ? 'undated article' : 'article')} rows={rows} id={(a) => a.article} columns={[
            { name: 'published', text: (a) => edtf(a), show: (a) => <><When days={a} /> {a.basis === 'inferred' && <Inferred why="The article gives no date; its own words leave these days." />}</> },
            { name: 'outlet', text: (a) => a.outlet ?? '' },
            { name: 'article', text: (a) => a.title ?? a.id, show: (a) => <a href={href('source', { key: a.article })}><Name>{a.title ?? a.id}</Name></a> },
            { name: 'statements', number: true, text: (a) => String(a.statements) },
            { name: 'events', number: true, text: (a) => String(a.events) },
            { name: 'figures', number: true, text: (a) => String(a.figures) },
            { name: 'positions', number: true, text: (a) => String(a.positions) },
            { name: 'warnings', text: (a) => a.warnings ?? '' },
          ]} />;
        }}
      </Wait>
    </>
  );
};
