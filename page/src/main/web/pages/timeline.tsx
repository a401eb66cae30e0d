import { useData } from '../api';
import { Empty, Head, Name, Wait, When, Words } from '../parts/basic';
import { Count, Table } from '../parts/table';
import { Shown, shown } from '../parts/shown';
import type { ArticleRow, Day, Page } from '../types';
import { filters, href } from '../url';
import { counted, num } from '../words';
import type { Show } from './all';

const STEP = 200;

export const TimelinePage: Show = ({ params }) => {
  const loaded = useData<Page<Day>>('/timeline' + filters(params, { limit: shown(params, STEP) }));
  const told = [...new Set((loaded.data?.items ?? []).flatMap((d) => d.sentences.map((s) => s.article)))];
  const articles = useData<Page<ArticleRow>>(told.length > 0 ? '/articles?limit=1000' + told.map((id) => '&source=' + encodeURIComponent(id)).join('') : '');
  const of = (id: string) => articles.data?.items.find((a) => a.id === id);
  return (
    <>
      <Head title="Timeline" asks="Which days mattered, and what is told of them?" />
      <Wait of={loaded} what="Timeline">
        {(page) => {
          const days = [...page.items].sort((a, b) => a.date.localeCompare(b.date));
          const most = Math.max(1, ...days.map((d) => d.origins));
          const rows = days.flatMap((d) => d.sentences.map((s) => ({ d, s })));
          return days.length === 0 ? <Empty>{filters(params) ? 'Nothing matches: no day is told of by what these filters leave.' : 'No day is told of by the articles of this record. Dates are needed: sitrep correct date ARTICLE DAY.'}</Empty> : (
            <>
              <p class="count"><strong data-total={page.total}>{num(page.total)}</strong> days, those that matter most in larger type <a href={href('events', {})}>all events</a></p>
              <Shown n={page.items.length} total={page.total} step={STEP} what="days" />
              <ol class="timeline">
                {days.map((day) => (
                  <li class={day.origins >= most * 0.6 ? 'major' : ''} data-item={day.date} tabIndex={-1}>
                    <h2><a href={href('events', { after: day.date, before: day.date })}><When days={{ earliest: day.date, latest: day.date }} /></a> <a class="faint" href={href('search', { after: day.date, before: day.date })}>{counted(day.origins, 'independent source')}</a></h2>
                    {day.sentences.map((s) => <p class="serif"><Words of={of(s.article)?.article ?? s.article} span={s} /> <a class="by" href={href('source', { key: of(s.article)?.article ?? s.article, at: `${s.start}-${s.end}` })}><Name>{of(s.article)?.outlet ?? s.article}</Name></a></p>)}
                  </li>
                ))}
              </ol>
              <Table fold name="timeline" caption={counted(rows.length, 'sentence')} rows={rows} columns={[
                { name: 'day', text: (r) => r.d.date },
                { name: 'sources', number: true, text: (r) => String(r.d.origins), show: (r) => <Count to={href('search', { after: r.d.date, before: r.d.date })} n={r.d.origins} /> },
                { name: 'article', text: (r) => r.s.article },
                { name: 'sentence', text: (r) => r.s.text },
              ]} />
            </>
          );
        }}
      </Wait>
    </>
  );
};
