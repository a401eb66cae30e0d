import { useData } from '../api';
import { question, type Question } from '../questions';
import type { Claim, Facets, Page } from '../types';
import { filters, href } from '../url';
import { counted, modality, PLURAL } from '../words';
import { Name, Wait } from './basic';
import { Card } from './claim';

const SHOWN = 6;

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Of whom it may be asked: the name itself, and those whose name or id has it (NATO: its ministers, its members). */
function who(name: string, facets: Facets | undefined): { by: string[]; called: string[] } {
  const near = (facets?.actor ?? []).filter((v) => [v.value, v.name ?? ''].some((text) => ` ${fold(text)} `.includes(` ${fold(name)} `)));
  return { by: [...new Set([name, ...near.map((v) => v.value)])], called: near.filter((v) => v.value !== name).map((v) => v.name ?? v.value) };
}

function Answer({ asked, open }: { asked: Question; open: string | null }) {
  const rest = new URLSearchParams();
  if (asked.type) rest.set('type', asked.type);
  if (asked.modality) rest.set('modality', asked.modality);
  if (asked.year) ['after', 'before'].forEach((name) => rest.set(name, asked.year!));
  const facets = useData<Facets>('/facets' + filters(rest, { kind: asked.kind, limit: 500 }));
  const { by, called } = asked.names ? who(asked.names, facets.data) : { by: [], called: [] };
  const all = new URLSearchParams(rest);
  by.forEach((name) => all.append('by', name));
  const loaded = useData<Page<Claim>>(facets.data || !asked.names ? '/' + PLURAL[asked.kind] + filters(all, { limit: SHOWN }) : '');
  const list = href(PLURAL[asked.kind], all);
  return (
    <section class="understood" aria-label="Taken as a question">
      <h2>Taken as a question</h2>
      <ul class="chips">
        <li>{PLURAL[asked.kind]}</li>
        {asked.names && <li><span class="faint">by</span> <Name>{asked.names}</Name>{called.length > 0 && <>, <Name>{called.join(', ')}</Name></>}</li>}
        {asked.type && <li>{asked.type}</li>}
        {asked.modality && <li>{modality(asked.modality)}</li>}
        {asked.year && <li><span class="faint">of</span> {asked.year}</li>}
      </ul>
      <Wait of={loaded} what="The answer">
        {(page) => page.total === 0 ? <p class="faint">Nothing of that kind. Words in quotation marks are looked for as they stand.</p> : (
          <>
            <p class="count"><a href={list}><strong data-answers={page.total}>{counted(page.total, asked.kind)}</strong></a>{page.total > page.items.length && <a href={list}>, {counted(page.items.length, 'is', 'are')} shown</a>} <span class="faint">Change it there by filters. Only English questions are understood.</span></p>
            <ul class="cards">{page.items.map((line) => <Card key={line.id} line={line} open={line.id === open} />)}</ul>
          </>
        )}
      </Wait>
    </section>
  );
}

/** A question in words, answered on the spot as far as its words are understood; what they were taken for stands above it. */
export function Understood({ params }: { params: URLSearchParams }) {
  const asked = question(params.getAll('q').join(' '));
  return asked ? <Answer key={JSON.stringify(asked)} asked={asked} open={params.get('claim')} /> : null;
}
