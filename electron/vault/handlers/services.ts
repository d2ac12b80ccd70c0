import { AppError } from '../../../shared/errors.ts';
import { accountOf } from '../../model/contents-changes.ts';
import {
  correctionOf,
  isPossible,
  sheetsOf,
  withCorrection,
} from '../backup-codes/service-sheets.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

/** What is known of a service's codes: the sheets that came with the app, and what the person said. */
export function serviceHandlers(session: Session): AreaHandlers<'services'> {
  return {
    'services:read': ({ of }) => {
      const { contents } = session;
      if (of.type === 'service') {
        const sheets = sheetsOf(contents, of.service);
        return { name: sheets[0]?.name ?? of.service, sheets };
      }
      const { issuer, accountName } = accountOf(contents, of.accountId);
      const name = issuer === '' ? accountName : issuer;
      return { name, sheets: sheetsOf(contents, name) };
    },
    'services:correct': async ({ service, field, value }) => {
      if (value !== null && !isPossible(field, value)) {
        throw new AppError('invalid-input', 'this field has a few values to choose from');
      }
      const said = value === null ? null : { value, at: session.now };
      const undoId = await session.undoableChange((contents) => {
        const before = correctionOf(contents, service, field);
        return {
          contents: withCorrection(contents, service, field, said),
          log: { what: 'service-corrected' },
          takeBack: (later) => withCorrection(later, service, field, before),
        };
      });
      return { undoId };
    },
  };
}
