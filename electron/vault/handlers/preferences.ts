import type { Preferences, VaultContents } from '../../model/vault-contents.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

export function preferenceHandlers(session: Session): AreaHandlers<'preferences'> {
  return {
    'preferences:read': () => {
      const { keepRetiredDays } = session.contents.preferences;
      return { keepRetiredDays };
    },
    // What is past its time by the new choice goes at the next look at the clock, not at once: undo comes first.
    'preferences:change': async ({ keepRetiredDays }) => {
      const undoId = await session.undoableChange((contents) => {
        const before = contents.preferences.keepRetiredDays;
        return {
          contents: withPreferences(contents, { keepRetiredDays }),
          log: { what: 'preferences-changed' },
          takeBack: (later) => withPreferences(later, { keepRetiredDays: before }),
        };
      });
      return { undoId };
    },
  };
}

function withPreferences(contents: VaultContents, change: Partial<Preferences>): VaultContents {
  return { ...contents, preferences: { ...contents.preferences, ...change } };
}
