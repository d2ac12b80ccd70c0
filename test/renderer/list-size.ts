import { afterEach, beforeEach, vi } from 'vitest';

/** jsdom has no layout: without a height no row of a virtual list would be in sight. */
export function giveListsHeight(px = 600): void {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(px);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
