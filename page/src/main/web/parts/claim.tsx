import { useEffect, useRef } from 'preact/hooks';
import { useData } from '../api';
import type { Claim, Event, Figure, PageGone, Party, Position, Statement } from '../types';
import { here, href } from '../url';
import { act, bounds, LEANING, modality, outlet, percent, when } from '../words';
import { Inferred, Name, Tag, When, Words } from './basic';

/** Who somebody is, as far as it is known beyond the words. */
export function Who({ of, party, name }: { of: string; party: Party; name?: string }) {
  const called = name && name !== party.text && !party.text.includes(name) ? name : undefined;
  return (
    <span class="who">
      <Words of={of} span={party} />
      {called && (
        <>
          {' '}
          = <a href={href('actor', { id: party.actor })}><Name>{called}</Name></a> <Inferred why={`The article says "${party.text}" here; that this is ${called} is read from the rest of it.`} />
        </>
      )}
    </span>
  );
}

/** What those who take part are called elsewhere in the article, by their ids. */
type Names = Record<string, string> | undefined;
const called = (names: Names, party: Party): string | undefined => (party.actor ? names?.[party.actor] : undefined);

const list = (of: string, parties: Party[], names: Names) => parties.map((party, i) => (
  <>
    {i > 0 && ', '}
    <Who of={of} party={party} name={called(names, party)} />
  </>
));

function Said({ of, claim }: { of: string; claim: Statement }) {
  const direct = claim.form === 'direct';
  return (
    <>
      <p class="lead">
        {claim.speaker ? (
          <>
            <strong><Who of={of} party={claim.speaker} name={claim.speaker.name} /></strong>
            {claim.speaker.role && !claim.speaker.text.includes(claim.speaker.role) && <span class="faint">, <Name>{claim.speaker.role}</Name> <Inferred why="The role is told elsewhere in the article." /></span>}
          </>
        ) : (
          <span class="faint">The article names nobody</span>
        )}{' '}
        {claim.cue && <span class="cue"><Words of={of} span={claim.cue} /></span>}
        {claim.addressee && <span class="faint"> to <Words of={of} span={claim.addressee} /></span>}
      </p>
      <blockquote class={direct ? 'direct' : ''}>
        {claim.content.map((span, i) => (
          <>
            {i > 0 && <span class="gap"> … </span>}
            <Words of={of} span={span} class={direct ? 'quoted' : ''} />
          </>
        ))}
      </blockquote>
    </>
  );
}

function Happened({ of, claim, names }: { of: string; claim: Event; names: Names }) {
  return (
    <p class="lead deed">
      {claim.actors.length > 0 ? <strong>{list(of, claim.actors, names)}</strong> : <span class="faint">Nobody named</span>}{' '}
      <Tag kind="event">{act(claim.type)}</Tag> <span class="cue">“<Words of={of} span={claim.trigger} />”</span>
      {claim.recipients.length > 0 && <> → <strong>{list(of, claim.recipients, names)}</strong></>}
      {claim.place && <span class="at"> at <Words of={of} span={claim.place} /></span>}
    </p>
  );
}

function Counted({ of, claim }: { of: string; claim: Figure }) {
  return (
    <p class="lead">
      <a class="big" href={here({ claim: of + '.' + claim.id })}><bdi>{bounds(claim)}</bdi></a> <Tag kind="figure">{claim.unit === 'other' ? 'counted' : claim.unit}</Tag>{' '}
      <Words of={of} span={claim} class="serif" />
      {claim.kind === 'increment' && <span class="faint"> more than before</span>}
      {claim.place && <span class="at"> at <Words of={of} span={claim.place} /></span>}
    </p>
  );
}

/** What a position without words of its own was read from: what was said, or the word of the deed. */
function ReadFrom({ of, id }: { of: string; id: string }) {
  const { data } = useData<Claim>('/claims/' + encodeURIComponent(of + '.' + id));
  return data?.kind === 'statement' ? <span class="faint">in: {data.claim.content.map((span) => <><Words of={of} span={span} class="serif" /> </>)}</span>
    : data?.kind === 'event' ? <span class="faint">by: “<Words of={of} span={data.claim.trigger} />”</span> : null;
}

function Stands({ of, claim, names }: { of: string; claim: Position; names: Names }) {
  return (
    <p class="lead">
      <strong><Who of={of} party={claim.holder} name={called(names, claim.holder)} /></strong> <Tag kind={'stance-' + (LEANING[claim.stance] ?? 'asks')}>{claim.stance}{claim.strength && `, ${claim.strength.degree}ly`}</Tag>{' '}
      {claim.toward && <>→ <strong><Who of={of} party={claim.toward} name={called(names, claim.toward)} /></strong> </>}
      {claim.object ? <Words of={of} span={claim.object} class="serif" /> : (claim.statement ?? claim.event) && <ReadFrom of={of} id={(claim.statement ?? claim.event)!} />}
      {claim.condition && <span class="condition"> if: <Words of={of} span={claim.condition} class="serif" /></span>}
    </p>
  );
}

/** One claim in a line or two. */
export function Body({ line }: { line: Claim }) {
  const of = line.article.key;
  switch (line.kind) {
    case 'statement': return <Said of={of} claim={line.claim} />;
    case 'event': return <Happened of={of} claim={line.claim} names={line.names} />;
    case 'figure': return <Counted of={of} claim={line.claim} />;
    case 'position': return <Stands of={of} claim={line.claim} names={line.names} />;
  }
}

/** By whose account. */
export function Account({ line }: { line: Claim }) {
  if (line.kind !== 'event' && line.kind !== 'figure') {
    return null;
  }
  const by = line.claim.asserted_by;
  if (typeof by !== 'string') {
    return <>asserted by <Words of={line.article.key} span={by} /></>;
  }
  if (by === 'author') {
    return <>reported by the article itself</>;
  }
  return <>asserted by <a href={here({ claim: line.article.key + '.' + by })}>{line.account ? <Words of={line.article.key} span={line.account} /> : <>somebody not named</>}</a></>;
}

/** When a page was found to be gone, and what its address does instead. */
export function Since({ gone }: { gone: PageGone }) {
  return <><time dateTime={gone.since}>{gone.since.slice(0, 16).replace('T', ' ')} UTC</time> <span class="faint">(its address {gone.why})</span></>;
}

/** A claim with where and when it was read, and the way to its evidence. */
export function Card({ line, open }: { line: Claim; open: boolean }) {
  const at = when(line);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={card} class={'card card-' + line.kind + (open ? ' open' : '') + (line.claim.confidence < 0.5 ? ' unsure' : '')} data-item={line.id} tabIndex={-1}>
      <Body line={line} />
      <p class="meta">
        <When days={at.days} over={at.over} />
        {at.own ? at.words && at.words !== at.days.earliest && <> <Inferred why={`The article says "${at.words}".`} /></> : <span class="faint"> (published)</span>}
        {line.kind === 'event' && <> · <span class={'modality m-' + line.claim.modality}>{modality(line.claim.modality)}</span>{line.claim.held_by && <> by <Words of={line.article.key} span={line.claim.held_by} /></>}</>}
        {(line.kind === 'event' || line.kind === 'figure') && <> · <Account line={line} /></>}
        {line.later && <> · <a class="later" href={href('source', { key: line.later })}>{line.stands ? 'the article was changed since; this still stands in it' : 'the article was changed since; this does not stand so in it'}</a></>}
        {line.page_gone && <> · <span class="later">the page is gone</span>, since <Since gone={line.page_gone} /></>}
        {' · '}
        <a href={href('source', { key: line.article.key, claim: line.id })}><Name>{outlet(line.article)}</Name></a> · <a class="quiet" href={here({ claim: line.id })} title="how sure the program is that the article says so, not that it is so">{percent(line.claim.confidence)} sure</a> ·{' '}
        <a class="open-evidence" href={here({ claim: open ? undefined : line.id })} aria-label={(open ? 'Close the evidence of ' : 'Evidence of ') + line.id}>
          {open ? 'close' : 'evidence'}
        </a>
      </p>
    </li>
  );
}
