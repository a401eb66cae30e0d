import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { address, BASE, STATIC, useData } from '../api';
import { Points } from '../points';
import type { Claim, Entry, Page, Party, Reading, Span } from '../types';
import { here, href } from '../url';
import { bounds, counted, day, modality, num, outlet, percent, when } from '../words';
import { Inferred, Name, Wait, When, Words } from './basic';
import { Account, Body } from './claim';
import { around, Marked, type Range } from './marked';
import { Undo } from './undo';
import { Wrong } from './wrong';

/** The parts of a claim, each with its words: what is marked in the article. */
export function parts(line: Claim): [string, Span][] {
  const all: [string, Span | null | undefined][] = [];
  switch (line.kind) {
    case 'statement':
      all.push(...line.claim.content.map((s): [string, Span] => ['content', s]), ['speaker', line.claim.speaker], ['cue', line.claim.cue], ['addressee', line.claim.addressee], ['medium', line.claim.medium]);
      all.push(...line.claim.chain.filter((link) => !link.inherited).map((s): [string, Span] => ['chain', s]));
      break;
    case 'event': {
      const { time } = line.claim;
      all.push(['trigger', line.claim.trigger], ...line.claim.actors.map((s): [string, Span] => ['actor', s]), ...line.claim.recipients.map((s): [string, Span] => ['recipient', s]), ...(line.claim.weapons ?? []).map((s): [string, Span] => ['weapon', s]), ...(line.claim.victims ?? []).map((s): [string, Span] => ['victim', s]), ['held by', line.claim.held_by], ['place', line.claim.place]);
      if (time?.text !== undefined) all.push(['time', time as Span]);
      break;
    }
    case 'figure': {
      const { as_of } = line.claim;
      all.push(['figure', line.claim], ['place', line.claim.place]);
      if (as_of?.text !== undefined) all.push(['time', as_of as Span]);
      break;
    }
    case 'position':
      all.push(['holder', line.claim.holder], ['toward', line.claim.toward], ['object', line.claim.object], ['strength', line.claim.strength], ['condition', line.claim.condition]);
  }
  return all.filter((one): one is [string, Span] => one[1] != null);
}

/** The paragraph a claim was read from, with its parts marked; far parts in paragraphs of their own. */
export function Context({ line, reading }: { line: Claim; reading: Reading }) {
  const points = useMemo(() => new Points(reading.article.text), [reading.article.text]);
  const ranges: Range[] = parts(line).map(([as, span]) => ({ start: span.start, end: span.end, as: 'p-' + as.replace(' ', '-'), title: as }));
  const blocks: [number, number][] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const [from, to] = around(points, range.start, range.end);
    const last = blocks[blocks.length - 1];
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      blocks.push([from, to]);
    }
  }
  return (
    <div class="context">
      {blocks.map(([from, to]) => (
        <p dir="auto">
          {from > 0 && points.text[points.unit(from) - 1] !== '\n' && <span class="gap">… </span>}
          <Marked of={line.article.key} points={points} from={from} to={to} ranges={ranges} />
          {to < points.length && points.text[points.unit(to)] !== '\n' && <span class="gap"> …</span>}
        </p>
      ))}
    </div>
  );
}

const Row = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const named = (of: string, party: Party & { name?: string }, names?: Record<string, string>) => {
  const name = party.name ?? (party.actor ? names?.[party.actor] : undefined);
  return <>
    <Words of={of} span={party} class={'p-' + 'speaker'} />
    {party.actor && <> → <a href={href('actor', { id: party.actor })}><Name>{name ?? party.actor}</Name></a> {name && name !== party.text && <Inferred why="Who these words mean is read from the whole article." />}</>}
  </>;
};

/** Every field with its words and how it was found. */
function Fields({ line, reading }: { line: Claim; reading: Reading }) {
  const of = line.article.key;
  const rows: ComponentChildren[] = [];
  const { published } = reading.article;
  const at = when(line);
  switch (line.kind) {
    case 'statement': {
      const { claim } = line;
      rows.push(<Row name="speaker">{claim.speaker ? named(of, claim.speaker) : <>nobody; the article does not say who</>}</Row>);
      if (claim.speaker?.role) rows.push(<Row name="role"><Name>{claim.speaker.role}</Name></Row>);
      if (claim.speaker?.affiliation) rows.push(<Row name="of"><Name>{claim.speaker.affiliation}</Name></Row>);
      rows.push(<Row name="said by">{claim.cue ? <><Words of={of} span={claim.cue} class="p-cue" /> <span class="faint">({claim.cue.class}{claim.cue.held && ', held rather than said'})</span></> : 'no word of saying'}</Row>);
      rows.push(<Row name="form">{{ direct: 'direct: in quotation marks in the article', indirect: 'indirect: in the article’s words', mixed: 'mixed: partly in quotation marks' }[claim.form]}</Row>);
      if (claim.quoted.length > 0 && claim.form === 'mixed') rows.push(<Row name="quoted">{claim.quoted.map((s) => <><Words of={of} span={s} class="quoted" /> </>)}</Row>);
      if (claim.addressee) rows.push(<Row name="to">{named(of, claim.addressee, line.names)}</Row>);
      if (claim.medium) rows.push(<Row name="medium"><Words of={of} span={claim.medium} /> <span class="faint">({claim.medium.kind})</span></Row>);
      if (claim.within) rows.push(<Row name="inside"><a href={here({ claim: of + '.' + claim.within })}>statement {claim.within}</a></Row>);
      break;
    }
    case 'event': {
      const { claim } = line;
      rows.push(<Row name="who">{claim.actors.length ? claim.actors.map((p) => <div>{named(of, p, line.names)}</div>) : 'nobody named'}</Row>);
      rows.push(<Row name="did what">{claim.type}{claim.mode && ` (${claim.mode})`} <span class="faint">PLOVER{claim.cameo && `, CAMEO ${claim.cameo}`}</span>, by <Words of={of} span={claim.trigger} class="p-trigger" /></Row>);
      rows.push(<Row name="to whom">{claim.recipients.length ? claim.recipients.map((p) => <div>{named(of, p, line.names)}</div>) : 'nobody named'}</Row>);
      if (claim.victims) rows.push(<Row name="victims">{claim.victims.map((v) => <div>{named(of, v, line.names)} <span class="faint">({v.effect})</span></div>)}</Row>);
      if (claim.weapons) rows.push(<Row name="with">{claim.weapons.map((w) => <div><Words of={of} span={w} /> <span class="faint">({w.kind.replace('_', ' ')})</span></div>)}</Row>);
      rows.push(<Row name="did it?"><strong>{modality(claim.modality)}</strong>{claim.held_by && <> by {named(of, claim.held_by, line.names)}</>}</Row>);
      rows.push(<Row name="account"><Account line={line} /></Row>);
      break;
    }
    case 'figure': {
      const { claim } = line;
      rows.push(<Row name="number">{bounds(claim)} <span class="faint">({([['lowest', claim.low], ['best', claim.best], ['highest', claim.high]] as const).map(([name, n]) => `${name} ${n === undefined ? 'not told' : num(n)}`).join(', ')})</span></Row>);
      rows.push(<Row name="counts"><Name>{claim.counted}</Name> <span class="faint">({claim.unit}, {claim.kind === 'unknown' ? 'total or increment not told' : claim.kind})</span></Row>);
      if (claim.part_of) rows.push(<Row name="some of"><a href={here({ claim: of + '.' + claim.part_of })}>figure {claim.part_of}</a></Row>);
      rows.push(<Row name="account"><Account line={line} /></Row>);
      break;
    }
    case 'position': {
      const { claim } = line;
      rows.push(<Row name="who">{named(of, claim.holder, line.names)}</Row>);
      rows.push(<Row name="stance"><strong>{claim.stance}</strong></Row>);
      if (claim.strength) rows.push(<Row name="how firmly">{claim.strength.degree}ly, by <Words of={of} span={claim.strength} class="p-strength" /></Row>);
      if (claim.toward) rows.push(<Row name="toward">{named(of, claim.toward, line.names)}</Row>);
      if (claim.object) rows.push(<Row name="about"><Words of={of} span={claim.object} /></Row>);
      if (claim.condition) rows.push(<Row name="only if"><Words of={of} span={claim.condition} /></Row>);
      if (claim.event) rows.push(<Row name="read from"><a href={here({ claim: of + '.' + claim.event })}>event {claim.event}</a> <Inferred why="A deed that tells where somebody stands." /></Row>);
      if (claim.statement) rows.push(<Row name="read from"><a href={here({ claim: of + '.' + claim.statement })}>statement {claim.statement}</a></Row>);
    }
  }
  const place = line.kind === 'event' || line.kind === 'figure' ? line.claim.place : undefined;
  if (place) {
    rows.push(<Row name="where"><Words of={of} span={place} class="p-place" /> {place.geonames !== undefined ? <>→ <Name>{place.name}</Name>{place.country && `, ${place.country}`} <Inferred why={`GeoNames ${place.geonames}, a ${place.level}, within ${place.radius_km} km of its point. Which place of this name is meant is inferred.`} /></> : <span class="faint">a place that no gazetteer knows</span>}</Row>);
  }
  rows.push(
    <Row name="when">
      {at.own ? (
        <><When days={at.days} over={at.over} /> {at.words ? <>from <q class="plain"><Name>{at.words}</Name></q> <Inferred why="A date that the article gives in relation to its own." /></> : <Inferred why="Taken from the statement or sentence it stands in." />}</>
      ) : (
        <>no time of its own; the article is of <When days={published} /></>
      )}
    </Row>,
  );
  rows.push(
    <Row name="published">
      <When days={published} /> <span class="faint">({published.basis})</span> {published.basis === 'inferred' && <Inferred why={published.reasons.map((r) => r.why).join('; ')} />}
    </Row>,
  );
  rows.push(<Row name="found by"><code>{line.claim.found_by}</code></Row>);
  rows.push(
    <Row name="sure">
      <meter min={0} max={1} value={line.claim.confidence} aria-label={'Confidence ' + percent(line.claim.confidence)} /> {percent(line.claim.confidence)} <span class="faint">that the article says so; not that it is so</span>
    </Row>,
  );
  return <dl class="fields">{rows}</dl>;
}

/** How it went from one to the next. */
const RELATIONS: Record<string, string> = { reports: 'reported by', cites: 'cited from', per: 'according to' };

/** From whom the article has it, and who else tells the same. */
function Chain({ line, reading }: { line: Claim; reading: Reading }) {
  const entries = useData<Page<Entry>>(`/entries?source=${encodeURIComponent(line.article.key)}&limit=10000`);
  const entry = entries.data?.items.find((one) => one.claims.some((told) => told.id === line.id));
  const chain = line.kind === 'statement' ? line.claim.chain : [];
  const others = entry?.claims.filter((told) => told.id !== line.id) ?? [];
  const articles = new Set([line, ...others].map((told) => told.id.split('.')[0])).size;
  return (
    <>
      <h3>Where it comes from</h3>
      <ol class="chain">
        {line.kind === 'statement' && <li>{line.claim.speaker ? <Words of={line.article.key} span={line.claim.speaker} /> : 'nobody named'}</li>}
        {chain.map((link) => <li>{RELATIONS[link.relation] ?? link.relation} <Words of={line.article.key} span={link} /> {link.inherited && <Inferred why="Said of the article as a whole, not of this sentence." />}</li>)}
        <li>
          {chain.length + (line.kind === 'statement' ? 1 : 0) > 0 && 'read in '}<a href={href('source', { key: line.article.key, claim: line.id })}><Name>{outlet(line.article)}</Name></a>
          {line.article.title && <>, <cite><Name>{line.article.title}</Name></cite></>}, {day(reading.article.published)}
        </li>
      </ol>
      {entry && (
        <p>
          {articles === 1 ? `No other article of this record tells it${others.length > 0 ? '; this one does so more than once:' : '.'}` : <>
            {counted(articles, 'article tells', 'articles tell')} it, from <strong>{counted(entry.origins.length, 'independent source')}</strong>:
          </>}
        </p>
      )}
      {others.length > 0 && (
        <ul class="others">
          {others.map((told) => <li><a href={here({ claim: told.id })}><Name>{told.outlet ?? told.article}</Name></a>: <Words of={told.id.split('.')[0]!} span={told} class="serif" /></li>)}
        </ul>
      )}
    </>
  );
}

/** What to write under a quotation. */
export function citation(line: Claim, reading: Reading): string {
  const who = line.kind === 'statement' && line.claim.speaker ? line.claim.speaker.text + ', ' : '';
  const { published } = reading.article;
  const first = parts(line)[0]![1];
  return `${who}${day(published)}${published.basis === 'inferred' ? ' [date inferred]' : ''}, in "${line.article.title ?? line.article.id}", ${outlet(line.article)}${line.article.url ? ', ' + line.article.url : ''}; characters ${first.start}-${first.end} of article ${line.article.key}; Sitrep record ${line.id}.`;
}

function Copy({ text }: { text: string }) {
  const [done, say] = useState(false);
  return (
    <button type="button" class="cite" data-citation={text} onClick={() => navigator.clipboard.writeText(text).then(() => say(true), () => say(false))}>
      {done ? 'Copied' : 'Copy citation'} <kbd>c</kbd>
    </button>
  );
}

const changes = (line: Claim) => (line.corrections ?? []).map((mark) => (
  <li><Inferred why="Changed by a person; what was read is kept beside it." /> {mark.what} <strong>{mark.field}</strong> {mark.was && <>was <q class="plain"><Name>{mark.was}</Name></q></>} {mark.is && <>is <q class="plain"><Name>{mark.is}</Name></q></>} <span class="faint">by <Name>{mark.author}</Name>, {mark.at.slice(0, 10)}{mark.because && <>: <Name>{mark.because}</Name></>}</span> {!STATIC && <Undo no={mark.no} />}</li>
));

/** Why a claim is here: the words of the article, what was read from them, by what, and how sure that is. */
export function Evidence({ id, close }: { id: string; close: string }) {
  const claim = useData<Claim>('/claims/' + encodeURIComponent(id));
  const reading = useData<Reading>('/articles/' + encodeURIComponent(id.split('.')[0]!));
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: false }), [id]);
  return (
    <aside class="evidence" aria-labelledby="evidence">
      <div class="bar">
        <h2 id="evidence" tabIndex={-1} ref={head}>Evidence <code>{id.length > 24 ? id.slice(0, 6) + '…' + id.slice(id.lastIndexOf('.')) : id}</code></h2>
        <a class="close" href={close} aria-label="Close the evidence">×</a>
      </div>
      <Wait of={claim} what="The claim">
        {(line) => (
          <Wait of={reading} what="The article">
            {(read) => (
              <>
                <Body line={line} />
                <h3>In the article’s words</h3>
                <Context line={line} reading={read} />
                <p class="legend">{[...new Set(parts(line).map(([as]) => as))].map((as) => <span class={'mark p-' + as.replace(' ', '-')}>{as}</span>)}</p>
                <h3>What was read from them</h3>
                <Fields line={line} reading={read} />
                <Chain line={line} reading={read} />
                {changes(line).length > 0 && <><h3>What people changed</h3><ul>{changes(line)}</ul></>}
                <h3>Take it along</h3>
                <p class="actions">
                  <Copy text={citation(line, read)} />
                  <a href={new URL('r/' + line.id + (STATIC ? '.html' : ''), BASE).href}>Permanent page</a>
                  {!STATIC && <a href={address('/claims/' + line.id)}>JSON</a>}
                  <a href={href('source', { key: line.article.key, claim: line.id })}>Read the article</a>
                </p>
                <p class="faint">At the terminal: <code>sitrep why {line.id}</code></p>
                {!STATIC && <Wrong line={line} />}
              </>
            )}
          </Wait>
        )}
      </Wait>
    </aside>
  );
}
