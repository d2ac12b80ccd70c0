/**
 * Where things stand on a printed sheet, in millimetres. The vault fills pages by these numbers and the
 * print window draws by them, so a page is full on paper when it is full in the plan.
 */
export const paperMm = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

export const sheetMm = {
  marginX: 16,
  marginTop: 12,
  marginBottom: 10,
  /** Title, sheet id and instructions; on later pages only a line. */
  firstHead: 46,
  nextHead: 17,
  foot: 7,

  /** Above and below each account, around the hairline. */
  accountGap: 4,
  /** QR code for authenticators, its caption and the secret in groups. */
  secretColumn: 37,
  secretQr: 30,
  columnGap: 6,
  /** Before the caption: the quiet zone of the code above it. */
  secretTop: 2.6,
  caption: 4,
  secretLine: 4.2,
  /** "13 of 16 left" and the date. */
  asideColumn: 42,
  issuerLine: 6.4,
  nameLine: 4.8,

  /** Between heading and codes. */
  codesTop: 2.4,
  /** One line of a code, and what a row has around it. */
  codeLine: 4.6,
  codeRowGap: 1.5,
  /** The box to tick, and the gap after it. */
  tickBox: 5.6,
  unsureWord: 9,
  codeColumnGap: 4.5,

  /** The codes that hold the page, to be read back; at most three in a row. */
  pageCode: 44,
  pageCodeGap: 6,
  pageCodesTop: 5,
  pageCodesRow: 50,
} as const;

/** Advance of Atkinson Hyperlegible Mono, as a part of the font's size. */
export const monoAdvance = 0.63;

/** Sizes of type, in points; one point is 127/360 mm. */
export const sheetPt = { issuer: 14, name: 10, code: 11, secret: 8.5 } as const;

export const mmPerPt = 127 / 360;
