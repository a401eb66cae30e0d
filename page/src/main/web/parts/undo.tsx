import { useEffect, useRef, useState } from 'preact/hooks';
import { forget, post, token, useData } from '../api';
import type { There } from '../types';
import { Name } from './basic';
import { author, remember } from './wrong';

/** Takes a correction back. It stays in the record beside its undo, which can be undone too. */
export function Undo({ no }: { no: number }) {
  const there = useData<There>('/');
  const [asked, ask] = useState(false);
  const [failed, fail] = useState('');
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked) name.current?.focus();
  }, [asked]);
  if (there.data?.writable !== true || token() === null) return null;
  const send = async (who: string) => {
    try {
      await post('/corrections', { what: 'undo', correction: no, author: who });
      forget();
    } catch (problem) {
      fail((problem as Error).message);
    }
  };
  return (
    <>
      {asked ? (
        <form class="undo" onSubmit={(event) => {
          event.preventDefault();
          const who = String(new FormData(event.currentTarget as HTMLFormElement).get('author') ?? '').trim();
          remember(who);
          void send(who);
        }}>
          <label>Your name <input name="author" required ref={name} autocomplete="name" /></label> <button type="submit" class="strong">Undo {no}</button>
        </form>
      ) : (
        <button type="button" class="small" onClick={() => (author() ? void send(author()) : ask(true))}>Undo <span class="hidden">correction {no}</span></button>
      )}
      {failed && <span role="alert" class="problem"><Name>{failed}</Name></span>}
    </>
  );
}
