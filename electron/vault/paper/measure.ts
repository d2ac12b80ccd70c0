import type { SheetAccount, SheetDocument } from '../../../shared/sheet.ts';
import { paperMm, sheetMm, sheetPt } from '../../../shared/sheet-geometry.ts';
import { monoCells, monoLines, monoWidth, nameLines } from './text-lines.ts';

type Paper = SheetDocument['paper'];
type Values = readonly { readonly value: string }[];

const columnsMax = 5;

/** Width of headings and codes: what the column of secrets leaves, which all accounts of a sheet share. */
export function textWidth(paper: Paper, withSecrets: boolean): number {
  const whole = paperMm[paper].width - 2 * sheetMm.marginX;
  return withSecrets ? whole - sheetMm.secretColumn - sheetMm.columnGap : whole;
}

/** What a page has for accounts and its own codes, between head and foot. */
export function bodyHeight(paper: Paper, page: number): number {
  const head = page === 1 ? sheetMm.firstHead : sheetMm.nextHead;
  return paperMm[paper].height - sheetMm.marginTop - sheetMm.marginBottom - head - sheetMm.foot;
}

export function pageCodesHeight(count: number): number {
  return sheetMm.pageCodesTop + Math.ceil(count / 3) * sheetMm.pageCodesRow;
}

/** By the longest code of the set, so that all its pages look alike; no column stays empty. */
export function codeColumns(codes: Values, hasUnsure: boolean, widthMm: number): number {
  const longest = Math.max(...codes.map(({ value }) => monoCells(value)));
  const column = codeIndent(hasUnsure) + monoWidth(longest, sheetPt.code) + sheetMm.codeColumnGap;
  const most = Math.floor((widthMm + sheetMm.codeColumnGap) / column);
  const rows = Math.ceil(codes.length / Math.max(1, Math.min(columnsMax, most)));
  return Math.ceil(codes.length / rows);
}

/** How many lines the two names take; the print window cuts them there. */
export function headingLines(
  issuer: string,
  accountName: string,
  widthMm: number,
): Pick<SheetAccount, 'issuerLines' | 'nameLines'> {
  const width = widthMm - sheetMm.asideColumn;
  return {
    issuerLines: nameLines(issuer, width, sheetPt.issuer),
    nameLines: nameLines(accountName, width, sheetPt.name),
  };
}

/** Height of what is drawn of an account, with the gaps around it. */
export function accountHeight(account: SheetAccount, widthMm: number): number {
  const { secret, codes } = account;
  const heading = headingHeight(account);
  const text = codes === undefined ? heading : heading + codesHeight(codes, widthMm);
  const qr = secret?.qr?.sideMm ?? 0;
  if (secret === undefined) return 2 * sheetMm.accountGap + text;
  const height =
    codes === undefined
      ? Math.max(qr, text + typedHeight(secret, widthMm))
      : Math.max(qr + typedHeight(secret, sheetMm.secretColumn), text);
  return 2 * sheetMm.accountGap + height;
}

function headingHeight({ issuerLines, nameLines, codes }: SheetAccount): number {
  const names = issuerLines * sheetMm.issuerLine + nameLines * sheetMm.nameLine;
  const asideLines = codes === undefined ? 0 : codes.ordered ? 3 : 2;
  return Math.max(names, asideLines * sheetMm.nameLine);
}

function codesHeight(
  { values, columns, unsure }: NonNullable<SheetAccount['codes']>,
  widthMm: number,
): number {
  const rows = Math.ceil(values.length / columns);
  const width = widthMm - codeIndent(unsure > 0);
  const lines =
    columns > 1
      ? rows
      : values.reduce((sum, { value }) => sum + monoLines(value, width, sheetPt.code), 0);
  return sheetMm.codesTop + lines * sheetMm.codeLine + rows * sheetMm.codeRowGap;
}

function codeIndent(hasUnsure: boolean): number {
  return sheetMm.tickBox + (hasUnsure ? sheetMm.unsureWord : 0);
}

/** Caption, what must be set by hand, and the groups of the secret. */
function typedHeight(
  { groups, parameters }: NonNullable<SheetAccount['secret']>,
  widthMm: number,
): number {
  const plain = parameters.type === 'totp' && Object.keys(parameters).length === 1;
  const perLine = Math.floor(
    (widthMm + monoWidth(1, sheetPt.secret)) / monoWidth(5, sheetPt.secret),
  );
  const captions = plain ? 1 : 3;
  return (
    sheetMm.secretTop +
    captions * sheetMm.caption +
    Math.ceil(groups.length / perLine) * sheetMm.secretLine
  );
}
