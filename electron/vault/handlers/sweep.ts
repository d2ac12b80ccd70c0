import type { ReaderClient } from '../reader-client.ts';
import type { Session } from '../session.ts';
import { SweepRun } from '../sweep/sweep-run.ts';
import type { Sweeps } from '../sweep/sweeps.ts';
import type { AreaHandlers } from './area.ts';

/** Files with codes that lie about: found, held against the vault, deleted once it has what is in them. */
export function sweepHandlers(
  session: Session,
  readers: ReaderClient,
  sweeps: Sweeps,
): AreaHandlers<'sweep'> {
  return {
    'sweep:start': async ({ grantId }) => {
      session.requireUnlocked();
      const run = new SweepRun(session, readers);
      await run.list(grantId);
      sweeps.current?.stop();
      sweeps.current = run;
      return run.view();
    },
    'sweep:look': () => {
      session.requireUnlocked();
      return sweeps.current === undefined ? {} : { sweep: sweeps.current.view() };
    },
    'sweep:stop': () => {
      session.requireUnlocked();
      sweeps.current?.stop();
      return {};
    },
    'sweep:delete': async ({ grantIds }) => {
      session.requireUnlocked();
      const outcomes = (await sweeps.current?.delete(grantIds)) ?? [];
      const count = outcomes.filter((outcome) => outcome === 'deleted').length;
      if (count > 0) {
        // Undone, an import would leave what was deleted nowhere.
        session.forgetUndo();
        await session.record((contents) => ({ contents, log: { what: 'files-deleted', count } }));
      }
      return { outcomes };
    },
  };
}
