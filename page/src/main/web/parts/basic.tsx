import type { ComponentChildren } from 'preact';
import type { Loaded } from '../api';
import type { Days, Span } from '../types';
import { counted, day, edtf, num } from '../words';

/** Words of an article, exactly: a test compares every one of these with its source. Isolated, so that no direction mark in them reaches beyond. */
export function Words({ of, span, class: name = '' }: { of: string; span: Span; class?: string }) {
  return (
    <bdi class={'words ' + name} dir="auto" data-key={of} data-start={span.start} data-end={span.end}>
      {span.text}
    </bdi>
  );
}

/** A name that is not a quotation; foreign all the same. */
export const Name = ({ children }: { children: ComponentChildren }) => <bdi dir="auto">{children}</bdi>;

/** Stands beside everything that no article says in so many words. */
export const Inferred = ({ why }: { why: string }) => (
  <span class="inferred" title={why}>
    inferred<span class="hidden">: {why}</span>
  </span>
);

export const When = ({ days, over }: { days: Days | undefined; over?: boolean }) => {
  const text = day(days, over);
  return text === 'undated' ? <span class="faint">undated</span> : <time dateTime={edtf(days)}>{text}</time>;
};

export const Tag = ({ kind, children }: { kind: string; children: ComponentChildren }) => <span class={'tag tag-' + kind}>{children}</span>;

/** Waits, fails or shows. */
export function Wait<T>({ of, children, what }: { of: Loaded<T>; what: string; children: (data: T) => ComponentChildren }) {
  if (of.failed) {
    return (
      <div class="problem" role="alert">
        <strong>{what} cannot be shown.</strong> <Name>{of.failed.message}</Name>
      </div>
    );
  }
  return of.data === undefined ? (
    <p class="wait" role="status">
      {of.making
        ? <>Of so large a record this is made once, and again after a change: {of.making.doing}{of.making.all > 0 && `, ${num(of.making.done)} of ${num(of.making.all)} articles`} … It is shown as soon as it is there.</>
        : <>Reading {what.toLowerCase()} …</>}
    </p>
  ) : (
    <>{children(of.data)}</>
  );
}

/** A name with how many there are of it, each a link: the name to what it is, the number to all claims that it counts. */
export function Bar({ to, all = to, name, n, most, of }: { to: string; all?: string; name: string; n: number; most?: number; of: string }) {
  return (
    <li>
      <a href={to}><Name>{name}</Name></a> {most !== undefined && <meter min={0} max={most} value={n} aria-label={counted(n, of)} />} <a class="number" href={all} aria-label={`${counted(n, of)}: ${name}`}>{num(n)}</a>
    </li>
  );
}

export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;

/** What a page answers, once at its head. */
export function Head({ title, asks, children }: { title: string; asks: string; children?: ComponentChildren }) {
  return (
    <header class="head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        <p class="asks"><bdi>{asks}</bdi></p>
      </div>
      {children && <div class="tools">{children}</div>}
    </header>
  );
}
