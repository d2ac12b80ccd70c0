import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

export function changeHandlers(session: Session): AreaHandlers<'changes'> {
  return {
    'changes:undo': async ({ undoId }) => {
      await session.undo(undoId);
      return {};
    },
  };
}
