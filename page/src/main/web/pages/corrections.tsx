import { STATIC, useData } from '../api';
import { Empty, Head, Name, Wait } from '../parts/basic';
import { Table } from '../parts/table';
import { Undo } from '../parts/undo';
import type { Correction, Page } from '../types';
import { href } from '../url';
import { counted } from '../words';
import type { Show } from './all';

/** Where the article of a correction is to be read. */
const article = ({ change }: Correction): string | undefined => (typeof change.claim === 'object' ? change.claim.article : change.article);

export const CorrectionsPage: Show = () => {
  const loaded = useData<Page<Correction>>('/corrections');
  return (
    <>
      <Head title="Corrections" asks="What did people change, and does it still hold?" />
      <Wait of={loaded} what="Corrections">
        {(page) => page.items.length === 0 ? <Empty>{STATIC ? 'A static copy shows the record as it was corrected, not the corrections.' : <>Nobody has corrected anything. <kbd>x</kbd> corrects the claim whose evidence is shown.</>}</Empty> : (
          <>
            <p class="faint">The newest first. What was read is kept beside each; an undo is a correction too, and can be undone.</p>
            <Table name="corrections" caption={counted(page.items.length, 'correction')} rows={[...page.items].reverse()} columns={[
              { name: 'no', number: true, text: (c) => String(c.no) },
              { name: 'day', text: (c) => c.at.slice(0, 10) },
              { name: 'author', text: (c) => c.author },
              { name: 'what', text: (c) => c.says, show: (c) => <><Name>{c.says}</Name>{article(c) && <> <a href={href('source', { key: article(c) })}>article</a></>}</> },
              { name: 'because', text: (c) => c.because ?? '' },
              { name: 'holds', text: (c) => (c.undone_by ? `undone by ${c.undone_by}` : c.rests_on_nothing ? 'finds nothing to correct' : 'yes'), show: (c) => (c.undone_by ? <span class="faint">undone by {c.undone_by}</span> : <>{c.rests_on_nothing ? 'finds nothing to correct' : 'yes'} <Undo no={c.no} /></>) },
            ]} />
          </>
        )}
      </Wait>
    </>
  );
};
