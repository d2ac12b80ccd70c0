import { floorCosts } from '../../../electron/crypto/kdf.ts';
import { emptyContents, type VaultContents } from '../../../electron/model/vault-contents.ts';
import {
  createVault,
  type KeyedVault,
  openWithKey,
  reseal,
} from '../../../electron/vault/format/sealed-vault.ts';
import { formatRecoveryCode } from '../../../electron/encoding/crockford.ts';
import { keychainKey, password } from '../format/small-vault.ts';
import { MemoryShell } from './memory-shell.ts';
import { startVault, type Surroundings, TestClock, type VaultProcess } from './vault-process.ts';

export { keychainKey, password };

/** Two recovery codes as they are printed. */
export const printedCodes = [1, 2].map((fill) => formatRecoveryCode(new Uint8Array(12).fill(fill)));

const made = new Map<boolean, Promise<KeyedVault>>();

/** One vault at the lowest costs for a whole test file, with two recovery codes, maybe a keychain slot. */
function emptyVault(withKeychain: boolean): Promise<KeyedVault> {
  const known = made.get(withKeychain);
  if (known !== undefined) return known;
  const vault = createVault({
    contents: emptyContents(),
    password,
    kdf: floorCosts,
    recoveryCodes: printedCodes.map((code) => code.replaceAll('-', '')),
    ...(withKeychain ? { keychainKey } : {}),
  });
  made.set(withKeychain, vault);
  return vault;
}

/** A shell on whose disk a vault lies: a password and two recovery codes open it. */
export async function shellWithVault(
  contents: VaultContents = emptyContents(),
  { keychain = false } = {},
): Promise<MemoryShell> {
  const shell = new MemoryShell();
  const { header, vaultKey } = await emptyVault(keychain);
  shell.text = reseal({ header, vaultKey, contents }).text;
  return shell;
}

/** Opens without the price of a password: for what is not about the ways in. */
export async function openDirectly(
  vault: VaultProcess,
  shell: MemoryShell,
  withKey?: Uint8Array,
): Promise<void> {
  const vaultKey = withKey ?? (await emptyVault(false)).vaultKey;
  const { header, contents } = openWithKey(shell.text ?? '', vaultKey);
  const key = Uint8Array.from(vaultKey);
  vault.session.unlocked({
    header,
    contents,
    vaultKey: key,
    digest: shell.digest ?? null,
    readOnly: false,
  });
}

export interface OpenedVault extends VaultProcess {
  readonly shell: MemoryShell;
  readonly clock: TestClock;
  /** The process ends without a word, and another starts from what is on disk. */
  restarted(): Promise<OpenedVault>;
}

/** A vault that is open and holds `contents`. */
export async function openedVault(
  contents: VaultContents = emptyContents(),
  surroundings: Partial<Omit<Surroundings, 'clock'>> = {},
): Promise<OpenedVault> {
  const shell = surroundings.shell ?? (await shellWithVault(contents));
  return opened({ ...surroundings, shell }, new TestClock());
}

/** The backup takes the place of the vault, in another process: it has a key of its own from then on. */
export async function restoredVault(before: OpenedVault, backup: Uint8Array): Promise<OpenedVault> {
  const { shell, clock } = before;
  const vault = startVault({ shell, clock });
  await vault.call('backup:restore', {
    source: { type: 'bytes', name: 'spare.sparekey', bytes: Uint8Array.from(backup) },
    opensWith: { type: 'password', password },
    newPassword: password,
  });
  return ready(vault, { shell }, clock, Uint8Array.from(vault.session.open.vaultKey));
}

async function opened(
  surroundings: Surroundings,
  clock: TestClock,
  withKey?: Uint8Array,
): Promise<OpenedVault> {
  const vault = startVault({ ...surroundings, clock });
  await openDirectly(vault, surroundings.shell, withKey);
  return ready(vault, surroundings, clock, withKey);
}

function ready(
  vault: VaultProcess,
  surroundings: Surroundings,
  clock: TestClock,
  withKey?: Uint8Array,
): OpenedVault {
  const { shell } = surroundings;
  return { ...vault, shell, clock, restarted: () => opened(surroundings, clock, withKey) };
}
