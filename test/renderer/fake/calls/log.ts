import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { changed } from '../state.ts';
import type { FakeState } from '../state.ts';

export function logCalls(state: FakeState): VaultHandlers<AreaOf<'log' | 'preferences'>> {
  return {
    'log:read': ({ accountId, limit }) => {
      const all = state.accounts
        .filter(({ id }) => accountId === undefined || id === accountId)
        .flatMap(({ id, issuer, accountName, sets }) =>
          sets
            .flatMap(({ codes }) => codes)
            .flatMap(({ position, lastEvent }) =>
              lastEvent === undefined
                ? []
                : [
                    {
                      at: lastEvent.at,
                      what: `code-${lastEvent.type}`,
                      accountId: id,
                      issuer,
                      accountName,
                      position,
                      ...(lastEvent.where === undefined ? {} : { where: lastEvent.where }),
                    },
                  ],
            ),
        )
        .sort((a, b) => (a.at < b.at ? 1 : -1));
      return { entries: all.slice(0, limit), hasOlder: all.length > limit };
    },
    'preferences:read': () => ({ keepRetiredDays: state.keepRetiredDays }),
    'preferences:change': ({ keepRetiredDays }) => {
      const before = state.keepRetiredDays;
      state.keepRetiredDays = keepRetiredDays;
      return changed(state, () => (state.keepRetiredDays = before));
    },
  };
}
