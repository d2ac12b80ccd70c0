import { limits } from '../../../shared/limits.ts';

/** Other apps allow longer names than a view does: one that is too long would keep the list from showing. */
export function fit(name: string): string {
  return name.trim().slice(0, limits.nameCharacters);
}
