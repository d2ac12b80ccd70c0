import {
  correctionOf,
  sheetsOf,
  withCorrection,
} from '../../../../electron/vault/backup-codes/service-sheets.ts';
import { emptyContents } from '../../../../electron/model/vault-contents.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { changed, findAccount, isoNow } from '../state.ts';
import type { FakeState } from '../state.ts';

/** The vault's own rules: they are pure, and the sheets are long. */
export function serviceCalls(state: FakeState): VaultHandlers<AreaOf<'services'>> {
  const contents = () => ({ ...emptyContents(), serviceCorrections: state.serviceCorrections });
  return {
    'services:read': ({ of }) => {
      const account = of.type === 'account' ? findAccount(state, of.accountId) : undefined;
      const service = of.type === 'service' ? of.service : (account?.issuer ?? '');
      const sheets = sheetsOf(contents(), service);
      return { name: account?.issuer ?? sheets[0]?.name ?? service, sheets };
    },
    'services:correct': ({ service, field, value }) => {
      const before = correctionOf(contents(), service, field);
      const say = (said: { value: string; at: string } | null): void => {
        state.serviceCorrections = withCorrection(
          contents(),
          service,
          field,
          said,
        ).serviceCorrections;
      };
      say(value === null ? null : { value, at: isoNow(state) });
      return changed(state, () => say(before));
    },
  };
}
