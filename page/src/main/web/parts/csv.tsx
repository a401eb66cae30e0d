import { address, STATIC, text, token } from '../api';
import { num } from '../words';

/** A cell that a spreadsheet would calculate gets an apostrophe before it, as the files of the server do. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?[\d.]+$/.test(value) ? "'" + value : value;
  return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
};

export const csv = (rows: string[][]): string => rows.map((row) => row.map(cell).join(',') + '\r\n').join('');

export function save(name: string, type: string, body: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([body], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The rows that are on the screen, as a file; it says how many, and they are as many. */
export function SaveRows({ name, head, rows }: { name: string; head: string[]; rows: string[][] }) {
  return (
    <button type="button" class="save" data-rows={rows.length} onClick={() => save(name + '.csv', 'text/csv', csv([head, ...rows]))}>
      CSV <span class="faint">{num(rows.length)}</span>
      <span class="hidden"> rows of {name}</span>
    </button>
  );
}

/** A whole list as a file of the server, which has as many rows as the list has items. */
export function SaveAll({ path, name, total }: { path: string; name: string; total: number }) {
  if (STATIC) {
    const make = async () => save(name + '.csv', 'text/csv', csv(await (await import('../copy')).rows(path)));
    return (
      <button type="button" class="save" data-rows={total} onClick={make}>
        CSV <span class="faint">{num(total)}</span>
        <span class="hidden"> {name}</span>
      </button>
    );
  }
  const [list, query = ''] = path.split('?');
  const file = list + '.csv' + (query ? '?' + query : '');
  const secret = token() !== null;
  return (
    <a
      class="save"
      href={address(file)}
      download={name + '.csv'}
      data-rows={total}
      onClick={async (event) => {
        if (secret) {
          event.preventDefault();
          save(name + '.csv', 'text/csv', await text(file));
        }
      }}
    >
      CSV <span class="faint">{num(total)}</span>
      <span class="hidden"> {name}</span>
    </a>
  );
}
