import { useEffect, useRef, useState } from 'preact/hooks';
import { forget, post, token, useData } from '../api';
import type { Claim, There } from '../types';
import { Name } from './basic';

const AUTHOR = 'sitrep-author';
export const author = (): string => localStorage.getItem(AUTHOR) ?? '';
export const remember = (who: string): void => localStorage.setItem(AUTHOR, who);

const ASKED = 'sitrep-wrong';
let asked = false;

/** Opens the form of the claim whose evidence is shown, or is about to be. */
export function ask(): void {
  asked = true;
  window.dispatchEvent(new Event(ASKED));
}

/** Marks a claim as wrong, or sets fields of it; what was read is kept beside it. */
export function Wrong({ line, begin = false, done }: { line: Claim; begin?: boolean; done?: () => void }) {
  const there = useData<There>('/');
  const [open, set] = useState(begin);
  const [told, tell] = useState<{ text: string; failed: boolean }>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const show = () => {
      if (asked) set(true);
      asked = false;
    };
    show();
    window.addEventListener(ASKED, show);
    return () => window.removeEventListener(ASKED, show);
  }, []);
  useEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  const may = there.data?.writable === true && token() !== null;
  const send = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const fields = String(form.get('fields') ?? '').split('\n').map((f) => f.trim()).filter(Boolean);
    const who = String(form.get('author') ?? '').trim();
    remember(who);
    try {
      await post('/corrections', { what: fields.length ? 'edit' : 'reject', claims: [line.id], set: fields, author: who, why: String(form.get('why') ?? '').trim() });
      set(false);
      tell({ text: 'Corrected. What was read is kept; under Corrections this can be undone.', failed: false });
      forget();
      done?.();
    } catch (problem) {
      tell({ text: (problem as Error).message, failed: true });
    }
  };
  return (
    <div class="wrong">
      {!open && <button type="button" onClick={() => set(true)}>Correct it <kbd>x</kbd></button>}
      {told && <p role="status" class={told.failed ? 'problem' : 'ok'}><Name>{told.text}</Name></p>}
      {open && (may ? (
        <form onSubmit={send}>
          <h3>Correct {line.kind} <code>{line.id.split('.')[1]}</code></h3>
          <label>Your name <input name="author" required value={author()} ref={author() ? undefined : first} autocomplete="name" /></label>
          <label>Why <input name="why" ref={author() ? first : undefined} autocomplete="off" /></label>
          <label>Fields that are others, one a line, as <code>place=Dalen</code>; empty marks the claim as wrong
            <textarea name="fields" rows={2} spellcheck={false} />
          </label>
          <p class="actions"><button type="submit" class="strong">Correct</button> <button type="button" onClick={() => { set(false); done?.(); }}>Leave it</button></p>
        </form>
      ) : (
        <p class="problem" role="status">This page may not change the record: it was not opened by <code>sitrep open</code>. At the terminal: <code>sitrep correct reject {line.id} --because "..."</code>.</p>
      ))}
    </div>
  );
}
