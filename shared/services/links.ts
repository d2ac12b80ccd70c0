import { sourceIds, sourceOf } from './sources.ts';
import type { SourceId } from './sources.ts';

/**
 * SECURITY: the only addresses that the app opens, each by its id: pages of the services themselves. Pages of others
 * are named as sources and not opened, since they are no place to go to on a bad day.
 */
export const linkIds: readonly SourceId[] = sourceIds.filter((id) => linkAddress(id) !== undefined);

export function linkAddress(id: SourceId): string | undefined {
  const { by, address } = sourceOf(id);
  return by === 'service' ? address : undefined;
}
