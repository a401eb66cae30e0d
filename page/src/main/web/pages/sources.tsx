import { useData } from '../api';
import { Head, Inferred, Name, Wait, When } from '../parts/basic';
import { Shown, shown } from '../parts/shown';
import { Count, Table } from '../parts/table';
import type { ArticleRow, Page, Source, There } from '../types';
import { filters, href } from '../url';
import { counted, edtf } from '../words';
import type { Show } from './all';

const outlet = (name: string, n: (s: Source) => number, page: string) => ({ name, number: true, text: (s: Source) => String(n(s)), show: (s: Source) => <Count to={s.source ? href(page, { source: s.source }) : href('sources', { articles: 'no-outlet' })} n={n(s)} /> });
const article = (name: string, n: (a: ArticleRow) => number) => ({ name, number: true, text: (a: ArticleRow) => String(n(a)), show: (a: ArticleRow) => <Count to={href(name, { source: a.article })} n={n(a)} /> });

const OUTLETS = 200;
const ARTICLES = 1000;

export const SourcesPage: Show = ({ params }) => {
  const only = params.get('articles');
  const there = useData<There>(only ? '/' : '');
  const outlets = useData<Page<Source>>('/sources?limit=' + shown(params, OUTLETS, 'outlets'));
  const articles = useData<Page<ArticleRow>>('/articles' + filters(params, { limit: only ? Math.max(ARTICLES, there.data?.articles ?? 0) : shown(params, ARTICLES) }));
  return (
    <>
      <Head title="Sources" asks="What was read, and how much of it is anybody’s own?" />
      <Wait of={outlets} what="Outlets">
        {(page) => <><Shown n={page.items.length} total={page.total} step={OUTLETS} name="outlets" what="outlets" /><Table name="outlets" caption={counted(page.items.length, 'outlet')} rows={page.items} columns={[
          { name: 'outlet', text: (s) => s.source ?? '', show: (s) => (s.source ? <a href={href('sources', { source: s.source })}><Name>{s.source}</Name></a> : <span class="faint">not given</span>) },
          outlet('articles', (s) => s.articles, 'search'),
          outlet('independent sources', (s) => s.origins, 'search'),
          outlet('shared with others', (s) => s.shared, 'search'),
          outlet('statements', (s) => s.statements, 'statements'),
          outlet('events', (s) => s.events, 'events'),
          outlet('figures', (s) => s.figures, 'figures'),
          outlet('positions', (s) => s.positions, 'positions'),
        ]} /></>}
      </Wait>
      <Wait of={articles} what="Articles">
        {(page) => {
          const rows = page.items.filter((a) => (only === 'undated' ? !a.earliest && !a.latest : only === 'no-outlet' ? !a.outlet : true));
          return <><Shown n={page.items.length} total={page.total} step={ARTICLES} what="articles" /><Table name="articles" caption={counted(rows.length, only === 'undated' ? 'undated article' : only === 'no-outlet' ? 'article without an outlet' : 'article', only === 'no-outlet' ? 'articles without an outlet' : only === 'undated' ? 'undated articles' : 'articles')} rows={rows} id={(a) => a.article} columns={[
            { name: 'published', text: (a) => edtf(a), show: (a) => <><When days={a} /> {a.basis === 'inferred' && <Inferred why="The article gives no date; its own words leave these days." />}</> },
            { name: 'outlet', text: (a) => a.outlet ?? '' },
            { name: 'article', text: (a) => a.title ?? a.id, show: (a) => <a href={href('source', { key: a.article })}><Name>{a.title ?? a.id}</Name></a> },
            article('statements', (a) => a.statements),
            article('events', (a) => a.events),
            article('figures', (a) => a.figures),
            article('positions', (a) => a.positions),
            { name: 'warnings', text: (a) => a.warnings ?? '' },
          ]} /></>;
        }}
      </Wait>
    </>
  );
};
