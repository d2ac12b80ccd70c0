import UFuzzy from '@leeoniya/ufuzzy';
import type { AccountView } from '../../../shared/views.ts';

// Letters of every script count, not only Latin ones.
const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  sort: (info) => info.idx.map((_, at) => at).sort((a, b) => byMatch(info, a, b)),
});

/** Whole words before parts of words, the name of the service before the rest; equal ones keep their order. */
function byMatch(info: UFuzzy.Info, a: number, b: number): number {
  const at = (values: readonly number[], index: number): number => values[index] ?? 0;
  const bounds = (index: number): number =>
    at(info.terms, index) + at(info.interLft2, index) + at(info.interLft1, index) / 2;
  const isAtStart = (index: number): number => (at(info.start, index) === 0 ? 1 : 0);
  return (
    at(info.chars, b) - at(info.chars, a) ||
    bounds(b) - bounds(a) ||
    isAtStart(b) - isAtStart(a) ||
    at(info.interIns, a) - at(info.interIns, b)
  );
}

/** Up to so many matches are ranked; more keep the order of the list, which is quicker and no worse. */
const rankAtMost = 1_000;
const permuteAtMost = 3;

const lines = new WeakMap<AccountView, string>();

function lineOf(account: AccountView): string {
  let line = lines.get(account);
  if (line === undefined) {
    const words = [account.issuer, account.accountName, ...account.tags].join(' ');
    line = UFuzzy.latinize(words).toLowerCase();
    lines.set(account, line);
  }
  return line;
}

/** One line for each account, made once: what a key press searches. */
export function haystackOf(accounts: readonly AccountView[]): string[] {
  return accounts.map(lineOf);
}

/** Those that match, best first. The haystack is that of the accounts, in the same order. */
export function search(
  accounts: readonly AccountView[],
  haystack: string[],
  query: string,
): readonly AccountView[] {
  const needle = UFuzzy.latinize(query).trim().toLowerCase();
  if (needle === '') return accounts;
  const [found, info, order] = fuzzy.search(haystack, needle, permuteAtMost, rankAtMost);
  // A needle of signs only has no words to look for.
  if (found === null) return accounts.filter((account) => lineOf(account).includes(needle));
  const indexes = info === null || order === null ? found : order.map((at) => info.idx[at]);
  return indexes.flatMap((index) => (index === undefined ? [] : (accounts[index] ?? [])));
}
