import { isDeepStrictEqual } from 'node:util';
import type {
  ForeignAccount,
  ForeignCodeSet,
  ForeignContents,
  ForeignWarning,
  Skipped,
} from '../../../model/foreign.ts';
import type { Otp } from '../../../model/otp.ts';
import { foreignAccount, nameOf } from '../../../otp/foreign-account.ts';
import { parseKeyUri } from '../../../otp/key-uri.ts';
import { isAbsent, secretFrom } from '../../../otp/parameters.ts';
import { reasonOf, refuse } from '../../../otp/refusal.ts';
import { foreignContents } from './collect.ts';
import { hiddenCodes, type HiddenText } from './hidden-codes.ts';

/** One entry of a password manager's export: a login, a note, whatever may have codes in it. */
export interface ManagerItem {
  readonly title: string;
  readonly username: string;
  /** Key URIs, `steam://…` or bare secrets; parameters that stood apart come as what reads them. */
  readonly codes: readonly (string | (() => Otp))[];
  readonly note?: string;
  /** Further fields, in which backup codes may be kept. Never the password. */
  readonly fields?: readonly HiddenText[];
  readonly tags?: readonly string[];
  readonly favourite?: boolean;
  /** It lies in the other app's trash. */
  readonly deleted?: boolean;
}

/**
 * What a password manager's export holds for us: an account for each one-time code, sets for backup
 * codes in notes and fields. Entries with neither are counted and left there.
 * @param items each read by itself: one that throws costs itself only
 */
export function managerContents(
  format: string,
  items: readonly (() => ManagerItem)[],
): ForeignContents {
  const accounts: ForeignAccount[] = [];
  const codeSets: ForeignCodeSet[] = [];
  const skipped: Skipped[] = [];
  const warnings: ForeignWarning[] = [];
  let withoutCodes = 0;
  items.forEach((readItem, index) => {
    let item: ManagerItem;
    try {
      item = readItem();
    } catch (error) {
      skipped.push({ label: `#${index + 1}`, reason: reasonOf(error) });
      return;
    }
    const codes = item.codes.filter((code) => typeof code !== 'string' || !isAbsent(code));
    const label = nameOf({ issuer: item.title, accountName: item.username }) || `#${index + 1}`;
    if (item.deleted === true) {
      if (codes.length > 0) skipped.push({ label, reason: 'deleted' });
      return;
    }
    const own: ForeignAccount[] = [];
    const { sets, note } = hiddenCodes(item);
    for (const code of codes) {
      try {
        const { account, counterAssumed } = accountOf(item, code, note);
        // One code may be written in the ways of several plug-ins.
        if (own.some(({ otp }) => isDeepStrictEqual(otp, account.otp))) continue;
        own.push(account);
        if (counterAssumed) warnings.push({ type: 'hotp-counter-assumed', label: nameOf(account) });
      } catch (error) {
        skipped.push({ label, reason: reasonOf(error) });
      }
    }
    accounts.push(...own);
    codeSets.push(...sets.map((set) => besideAccount(set, item, own[0])));
    if (codes.length + sets.length === 0) withoutCodes += 1;
  });
  if (withoutCodes > 0) warnings.push({ type: 'without-codes', count: withoutCodes });
  return foreignContents(format, { accounts, codeSets, skipped }, warnings);
}

function accountOf(item: ManagerItem, code: string | (() => Otp), note: string) {
  const { title, username, tags, favourite } = item;
  const own = { issuer: title, accountName: username, note, tags, favourite };
  if (typeof code !== 'string') {
    return { account: foreignAccount({ ...own, otp: code() }), counterAssumed: false };
  }
  if (!/^\s*[a-z][a-z0-9+.-]*:/i.test(code)) {
    const otp = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30 } as const;
    const account = foreignAccount({ ...own, otp: { ...otp, secret: secretFrom(code) } });
    return { account, counterAssumed: false };
  }
  if (!/^\s*(?:otpauth|motp|steam):\/\//i.test(code)) return refuse('bad-uri', 'item: other uri');
  const { account, counterAssumed } = parseKeyUri(code);
  const bare = /^\s*steam:/i.test(code);
  return {
    account: foreignAccount({
      issuer: (bare ? title : account.issuer) || title || account.issuer,
      accountName: ownName(account.accountName) || username,
      otp: account.otp,
      note: [note, account.note ?? ''].filter(Boolean).join('\n'),
      tags: [...(tags ?? []), ...(account.tags ?? [])],
      favourite: favourite === true || account.favourite === true,
    }),
    counterAssumed,
  };
}

/** Proton Pass writes its own name where the account's belongs. */
function ownName(accountName: string): string {
  return accountName === 'Proton Pass' ? '' : accountName;
}

/** Codes found beside an account are its own, by the name that it gets here. */
function besideAccount(
  set: ForeignCodeSet,
  { title, username }: ManagerItem,
  account: ForeignAccount | undefined,
): ForeignCodeSet {
  if (account !== undefined) {
    return { ...set, service: account.issuer, account: account.accountName };
  }
  if (username === '' && set.service !== '') return set;
  const { issuer, accountName } = foreignAccount({
    issuer: title || set.service,
    accountName: username || set.account,
    otp: noOtp,
  });
  return { ...set, service: issuer, account: accountName };
}

/** Only names are wanted. */
const noOtp: Otp = { type: 'steam', secret: new Uint8Array(1) };
