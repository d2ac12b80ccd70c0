import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  readonly axe?: { run(options: RunOptions): Promise<AxeResults> };
}

/** The rules that a change of colours alone can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Every rule that axe has, or those about colours, on the page as it is now: one line for each fault,
 * with what is wrong where.
 */
export async function axeFaults(page: Page, which: 'all' | 'colours'): Promise<string[]> {
  // As a script of the driver: the page's own policy rightly refuses a script element.
  if (!(await page.evaluate(() => (globalThis as WithAxe).axe !== undefined))) {
    await page.evaluate(source);
  }
  const options: RunOptions = {
    resultTypes: ['violations'],
    iframes: false,
    ...(which === 'all' ? {} : { runOnly: colourRules }),
  };
  const violations = await page.evaluate(async (chosen) => {
    // What lies behind a dialog is hidden on purpose, and with it the page's own heading.
    const ofPage = {
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    };
    if (document.querySelector('[role=dialog], [role=alertdialog]') !== null && !chosen.runOnly) {
      chosen.rules = ofPage;
    }
    const results = await (globalThis as WithAxe).axe?.run(chosen);
    return results?.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`,
      ),
    }));
  }, options);
  if (violations === undefined) throw new Error('axe did not run');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.replace(/\s+/g, ' ')}`),
  );
}
