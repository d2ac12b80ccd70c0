import { AppError } from '../../../shared/errors.ts';
import { systemRandom } from '../../crypto/random.ts';
import { formatRecoveryCode } from '../../encoding/crockford.ts';
import { probeKeychain } from '../keychain.ts';
import { strengthOf } from '../password-strength.ts';
import type { AreaHandlers } from './area.ts';
import { type Door, withPassword } from './vault.ts';

const recoveryCodes = 10;
const recoveryCodeBytes = 12;

export function waysInHandlers(
  door: Door,
): AreaHandlers<'recovery'> & AreaHandlers<'keychain'> & AreaHandlers<'password'> {
  const { session } = door;
  return {
    'recovery:status': () => {
      const { header, contents } = session.open;
      return {
        left: header.slots.filter(({ kind }) => kind === 'recovery').length,
        total: recoveryCodes,
        ...contents.recovery,
      };
    },
    'recovery:issue': async ({ password }) => {
      const printed = Array.from({ length: recoveryCodes }, () =>
        formatRecoveryCode(systemRandom(recoveryCodeBytes)),
      );
      await withPassword(door, password, {
        password,
        keychain: 'keep',
        recovery: { type: 'replace', codes: printed.map((code) => code.replaceAll('-', '')) },
        log: 'recovery-codes-issued',
        contents: (contents) => ({ ...contents, recovery: { issuedAt: session.now } }),
      });
      return { codes: printed };
    },
    'recovery:confirm-kept': async () => {
      await session.change((contents) => ({
        contents: { ...contents, recovery: { ...contents.recovery, keptAt: session.now } },
        log: { what: 'recovery-codes-kept' },
      }));
      return {};
    },
    'keychain:probe': async () => ({ state: await probeKeychain() }),
    'keychain:enable': async ({ password }) => {
      const state = await probeKeychain();
      if (state !== 'works') {
        throw new AppError('keychain-unavailable', 'the test value did not come back', { state });
      }
      await withPassword(door, password, {
        password,
        keychain: 'add',
        recovery: { type: 'keep' },
        log: 'keychain-enabled',
      });
      return {};
    },
    'keychain:disable': async ({ password }) => {
      await withPassword(door, password, {
        password,
        keychain: 'remove',
        recovery: { type: 'keep' },
        log: 'keychain-disabled',
      });
      return {};
    },
    'password:strength': ({ password }) => strengthOf(password),
  };
}
