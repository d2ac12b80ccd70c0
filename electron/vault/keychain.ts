import type keytar from 'keytar';
import { AppError } from '../../shared/errors.ts';
import type { KeychainState } from '../../shared/views.ts';
import { systemRandom } from '../crypto/random.ts';

/**
 * The OS keychain. It holds one random 32-byte key per vault and slot, as one base64 line, and is
 * never the only way in. Every call is bounded: with a locked keyring the library waits for a person.
 * A failed read never deletes or replaces anything.
 */
const service = 'Sparekey';
const answerWithinMs = 5000;

export type KeychainProblem = Exclude<KeychainState, 'works'>;

export function accountNameOf(vaultId: string, slotId: string): string {
  return `${vaultId}/${slotId}`;
}

/**
 * @returns the 32 bytes, or null when the keychain works and has no such item
 * @throws AppError `keychain-unavailable`, `keychain-locked`, `keychain-denied`
 */
export async function readKey(vaultId: string, slotId: string): Promise<Uint8Array | null> {
  const key = await lookUp(vaultId, slotId);
  if (key === null) {
    // A locked keyring whose prompt was dismissed answers "no such item" too: only a test value tells.
    const state = await probeKeychain();
    if (state !== 'works') {
      throw new KeychainError(state);
    }
  }
  return key;
}

async function lookUp(vaultId: string, slotId: string): Promise<Uint8Array | null> {
  const line = await bounded((keychain) =>
    keychain.getPassword(service, accountNameOf(vaultId, slotId)),
  );
  if (line === null) {
    return null;
  }
  const key = new Uint8Array(32);
  return Buffer.from(line, 'base64').copy(key) === 32 ? key : null;
}

/** Writes the key and reads it back: it counts only when the same bytes came back. */
export async function writeKey(vaultId: string, slotId: string, key: Uint8Array): Promise<void> {
  const account = accountNameOf(vaultId, slotId);
  await bounded((keychain) =>
    keychain.setPassword(service, account, Buffer.from(key).toString('base64')),
  );
  const back = await lookUp(vaultId, slotId);
  if (back === null || !Buffer.from(back).equals(Buffer.from(key))) {
    throw new AppError('keychain-unavailable', 'the keychain did not give back what was written');
  }
}

/** Removes an item that no slot refers to any more. Being unable to is no failure of the caller's. */
export async function removeKey(vaultId: string, slotId: string): Promise<void> {
  await bounded((keychain) =>
    keychain.deletePassword(service, accountNameOf(vaultId, slotId)),
  ).catch(() => false);
}

/** Writes, reads and removes a test value. "Works" is said of nothing less. */
export async function probeKeychain(): Promise<KeychainState> {
  const slot = 'probe';
  try {
    await writeKey('probe', slot, systemRandom(32));
    await removeKey('probe', slot);
    return 'works';
  } catch (error) {
    return error instanceof KeychainError ? error.state : 'failed';
  }
}

class KeychainError extends AppError {
  readonly state: KeychainProblem;

  constructor(state: KeychainProblem) {
    super(codeOf(state), `keychain: ${state}`, { state });
    this.state = state;
  }
}

function codeOf(state: KeychainProblem) {
  switch (state) {
    case 'locked':
      return 'keychain-locked';
    case 'denied':
      return 'keychain-denied';
    case 'no-bus':
    case 'no-service':
    case 'failed':
      return 'keychain-unavailable';
  }
}

/** Where libsecret is not installed the addon does not load: no keychain, and no reason not to open a vault. */
async function loadKeytar(): Promise<typeof keytar> {
  return (await import('keytar')).default;
}

async function bounded<T>(work: (keychain: typeof keytar) => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // Whoever waits this long waits for a prompt: the keyring is locked.
    timer = setTimeout(() => reject(new KeychainError('locked')), answerWithinMs);
  });
  try {
    return await Promise.race([loadKeytar().then(work), late]);
  } catch (error) {
    throw error instanceof AppError ? error : new KeychainError(problemOf(String(error)));
  } finally {
    clearTimeout(timer);
  }
}

/** The library gives text only; these are libsecret's, the macOS keychain's and GLib's own words. */
function problemOf(message: string): KeychainProblem {
  if (
    /autolaunch|dbus-launch|Could not connect|address is empty|Cannot spawn a message bus/i.test(
      message,
    )
  ) {
    return 'no-bus';
  }
  if (/org\.freedesktop\.secrets|ServiceUnknown|not provided by any/i.test(message)) {
    return 'no-service';
  }
  if (/locked collection|is locked|interaction is not allowed|collection\/login/i.test(message)) {
    return 'locked';
  }
  if (/dismissed|denied|cancel|AuthFailed|not permitted/i.test(message)) {
    return 'denied';
  }
  return 'failed';
}
