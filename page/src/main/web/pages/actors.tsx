import { useData } from '../api';
import { Bar, Empty, Head, Name, Wait } from '../parts/basic';
import { Card } from '../parts/claim';
import { Strips } from '../parts/strips';
import { Shown, shown } from '../parts/shown';
import { Count, Table } from '../parts/table';
import type { Actor, Claim, Facets, Page } from '../types';
import { filters, href } from '../url';
import { counted, num } from '../words';
import type { Show } from './all';

const MANY = 500;

export const ActorsPage: Show = ({ params }) => {
  const loaded = useData<Page<Actor>>('/actors' + filters(params, { limit: shown(params, MANY) }));
  const number = (name: string, value: (a: Actor) => number, page: string, by: string) => ({
    name, number: true, text: (a: Actor) => String(value(a)), show: (a: Actor) => <Count to={href(page, { [by]: a.actor })} n={value(a)} />,
  });
  return (
    <>
      <Head title="Actors" asks="Who speaks, acts, and is spoken of?" />
      <Wait of={loaded} what="Actors">
        {(page) => page.total === 0 ? <Empty>Nobody with an id yet.</Empty> : <>
          <Shown n={page.items.length} total={page.total} step={MANY} what="actors" />
          <Table name="actors" caption={counted(page.items.length, 'actor')} rows={page.items} columns={[
          { name: 'actor', text: (a) => a.name, show: (a) => <a href={href('actor', { id: a.actor })}><Name>{a.name}</Name></a> },
          { name: 'id', text: (a) => a.actor },
          { name: 'what', text: (a) => a.type },
          number('says', (a) => a.statements, 'statements', 'by'),
          number('does', (a) => a.acts, 'events', 'by'),
          number('undergoes', (a) => a.undergone, 'events', 'to'),
          number('stands', (a) => a.positions, 'positions', 'by'),
          number('gives numbers', (a) => a.figures, 'figures', 'by'),
          number('articles', (a) => a.articles, 'search', 'actor'),
          number('independent sources', (a) => a.origins, 'search', 'actor'),
        ]} /></>}
      </Wait>
    </>
  );
};

function Some({ title, path, all, open, none }: { title: string; path: string; all: string; open: string | null; none: string }) {
  const loaded = useData<Page<Claim>>(path);
  return (
    <section>
      <h2>{loaded.data && loaded.data.total > 0 ? <a href={all}>{title} <span class="faint">{num(loaded.data.total)}</span></a> : title}</h2>
      <Wait of={loaded} what={title}>
        {(page) => page.total === 0 ? <p class="faint">{none}</p> : (
          <>
            <ul class="cards">{page.items.map((line) => <Card key={line.id} line={line} open={line.id === open} />)}</ul>
            {page.total > page.items.length && <p><a href={all}>All {num(page.total)}</a></p>}
          </>
        )}
      </Wait>
    </section>
  );
}

export const ActorPage: Show = ({ params }) => {
  const id = params.get('id') ?? '';
  const who = encodeURIComponent(id);
  const actors = useData<Page<Actor>>(id ? `/actors?actor=${who}&limit=10000` : '');
  const facets = useData<Facets>(id ? `/facets?actor=${who}&limit=9` : '');
  const positions = useData<Page<Claim>>(id ? `/positions?actor=${who}&limit=${shown(params, MANY, 'positions')}` : '');
  const actor = actors.data?.items.find((a) => a.actor === id);
  const open = params.get('claim');
  if (!id) {
    return <Empty>No actor is asked for. <a href={href('actors')}>All actors</a></Empty>;
  }
  const near = (facets.data?.actor ?? []).filter((v) => v.value !== id).slice(0, 8);
  return (
    <>
      <Head title={actor?.name ?? id} asks="What does this actor say, do and undergo, and where does it stand?" />
      {actors.data && !actor && facets.data?.total === 0 && <Empty>This record has nobody of the id <Name>{id}</Name>. <a href={href('actors')}>All actors</a></Empty>}
      <div class="columns">
        <div>
          <Some title="Says" path={`/statements?by=${who}&limit=5`} all={href('statements', { by: id })} open={open} none="No statement of theirs." />
          <Some title="Does" path={`/events?by=${who}&limit=5`} all={href('events', { by: id })} open={open} none="No act of theirs." />
          <Some title="Undergoes" path={`/events?to=${who}&limit=5`} all={href('events', { to: id })} open={open} none="Nothing is said to be done to them." />
          <Some title="Gives numbers" path={`/figures?by=${who}&limit=5`} all={href('figures', { by: id })} open={open} none="No figure is asserted by them." />
        </div>
        <div>
          {actor && (
            <section>
              <h2>Known as</h2>
              <ul class="names">{actor.names.split('; ').map((name) => <li><Name>{name}</Name></li>)}</ul>
              <p class="faint">{actor.type}; id <code>{actor.actor}</code>; in <a href={href('search', { actor: id })}>{counted(actor.articles, 'article')} from {counted(actor.origins, 'independent source')}</a></p>
            </section>
          )}
          {near.length > 0 && <section><h2>Together with</h2><ul class="bars">{near.map(({ value, name: called, claims }) => <Bar to={href('actor', { id: value })} all={href('search', { actor: value })} name={called ?? value} n={claims} most={near[0]!.claims} of="claim" />)}</ul></section>}
          {(facets.data?.place?.length ?? 0) > 0 && <section><h2>Where</h2><ul class="bars">{facets.data!.place!.map(({ value, claims }) => <Bar to={href('events', { actor: id, place: value })} all={href('search', { actor: id, place: value })} name={value} n={claims} of="claim" />)}</ul></section>}
        </div>
      </div>
      {positions.data && positions.data.total > 0 && <section><h2><a href={href('positions', { actor: id })}>Stands <span class="faint">{num(positions.data.total)}</span></a></h2><Shown n={positions.data.items.length} total={positions.data.total} step={MANY} name="positions" what="positions" /><Strips lines={positions.data.items} /></section>}
    </>
  );
};
