import { AppError } from '../../../shared/errors.ts';
import type { SheetDocument } from '../../../shared/sheet.ts';
import type { Account } from '../../model/account.ts';
import { countPaperTexts, formatPaperPage } from '../../model/paper-page.ts';
import { layOut } from './layout.ts';
import { textWidth } from './measure.ts';
import { paperAccount, type Piece, printedAccount, sheetAccount } from './printed-account.ts';
import { qrModules } from './qr-modules.ts';

export interface SheetRequest {
  readonly accounts: readonly Account[];
  readonly paper: SheetDocument['paper'];
  readonly withSecrets: boolean;
  /** Neither in print nor in any QR code: what comes back from such a sheet has no account names. */
  readonly hideAccountNames: boolean;
  readonly sheetId: string;
  /** UTC ISO 8601. */
  readonly madeAt: string;
}

/** More would not read back: `paperPageSchema`. */
const pagesMax = 500;

/**
 * A sheet of accounts: their current backup codes with states, and their secrets when asked for. Each
 * page also holds itself in QR codes, to be read back. Accounts in the trash, and such as would be a
 * bare name, are left out.
 * @throws AppError `invalid-input` where nothing is left to print, or more than 500 pages
 */
export function makeSheet(request: SheetRequest): SheetDocument {
  const { paper, sheetId, madeAt } = request;
  const accounts = request.accounts.flatMap((account) => printedAccount(account, request) ?? []);
  const textWidthMm = textWidth(
    paper,
    accounts.some(({ secret }) => secret !== undefined),
  );
  const contents = (pieces: readonly Piece[]) => ({ madeAt, accounts: pieces.map(paperAccount) });
  const pages = layOut(accounts, {
    paper,
    textWidthMm,
    countPageCodes: (pieces) => countPaperTexts(contents(pieces)),
  });
  if (pages.length === 0) throw new AppError('invalid-input', 'sheet: nothing to print');
  if (pages.length > pagesMax) throw new AppError('invalid-input', 'sheet: too many pages');
  return {
    kind: 'accounts',
    paper,
    sheetId,
    madeAt,
    pages: pages.map((pieces, index) => ({
      number: index + 1,
      accounts: pieces.map((piece) => sheetAccount(piece, textWidthMm)),
      pageCodes: formatPaperPage({
        sheetId,
        page: index + 1,
        pages: pages.length,
        ...contents(pieces),
      }).map(qrModules),
      recoveryCodes: [],
    })),
  };
}

/**
 * The vault's own recovery codes on one page. They are never in a QR code: they are typed at the lock
 * screen, and a photo of the sheet should not be easier to use than the sheet.
 */
export function makeRecoverySheet({
  codes,
  paper,
  madeAt,
}: {
  readonly codes: readonly string[];
  readonly paper: SheetDocument['paper'];
  readonly madeAt: string;
}): SheetDocument {
  const page = { number: 1, accounts: [], pageCodes: [], recoveryCodes: [...codes] };
  return { kind: 'recovery-codes', paper, sheetId: '', madeAt, pages: [page] };
}
