import type { PaperPage } from '../../../shared/contract/reader.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PaperProgress } from '../../../shared/views.ts';
import { type Account, newAccount } from '../../model/account.ts';
import type { BackupCodeSet } from '../../model/backup-code.ts';
import type { AccountId, CodeId, CodeSetId } from '../../model/ids.ts';
import { newId } from '../new-id.ts';
import { fit } from './fit.ts';

type PaperAccount = PaperPage['accounts'][number];

/** Pages of printed sheets, collected in any order from any number of pictures. */
export class PaperSession {
  readonly id = newId();
  #pages: ReadonlyMap<string, ReadonlyMap<number, PaperPage>> = new Map();

  /** @throws AppError `sheet-mixed`; none of the pages is kept then */
  add(pages: readonly PaperPage[]): void {
    const next = new Map([...this.#pages].map(([sheetId, sheet]) => [sheetId, new Map(sheet)]));
    for (const page of pages) {
      const sheet = next.get(page.sheetId) ?? new Map<number, PaperPage>();
      const known = sheet.values().next().value;
      if (known !== undefined && (known.pages !== page.pages || known.madeAt !== page.madeAt)) {
        throw new AppError('sheet-mixed', 'two sheets with one id', { sheetId: page.sheetId });
      }
      next.set(page.sheetId, sheet.set(page.page, page));
    }
    this.#pages = next;
  }

  progress(): PaperProgress {
    return {
      sessionId: this.id,
      sheets: [...this.#pages].map(([sheetId, sheet]) => {
        const [first] = sheet.values();
        const pages = first?.pages ?? 0;
        return {
          sheetId,
          madeAt: first?.madeAt ?? '',
          pages,
          missing: Array.from({ length: pages }, (_, index) => index + 1).filter(
            (page) => !sheet.has(page),
          ),
        };
      }),
      accounts: this.#merged().map(({ issuer, accountName, otp, codeSet }) => ({
        issuer: fit(issuer),
        accountName: fit(accountName),
        hasOtp: otp !== undefined,
        codes: codeSet?.codes.length ?? 0,
        left: codeSet?.codes.filter(({ state }) => state === 'unused').length ?? 0,
      })),
    };
  }

  /** @throws AppError `page-missing` with the sheet and the pages still to come */
  accounts(now: string): Account[] {
    const incomplete = this.progress().sheets.find(({ missing }) => missing.length > 0);
    if (incomplete !== undefined) {
      throw new AppError('page-missing', 'pages of the sheet are missing', {
        sheetId: incomplete.sheetId,
        missing: incomplete.missing.join(', '),
        pages: incomplete.pages,
      });
    }
    return this.#merged().map((account) => accountFrom(account, now));
  }

  /** One of the sheets by itself. @throws AppError `not-found` */
  sheet(sheetId: string): PaperSession {
    const pages = this.#pages.get(sheetId);
    if (pages === undefined) {
      throw new AppError('not-found', 'no such sheet in this session');
    }
    const alone = new PaperSession();
    alone.#pages = new Map([[sheetId, pages]]);
    return alone;
  }

  /** What was read of a sheet is not kept any longer. */
  drop(sheetId: string): void {
    this.#pages = new Map([...this.#pages].filter(([id]) => id !== sheetId));
  }

  /** Accounts in the order of the pages, sheets from old to new: of what several hold, the newest counts. */
  #merged(): PaperAccount[] {
    const sheets = [...this.#pages.values()].map((sheet) => [...sheet.values()]);
    const merged = new Map<string, PaperAccount>();
    for (const pages of sheets.toSorted(([a], [b]) => madeAtMs(a) - madeAtMs(b))) {
      for (const [key, account] of accountsOn(pages)) {
        merged.set(key, newer(merged.get(key), account));
      }
    }
    return [...merged.values()];
  }
}

function madeAtMs(page: PaperPage | undefined): number {
  return Date.parse(page?.madeAt ?? '');
}

/** A set that goes on over several pages of a sheet is joined again. */
function accountsOn(pages: readonly PaperPage[]): Map<string, PaperAccount> {
  const found = new Map<string, PaperAccount>();
  for (const page of pages.toSorted((a, b) => a.page - b.page)) {
    for (const account of page.accounts) {
      const key = keyOf(account);
      const before = found.get(key);
      found.set(key, before === undefined ? account : joined(before, account));
    }
  }
  return found;
}

/** As the newer sheet says; what it was printed without is on the older one. */
function newer(before: PaperAccount | undefined, account: PaperAccount): PaperAccount {
  const otp = account.otp ?? before?.otp;
  return {
    ...account,
    accountName: account.accountName === '' ? (before?.accountName ?? '') : account.accountName,
    ...(otp === undefined ? {} : { otp }),
  };
}

/** A set belongs to one account; without a set, name and secret say which account it is. */
function keyOf({ issuer, accountName, otp, codeSet }: PaperAccount): string {
  if (codeSet !== undefined) {
    return `set ${codeSet.setId}`;
  }
  const secret = otp === undefined ? '' : Buffer.from(otp.secret).toString('hex');
  return JSON.stringify([issuer, accountName, secret]);
}

function joined(before: PaperAccount, next: PaperAccount): PaperAccount {
  const otp = before.otp ?? next.otp;
  const set = before.codeSet;
  const more = next.codeSet;
  const codeSet =
    set === undefined || more === undefined
      ? (set ?? more)
      : { ...set, codes: [...set.codes, ...more.codes] };
  return {
    issuer: before.issuer,
    accountName: before.accountName,
    ...(otp === undefined ? {} : { otp }),
    ...(codeSet === undefined ? {} : { codeSet }),
  };
}

function accountFrom({ issuer, accountName, otp, codeSet }: PaperAccount, now: string): Account {
  return {
    ...newAccount(newId<AccountId>(), fit(issuer), fit(accountName), now),
    ...(otp === undefined ? {} : { otp }),
    codeSets: codeSet === undefined ? [] : [setFrom(codeSet, now)],
  };
}

/** States as of the day it was printed: codes used since are still "left" until a service refuses them. */
function setFrom(set: NonNullable<PaperAccount['codeSet']>, now: string): BackupCodeSet {
  return {
    id: set.setId as CodeSetId,
    generation: set.generation,
    issuedAt: set.issuedAt,
    source: 'paper',
    codes: set.codes.map(({ value, state }) => ({
      id: newId<CodeId>(),
      value,
      events: state === 'unused' ? [] : [{ type: state === 'used' ? 'used' : 'unsure', at: now }],
    })),
    status: 'current',
    lowAt: set.codes.length === 1 ? 0 : 3,
    renewEveryDays: 180,
    ordered: set.ordered,
  };
}
