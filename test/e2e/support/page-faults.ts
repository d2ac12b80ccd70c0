import type { Page } from 'playwright-core';

/** The focus is somewhere, in the dialog where there is one, in sight, and marked. */
export async function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const active = document.activeElement as HTMLElement | null;
    if (active === null || active === document.body) return ['nothing has the focus'];
    const name = active.outerHTML.slice(0, 160);
    const faults: string[] = [];
    const layers = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')];
    const top = layers.at(-1);
    const inPopover = active.closest('[role=menu], [role=listbox]') !== null;
    if (top !== undefined && !top.contains(active) && !inPopover) {
      faults.push(`the focus is outside the dialog: ${name}`);
    }
    const { left, top: upper, right, bottom, width, height } = active.getBoundingClientRect();
    const isInSight =
      width > 0 &&
      height > 0 &&
      right > 0 &&
      bottom > 0 &&
      left < innerWidth &&
      upper < innerHeight;
    if (!isInSight) faults.push(`the focus is out of sight: ${name}`);
    const isOutlined = (element: Element | null, levels: number): boolean => {
      if (element === null || levels === 0) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return isDrawn || isOutlined(element.parentElement, levels - 1);
    };
    // A dialog without a field or a first button has the focus as a whole.
    if (active !== top && !isOutlined(active, 4)) faults.push(`the focus is not marked: ${name}`);
    return faults;
  });
}

/** Nothing has to be scrolled sideways, nothing sticks out of the window. */
export async function widthFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      const { overflowX, clipPath, visibility } = getComputedStyle(element);
      if (visibility === 'hidden' || clipPath !== 'none') continue;
      const name = element.outerHTML.slice(0, 160);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      if (scrolls && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`scrolls sideways by ${element.scrollWidth - element.clientWidth} px: ${name}`);
      }
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > innerWidth + 1)) {
        faults.push(`sticks out to ${Math.round(right)} of ${innerWidth} px: ${name}`);
      }
    }
    return faults.slice(0, 5);
  });
}
