import { useEffect, useMemo } from 'preact/hooks';
import { useData } from '../api';
import { Empty, Head, Inferred, Name, Wait, When } from '../parts/basic';
import { Body, Since } from '../parts/claim';
import { Evidence, parts } from '../parts/evidence';
import { Marked, type Range } from '../parts/marked';
import { Points } from '../points';
import type { Claim, Kind, Origin, Page, Reading } from '../types';
import { here, href } from '../url';
import { counted, KINDS, PLURAL } from '../words';
import type { Show } from './all';

const LAYERS = [...KINDS, 'actor', 'place', 'time'] as const;
type Layer = (typeof LAYERS)[number];
const isLayer = (word: string): word is Layer => (LAYERS as readonly string[]).includes(word);

const CORE: Record<Kind, string[]> = { statement: ['content', 'speaker', 'cue'], event: ['trigger'], figure: ['figure'], position: ['object', 'holder'] };

/** The claims of a reading as the lists have them. */
function lines(read: Reading, key: string): Claim[] {
  const { article } = read;
  const of = { key, id: article.id, url: article.url, outlet: article.outlet, title: article.title, ...article.published };
  const line = (kind: Kind, claims: { id: string }[]) => claims.map((claim) => ({ id: key + '.' + claim.id, kind, article: of, claim }) as unknown as Claim);
  return [...line('statement', read.statements), ...line('event', read.events), ...line('figure', read.figures), ...line('position', read.positions)];
}

function ranges(read: Reading, all: Claim[], layers: Set<Layer>, open: string | null): Range[] {
  const out: Range[] = [];
  for (const line of all) {
    if (layers.has(line.kind)) {
      for (const [as, span] of parts(line)) {
        if (CORE[line.kind].includes(as)) {
          const core = as === CORE[line.kind][0];
          out.push({ start: span.start, end: span.end, as: `l-${line.kind} as-${as}${line.id === open ? ' now' : ''}`, title: `${line.kind} ${line.claim.id}: ${as}`, href: here({ claim: line.id }), id: core ? line.id : undefined });
        }
      }
    }
  }
  for (const mention of read.mentions) {
    if (layers.has(mention.kind)) {
      const title = mention.kind === 'time' ? `time: ${mention.value}` : mention.kind === 'place' ? `place: ${mention.name}${mention.country ? ', ' + mention.country : ''}` : `actor: ${mention.name}`;
      out.push({ start: mention.start, end: mention.end, as: 'l-' + mention.kind, title });
    }
  }
  return out;
}

function Reader({ read, name, params }: { read: Reading; name: string; params: URLSearchParams }) {
  const key = name;
  const points = useMemo(() => new Points(read.article.text), [read.article.text]);
  const open = params.get('claim');
  const asked = params.get('layers');
  const layers = new Set<Layer>(asked === null ? ['statement', 'event', 'figure', 'position'] : asked.split(',').filter(isLayer));
  const all = useMemo(() => lines(read, key), [read, key]);
  const found = ranges(read, all, layers, open);
  const at = /^(\d+)-(\d+)$/.exec(params.get('at') ?? '');
  if (at) found.push({ start: Number(at[1]), end: Number(at[2]), as: 'now', title: 'the passage asked for', id: 'at' });
  const paragraphs = useMemo(() => {
    const list: [number, number][] = [];
    let begin = 0;
    const chars = [...read.article.text];
    for (let i = 0; i <= chars.length; i++) {
      if (i === chars.length || chars[i] === '\n') {
        if (i > begin) list.push([begin, i]);
        begin = i + 1;
      }
    }
    return list;
  }, [read.article.text]);
  useEffect(() => {
    document.querySelector(at ? '.reader .now' : open ? '.reader .now' : '.none')?.scrollIntoView({ block: 'center' });
  }, [open, params.get('at'), read]);
  const has = (layer: Layer): number => (layer === 'statement' || layer === 'event' || layer === 'figure' || layer === 'position' ? read[PLURAL[layer] as 'statements'].length : read.mentions.filter((m) => m.kind === layer).length);
  const toggled = (layer: Layer) => [...LAYERS].filter((l) => (l === layer ? !layers.has(l) : layers.has(l))).join(',') || 'none';
  const chosen = (claimRange: [number, number]) => all.filter((line) => layers.has(line.kind) && parts(line)[0]![1].start >= claimRange[0] && parts(line)[0]![1].start < claimRange[1]);
  return (
    <>
      <ul class="layers" aria-label="What is marked">
        {LAYERS.map((layer) => <li><a href={here({ layers: toggled(layer) })} aria-pressed={layers.has(layer) ? 'true' : 'false'} role="button" class={'l-' + layer}>{isKindLayer(layer) ? PLURAL[layer] : layer + 's'} <span>{has(layer)}</span></a></li>)}
      </ul>
      <div class="reader" lang={read.article.language}>
        {paragraphs.map(([from, to], i) => {
          const notes = chosen([from, to]);
          return (
            <div class="passage">
              <p dir="auto" class={i === 0 && read.article.title && points.slice(from, to) === read.article.title ? 'headline' : ''}><Marked of={key} points={points} from={from} to={to} ranges={found} /></p>
              {notes.length > 0 && (
                <ul class="notes">
                  {notes.map((line) => <li class={'note note-' + line.kind + (line.id === open ? ' now' : '')} data-item={line.id} tabIndex={-1}><a href={here({ claim: line.id === open ? undefined : line.id })} aria-label={'Evidence of ' + line.kind + ' ' + line.claim.id}>{line.claim.id}</a> <Body line={line} /></li>)}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

/** What stood at the address of an article, in the order of time, with the sentences that each changed. */
function Versions({ all, of }: { all: NonNullable<Reading['versions']>; of: string }) {
  return (
    <ol class="versions">
      {all.map((one) => (
        <li>
          {one.article === of ? 'this' : <a href={href('source', { key: one.article })}><code>{one.article}</code></a>}, fetched <time dateTime={one.fetched}>{one.fetched.slice(0, 16).replace('T', ' ')} UTC</time>
          {(one.gone?.length ?? 0) + (one.new?.length ?? 0) > 0 && (
            <ul class="reasons">
              {one.gone?.map((sentence) => <li><del class="serif"><Name>{sentence}</Name></del></li>)}
              {one.new?.map((sentence) => <li><ins class="serif"><Name>{sentence}</Name></ins></li>)}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

const isKindLayer = (layer: Layer): layer is Kind => (KINDS as string[]).includes(layer);

export const SourcePage: Show = ({ params }) => {
  const key = params.get('key') ?? '';
  const claim = params.get('claim');
  const read = useData<Reading>(key ? '/articles/' + encodeURIComponent(key) : '');
  const origins = useData<Page<Origin>>(key ? '/origins?limit=1000&source=' + encodeURIComponent(key) : '');
  if (!key) {
    return <Empty>No article is asked for. <a href={href('sources')}>All articles</a></Empty>;
  }
  return (
    <Wait of={read} what="The article">
      {(reading) => {
        const { article } = reading;
        const origin = origins.data?.items.find((o) => o.articles.includes(article.id) && o.articles.length > 1);
        const web = article.url && /^https?:\/\//i.test(article.url) ? article.url : undefined;
        return (
          <>
            <Head title={article.title ?? article.id} asks="What does this article say, and what was read from it?" />
            <dl class="fields wide">
              <dt>outlet</dt><dd><Name>{article.outlet ?? 'not given'}</Name></dd>
              <dt>published</dt>
              <dd>
                <When days={article.published} /> <span class="faint">({article.published.basis})</span> {article.published.basis === 'inferred' && <Inferred why="The article gives no date; its own words leave these days." />}
                {article.published.reasons.length > 0 && <ul class="reasons">{article.published.reasons.map((r) => <li><Name>{r.why}</Name>{r.text && <>: <a href={here({ at: `${r.start}-${r.end}` })} class="serif"><Name>{r.text}</Name></a></>}</li>)}</ul>}
              </dd>
              <dt>file</dt><dd><code><Name>{article.path}</Name></code>, key <code>{key}</code></dd>
              {reading.page_gone && <><dt>page</dt><dd><span class="later">is gone</span>, since <Since gone={reading.page_gone} /></dd></>}
              {reading.versions && <><dt>versions</dt><dd><Versions all={reading.versions} of={key} /></dd></>}
              {web && <><dt>address</dt><dd><a href={web} rel="noreferrer noopener" target="_blank"><Name>{web}</Name></a></dd></>}
              {origin && <><dt>same text in</dt><dd>{origin.articles.filter((id) => id !== article.id).map((id, i) => <>{i > 0 && ', '}<a href={href('source', { key: id })}><Name>{id}</Name></a></>)} <span class="faint">({counted(origin.articles.length, 'article')}, one source; {origin.why})</span></dd></>}
              {article.warnings.length > 0 && <><dt>warnings</dt><dd>{article.warnings.map((w) => <div><Name>{w.message}</Name></div>)}</dd></>}
            </dl>
            <div class={claim ? 'with-evidence inner' : ''}>
              <div><Reader read={reading} name={key} params={params} /></div>
              {claim && <Evidence id={claim} close={here({ claim: undefined })} />}
            </div>
          </>
        );
      }}
    </Wait>
  );
};
