import type { SheetDocument } from '../../../shared/sheet.ts';
import { paperMm, sheetMm, sheetPt } from '../../../shared/sheet-geometry.ts';

/**
 * Tells the printer the size of the paper, and the style sheet the measures of the plan: `--marginX` in
 * millimetres, `--codePt` in points. `@page` takes no variables, so that rule is made here.
 */
export function applyPaper(paper: SheetDocument['paper']): void {
  const { width, height } = paperMm[paper];
  const rule = new CSSStyleSheet();
  rule.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
  document.adoptedStyleSheets = [rule];
  const { style } = document.documentElement;
  for (const [name, mm] of Object.entries({ width, height, ...sheetMm })) {
    style.setProperty(`--${name}`, `${mm}mm`);
  }
  for (const [name, pt] of Object.entries(sheetPt)) {
    style.setProperty(`--${name}Pt`, `${pt}pt`);
  }
}
