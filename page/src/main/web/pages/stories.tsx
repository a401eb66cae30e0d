import { useData } from '../api';
import { Head, Name, Wait, When } from '../parts/basic';
import { Table } from '../parts/table';
import { Shown, shown } from '../parts/shown';
import type { ArticleRow, Origin, Page, Story, There } from '../types';
import { filters, href } from '../url';
import { counted, edtf, num } from '../words';
import type { Show } from './all';

const STEP = 100;

export const StoriesPage: Show = ({ params }) => {
  const stories = useData<Page<Story>>('/stories' + filters(params, { limit: shown(params, STEP) }));
  // of as many articles as the record has: those of the stories that are shown, and what is one source with them
  const there = useData<There>('/');
  const few = there.data && there.data.articles <= 1000;
  const own = few ? '' : [...new Set((stories.data?.items ?? []).flatMap((s) => s.articles))].map((id) => '&source=' + encodeURIComponent(id)).join('');
  const ask = (list: string) => (there.data && stories.data && (few || own) ? `/${list}?limit=1000${own}` : '');
  const articles = useData<Page<ArticleRow>>(ask('articles'));
  const origins = useData<Page<Origin>>(ask('origins'));
  const of = (id: string) => articles.data?.items.find((a) => a.id === id || a.article === id);
  const origin = (id: string) => origins.data?.items.find((o) => o.articles.includes(id));
  const rows = (stories.data?.items ?? []).flatMap((s) => s.articles.map((id) => ({ story: s.story, id, row: of(id) })));
  return (
    <>
      <Head title="Stories" asks="Which articles tell of the same happening, and which are one text?" />
      <Wait of={stories} what="Stories">
        {(page) => (
          <>
            <p class="count"><strong data-total={page.total}>{num(page.total)}</strong> {page.total === 1 ? 'story' : 'stories'}</p>
            <Shown n={page.items.length} total={page.total} step={STEP} what="stories" />
            {page.items.map((story) => {
              const own = story.articles.map((id) => ({ id, row: of(id) })).sort((a, b) => (a.row?.earliest ?? '9999').localeCompare(b.row?.earliest ?? '9999'));
              // called by the earliest article that has a day and a headline
              const head = own.find(({ row }) => row?.title && row.earliest) ?? own.find(({ row }) => row?.title) ?? own[0];
              const first = new Map(own.map(({ id }) => [origin(id)?.origin ?? id, id]));
              return (
                <article class="story">
                  <h2><Name>{head?.row?.title ?? head?.id}</Name></h2>
                  <p class="faint"><a href={href('search', { source: story.articles })}>{counted(own.length, 'article')}</a> {origins.data && <>from <a href={href('search', { source: [...first.values()] })}>{counted(first.size, 'independent source')}</a> </>}· <When days={{ earliest: own.map((o) => o.row?.earliest ?? '').filter(Boolean).sort()[0], latest: own.map((o) => o.row?.latest ?? '').filter(Boolean).sort().at(-1) }} /></p>
                  <ul class="articles">
                    {own.map(({ id, row }) => {
                      const one = origin(id);
                      const why = one?.members?.find((m) => m.article === id);
                      return <li><When days={row} /> <a href={href('source', { key: row?.article ?? id })}><Name>{row?.title ?? id}</Name></a> <span class="faint"><Name>{row?.outlet ?? ''}</Name></span> {one && one.articles.length > 1 && <a class="tag" href={href('source', { key: row?.article ?? id })} title={why && `${Math.round(why.share * 100)} % of its words stand in ${why.with}`}>{why?.why ?? 'same source'}: one of {one.articles.length}</a>}</li>;
                    })}
                  </ul>
                </article>
              );
            })}
            <Shown n={page.items.length} total={page.total} step={STEP} what="stories" />
            <Table fold name="stories" caption={counted(rows.length, 'article')} rows={rows} columns={[
              { name: 'story', text: (r) => r.story },
              { name: 'day', text: (r) => edtf(r.row) },
              { name: 'article', text: (r) => r.id, show: (r) => <a href={href('source', { key: r.row?.article ?? r.id })}><Name>{r.id}</Name></a> },
              { name: 'outlet', text: (r) => r.row?.outlet ?? '' },
              { name: 'title', text: (r) => r.row?.title ?? '' },
              { name: 'origin', text: (r) => origin(r.id)?.origin ?? '' },
            ]} />
          </>
        )}
      </Wait>
    </>
  );
};
