import { AppError } from '../../../shared/errors.ts';
import type { SheetDocument } from '../../../shared/sheet.ts';
import { accountHeight, bodyHeight, pageCodesHeight } from './measure.ts';
import { type Piece, type PrintedAccount, sheetAccount } from './printed-account.ts';

export interface Room {
  readonly paper: SheetDocument['paper'];
  readonly textWidthMm: number;
  /** How many QR codes it takes to hold these pieces. */
  readonly countPageCodes: (pieces: readonly Piece[]) => number;
}

/**
 * Accounts in their order on as few pages as keep them whole: an account goes to the next page before
 * it is cut, and only one that is longer than a page goes on over several, never with its heading alone.
 * @throws AppError `invalid-input` where a single code and its heading are longer than a page
 */
export function layOut(accounts: readonly PrintedAccount[], room: Room): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  const turn = (): void => {
    pages.push(page);
    page = [];
  };
  const fits = (pieces: readonly Piece[], number = pages.length + 1): boolean => {
    const height = pieces.reduce((sum, piece) => sum + pieceHeight(piece, room), 0);
    const left = bodyHeight(room.paper, number) - height;
    // Counting takes a thousand times longer than measuring.
    return pageCodesHeight(1) <= left && pageCodesHeight(room.countPageCodes(pieces)) <= left;
  };

  for (const account of accounts) {
    let rest: Piece = { account, from: 0, to: account.set?.codes.length ?? 0 };
    while (!fits([...page, rest])) {
      const moves = page.length > 0 && fits([rest], pages.length + 2);
      const start = moves ? undefined : longestStart(rest, room, (cut) => fits([...page, cut]));
      if (start !== undefined) {
        page.push(start);
        rest = { ...rest, from: start.to };
      } else if (page.length === 0 && pages.length > 0) {
        throw new AppError('invalid-input', 'sheet: one code is longer than a page');
      }
      turn();
    }
    page.push(rest);
  }
  return page.length === 0 ? pages : [...pages, page];
}

/** The most rows of codes that fit, but two at the least, unless there are only two in all. */
function longestStart(
  { account, from, to }: Piece,
  room: Room,
  fits: (piece: Piece) => boolean,
): Piece | undefined {
  const columns = sheetAccount({ account, from, to }, room.textWidthMm).codes?.columns ?? 1;
  const allRows = Math.ceil((to - from) / columns);
  const start = (rows: number): Piece => ({ account, from, to: from + rows * columns });
  let [fit, most] = [0, Math.max(0, allRows - 1)];
  while (fit < most) {
    const rows = Math.ceil((fit + most) / 2);
    if (fits(start(rows))) fit = rows;
    else most = rows - 1;
  }
  return fit > 0 && fit >= Math.min(2, allRows - 1) ? start(fit) : undefined;
}

function pieceHeight(piece: Piece, { textWidthMm }: Room): number {
  return accountHeight(sheetAccount(piece, textWidthMm), textWidthMm);
}
