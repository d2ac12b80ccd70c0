import { bareCode } from '../../../shared/made-codes.ts';
import type { ImportRow } from '../../../shared/views.ts';
import type { Account } from '../../model/account.ts';
import type { ForeignAccount, ForeignCodeSet, ForeignContents } from '../../model/foreign.ts';
import type { Otp } from '../../model/otp.ts';
import { fit } from './fit.ts';

/** One line of an import's preview with what it would bring in. */
export type Candidate =
  | { readonly kind: 'account'; readonly account: ForeignAccount }
  | { readonly kind: 'code-set'; readonly set: ForeignCodeSet }
  | { readonly kind: 'refused' };

export interface PreviewedRow {
  readonly row: ImportRow;
  readonly candidate: Candidate;
}

/** What makes two accounts the same: type, secret, digits, algorithm and period (FORMATS section 1). */
function identityOf(otp: Otp): string {
  const secret = Buffer.from(otp.secret).toString('hex');
  switch (otp.type) {
    case 'totp':
      return `totp ${secret} ${otp.algorithm} ${otp.digits} ${otp.period}`;
    case 'hotp':
      return `hotp ${secret} ${otp.algorithm} ${otp.digits}`;
    case 'steam':
    case 'motp':
    case 'yandex':
      return `${otp.type} ${secret}`;
  }
}

const nameOf = (account: { issuer: string; accountName: string }): string =>
  `${account.issuer}\u0000${account.accountName}`.toLowerCase();

/**
 * Compares what was read with what is there: new, same, differs (same secret under another name, or the
 * same name with another secret) or refused with its reason. Duplicates inside the import are `same` too.
 */
export function previewImport(
  accounts: readonly Account[],
  read: readonly ForeignContents[],
): PreviewedRow[] {
  const byIdentity = new Map<string, { issuer: string; accountName: string }>();
  const names = new Set<string>();
  const values = new Set<string>();
  for (const account of accounts) {
    if (account.otp !== undefined) {
      byIdentity.set(identityOf(account.otp), account);
      names.add(nameOf(account));
    }
    for (const set of account.codeSets) {
      set.codes.forEach((code) => values.add(bareCode(code.value)));
    }
  }
  const rows: PreviewedRow[] = [];
  const add = (row: Omit<ImportRow, 'index'>, candidate: Candidate): void => {
    rows.push({ row: { index: rows.length, ...row }, candidate });
  };

  for (const contents of read) {
    for (const account of contents.accounts) {
      const identity = identityOf(account.otp);
      const known = byIdentity.get(identity);
      const { issuer, accountName } = account;
      const base = {
        kind: 'account',
        issuer: fit(issuer),
        accountName: fit(accountName),
        otpType: account.otp.type,
      } as const;
      const candidate: Candidate = { kind: 'account', account };
      if (known !== undefined) {
        const same = nameOf(known) === nameOf(account);
        add(
          {
            ...base,
            verdict: same ? 'same' : 'differs',
            ...(same ? {} : { reason: 'other-name' }),
          },
          candidate,
        );
      } else if (names.has(nameOf(account))) {
        add({ ...base, verdict: 'differs', reason: 'other-secret' }, candidate);
      } else {
        add({ ...base, verdict: 'new' }, candidate);
      }
      byIdentity.set(identity, known ?? account);
      names.add(nameOf(account));
    }
    for (const set of contents.codeSets) {
      const known =
        set.codes.length > 0 && set.codes.every(({ value }) => values.has(bareCode(value)));
      add(
        {
          kind: 'code-set',
          issuer: fit(set.service),
          accountName: fit(set.account),
          codes: set.codes.length,
          verdict: known ? 'same' : 'new',
        },
        { kind: 'code-set', set },
      );
      set.codes.forEach(({ value }) => values.add(bareCode(value)));
    }
    for (const { label, reason } of contents.skipped) {
      add(
        { kind: 'account', issuer: fit(label), accountName: '', verdict: 'refused', reason },
        { kind: 'refused' },
      );
    }
  }
  return rows;
}
