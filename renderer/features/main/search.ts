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
});

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
