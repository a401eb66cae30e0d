import type { ComponentChildren } from 'preact';
import { num } from '../words';
import { SaveRows } from './csv';

export interface Column<T> {
  name: string;
  /** As it stands in the file. */
  text: (row: T) => string;
  /** As it is shown, if otherwise. */
  show?: (row: T) => ComponentChildren;
  number?: boolean;
}

/** A number in a cell, with the way to what it counts; of nothing there is no way. */
export const Count = ({ to, n }: { to: string; n: number }) => (n === 0 ? <>0</> : <a href={to}>{num(n)}</a>);

/** A table whose rows can be taken along. */
export function Table<T>({ name, caption, columns, rows, fold, id }: { name: string; caption: string; columns: Column<T>[]; rows: T[]; fold?: boolean; id?: (row: T) => string }) {
  const table = (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          {caption} <SaveRows name={name} head={columns.map((c) => c.name)} rows={rows.map((row) => columns.map((c) => c.text(row)))} />
        </caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th scope="col" class={c.number ? 'number' : ''}>
                {c.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr data-item={id?.(row)}>
              {columns.map((c) => (
                <td class={c.number ? 'number' : ''}>{c.show ? c.show(row) : <bdi dir="auto">{c.text(row)}</bdi>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return fold ? (
    <details class="twin">
      <summary>The same as a table</summary>
      {table}
    </details>
  ) : (
    table
  );
}
