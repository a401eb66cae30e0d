/** What a question asks for, as far as its words say so: the filters that they stand for, and the names that are left. Words, not grammar; what is taken is shown and can be changed. */
import type { Kind } from './types';

interface Sort { kind: Kind; type?: string; modality?: string; words: string }

const SORTS: Sort[] = [
  { kind: 'position', type: 'pledge', words: 'promise promises promised pledge pledges pledged commit commits committed' },
  { kind: 'position', type: 'demand', words: 'demand demands demanded' },
  { kind: 'position', type: 'condemn', words: 'condemn condemns condemned' },
  { kind: 'position', type: 'support', words: 'support supports supported back backs backed' },
  { kind: 'position', type: 'oppose', words: 'oppose opposes opposed' },
  { kind: 'position', type: 'threaten', words: 'threaten threatens threatened' },
  { kind: 'event', modality: 'proposed', words: 'propose proposes proposed proposal proposals' },
  { kind: 'event', modality: 'planned', words: 'plan plans planned' },
  { kind: 'event', modality: 'denied', words: 'deny denies denied' },
  { kind: 'figure', type: 'killed', words: 'die dies died dead death deaths killed toll' },
  { kind: 'figure', type: 'injured', words: 'injured wounded hurt' },
  { kind: 'figure', type: 'displaced', words: 'displaced fled refugees' },
  { kind: 'statement', words: 'say says said saying statement statements tell tells told' },
];
const BY_WORD = new Map(SORTS.flatMap((sort) => sort.words.split(' ').map((word): [string, Sort] => [word, sort])));
const LITTLE = new Set('a an and are at be been by did do does for had has have how in is it many much of on only or the their there they to was were what when where which who whom whose why with'.split(' '));

export interface Question { kind: Kind; type?: string; modality?: string; year?: string; names: string }

/** Nothing if no word says of which kind the answer is, or the words are meant as they stand ("in quotation marks", field:value). */
export function question(words: string): Question | undefined {
  if (/["“”]|\w:\S/.test(words)) return undefined;
  const all = words.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
  if (disagreement(words)) return undefined;
  const sort = all.map((word) => BY_WORD.get(word.toLowerCase())).find((one) => one !== undefined);
  if (!sort) return undefined;
  const year = all.find((word) => /^(1[5-9]|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(word));
  const names = all.filter((word) => word !== year && BY_WORD.get(word.toLowerCase()) !== sort && !LITTLE.has(word.toLowerCase())).join(' ');
  return { kind: sort.kind, type: sort.type, modality: sort.modality, year, names };
}

/** Whether it is asked where sources disagree. */
export const disagreement = (words: string): boolean => !/["“”]|\w:\S/.test(words) && /\b(disagree(s|ments?)?|contradict(s|ions?)?|conflicting)\b/i.test(words);
