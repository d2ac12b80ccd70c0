import { happenings } from '../backup-codes/happenings.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

export function logHandlers(session: Session): AreaHandlers<'log'> {
  return {
    'log:read': (wanted) => {
      const { entries, hasOlder } = happenings(session.contents, wanted);
      return { entries: [...entries], hasOlder };
    },
  };
}
