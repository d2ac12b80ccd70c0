import type { VaultStart } from '../../../shared/contract/host.ts';
import { AppError } from '../../../shared/errors.ts';
import type { VaultStatus } from '../../../shared/views.ts';
import { calibrateKdf } from '../../crypto/kdf-calibration.ts';
import { systemRandom } from '../../crypto/random.ts';
import { parseRecoveryCode } from '../../encoding/crockford.ts';
import { logged } from '../../model/contents-changes.ts';
import { emptyContents, type VaultContents } from '../../model/vault-contents.ts';
import type { VaultHeader } from '../format/header.ts';
import {
  createVault,
  openWithKeychainKey,
  openWithPassword,
  openWithRecoveryCode,
  type OpenedVault,
} from '../format/sealed-vault.ts';
import { removeKey, writeKey } from '../keychain.ts';
import type { Session } from '../session.ts';
import { TryDelay } from '../try-delay.ts';
import { loadVault, sealedOf, type VaultOnDisk } from '../vault-on-disk.ts';
import { changeWaysIn, keychainKeyFor, keychainSlotOf } from '../ways-in.ts';
import type { AreaHandlers } from './area.ts';

const recoveryCodes = 10;

/** Ways in and their guard: what lies on disk, the wait after wrong tries, the one keychain try. */
export class Door {
  readonly session: Session;
  readonly delay: TryDelay;
  #keychainOffered: boolean;
  #openedOlder = false;
  #disk: Promise<VaultOnDisk>;

  constructor(session: Session, start: VaultStart) {
    this.session = session;
    this.delay = new TryDelay(start, (failures) => {
      void session.host.call('tries:report', { failures });
    });
    this.#keychainOffered = start.keychainOffered;
    this.#disk = loadVault(session.host);
  }

  /** What was opened is older than what this profile has seen: somebody put an old file back. */
  get openedOlder(): boolean {
    return this.#openedOlder;
  }

  get keychainOffered(): boolean {
    return this.#keychainOffered;
  }

  disk(): Promise<VaultOnDisk> {
    return this.#disk;
  }

  /** Reads the file again: somebody may have put it there or taken it away. */
  reload(): Promise<VaultOnDisk> {
    this.#disk = loadVault(this.session.host);
    return this.#disk;
  }

  noteOpened({ olderThanSeen }: { readonly olderThanSeen: boolean }): void {
    this.#openedOlder ||= olderThanSeen;
  }

  /** The keychain is asked once, at the start of the app: after a lock only the password opens. */
  closeKeychain(): void {
    this.#keychainOffered = false;
  }

  /**
   * One guarded try with whatever opens it. A wrong one makes the next wait.
   * SECURITY: only within `session.exclusively`, or many tries at once would all pass before the first fails.
   */
  async tryOpen(open: (text: string) => OpenedVault | Promise<OpenedVault>): Promise<{
    opened: OpenedVault;
    digest: string;
  }> {
    this.delay.check();
    const sealed = sealedOf(await this.reload());
    const { text, digest } = sealed;
    try {
      const opened = await open(text);
      this.noteOpened(sealed);
      this.delay.succeeded();
      return { opened, digest };
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('wrong-')) {
        this.delay.failed();
      }
      throw error;
    }
  }
}

export function vaultHandlers(door: Door): AreaHandlers<'vault'> {
  const { session } = door;
  return {
    'vault:status': async () => statusOf(door),
    'vault:create': async ({ password, keychain }) => {
      await session.exclusively(async () => {
        await requireEmptyProfile(door);
        await makeVault(door, emptyContents(), password, keychain);
      });
      return {};
    },
    'vault:unlock': async ({ password }) => {
      await session.exclusively(async () => {
        const { opened, digest } = await door.tryOpen((text) => openWithPassword(text, password));
        session.unlocked({ ...opened, digest, readOnly: false });
        door.closeKeychain();
      });
      return {};
    },
    'vault:unlock-keychain': async () => {
      if (!door.keychainOffered) {
        throw new AppError('keychain-denied', 'the keychain opens the vault at the start only');
      }
      door.closeKeychain();
      const key = await keychainKeyFor(sealedOf(await door.disk()).header);
      if (key === null) {
        throw new AppError('keychain-missing-key');
      }
      await session.exclusively(async () => {
        // The keychain may have asked a person, who typed the password meanwhile.
        if (session.isUnlocked) {
          return;
        }
        const sealed = sealedOf(await door.reload());
        const { text, digest } = sealed;
        session.unlocked({ ...openWithKeychainKey(text, key), digest, readOnly: false });
        door.noteOpened(sealed);
      });
      return {};
    },
    'vault:unlock-recovery-code': async ({ code, newPassword }) => {
      const canonical = parseRecoveryCode(code)?.canonical;
      if (canonical === undefined) {
        throw new AppError('wrong-recovery-code', 'not the form of a recovery code');
      }
      return session.exclusively(async () => {
        const { opened, digest } = await door.tryOpen((text) =>
          openWithRecoveryCode(text, canonical),
        );
        door.closeKeychain();
        try {
          // One save: the code's slot goes, the new password comes, a new key is drawn.
          await changeWaysIn(
            session,
            { ...opened, digest, readOnly: false },
            {
              password: newPassword,
              keychain: 'keep',
              recovery: { type: 'keep-without', slotId: opened.slotId },
              log: 'recovery-code-spent',
            },
          );
        } catch (error) {
          if (!(error instanceof AppError)) {
            throw error;
          }
          // Nothing is spent: the vault opens to be read and to be copied elsewhere.
          session.unlocked({ ...opened, digest, readOnly: true });
          return { readOnly: true };
        }
        session.unlocked(session.open);
        return { readOnly: false };
      });
    },
    'vault:change-password': async ({ password, newPassword }) => {
      await withPassword(door, password, {
        password: newPassword,
        keychain: 'keep',
        recovery: { type: 'keep' },
        log: 'password-changed',
      });
      return {};
    },
  };
}

/**
 * A change of slots that asks for the password first. Wrong tries wait like those at the lock screen.
 * @throws AppError `wrong-password`, `too-many-tries`, `read-only`, and of the save
 */
export async function withPassword(
  door: Door,
  password: string,
  change: Parameters<typeof changeWaysIn>[2],
): Promise<void> {
  const { session } = door;
  await session.exclusively(async () => {
    const { open } = session;
    if (open.readOnly) {
      throw new AppError('read-only', 'the vault was opened without being able to save');
    }
    const { opened } = await door.tryOpen((text) => openWithPassword(text, password));
    opened.vaultKey.fill(0);
    await changeWaysIn(session, open, change);
  });
}

/**
 * A new vault, open at once. It takes the place of the file with the digest `replaces`, null on an empty
 * profile; the caller has set that file aside.
 * @throws AppError `changed-elsewhere`, and of the keychain and the save
 */
export async function makeVault(
  door: Door,
  contents: VaultContents,
  password: string,
  keychain: boolean,
  replaces: string | null = null,
): Promise<void> {
  const { session } = door;
  const keychainKey = keychain ? systemRandom(32) : undefined;
  const started = logged(contents, { at: session.now, what: 'vault-created' });
  const made = await createVault({
    contents: started,
    password,
    kdf: await calibrateKdf(),
    keychainKey,
  });
  const slot = keychainSlotOf(made.header);
  if (slot !== undefined && keychainKey !== undefined) {
    await writeKey(made.header.vaultId, slot.id, keychainKey);
  }
  try {
    const { digest } = await session.save(made.text, made.header, replaces);
    session.unlocked({ ...made, contents: started, digest, readOnly: false });
  } catch (error) {
    if (slot !== undefined) {
      await removeKey(made.header.vaultId, slot.id);
    }
    throw error;
  }
  door.closeKeychain();
  await door.reload();
}

/** @throws AppError `vault-exists` */
async function requireEmptyProfile(door: Door): Promise<void> {
  if ((await door.reload()).state !== 'none') {
    throw new AppError('vault-exists');
  }
}

async function statusOf(door: Door): Promise<VaultStatus> {
  const { session } = door;
  const base = {
    keychainOffered: door.keychainOffered,
    waitMs: door.delay.waitMs,
  };
  if (session.isUnlocked) {
    const { header, readOnly } = session.open;
    return {
      ...base,
      ...slotsOf(header),
      state: 'unlocked',
      readOnly,
      olderThanSeen: door.openedOlder,
    };
  }
  const closed = { ...base, readOnly: false, olderThanSeen: false };
  const known = await door.disk();
  // "Try again" is to look again: somebody may have put a better file there.
  const disk = known.state === 'sealed' ? known : await door.reload();
  switch (disk.state) {
    case 'sealed':
      return {
        ...closed,
        ...slotsOf(disk.header),
        state: 'locked',
        olderThanSeen: disk.olderThanSeen,
      };
    case 'none':
      return { ...closed, ...noSlots, state: 'none' };
    case 'damaged':
    case 'newer':
    case 'unreadable':
      return { ...closed, ...noSlots, state: disk.state, problem: disk.problem };
  }
}

const noSlots = { recoveryCodesLeft: 0, recoveryCodesTotal: recoveryCodes, hasKeychainSlot: false };

function slotsOf(header: VaultHeader) {
  return {
    recoveryCodesLeft: header.slots.filter(({ kind }) => kind === 'recovery').length,
    recoveryCodesTotal: recoveryCodes,
    hasKeychainSlot: keychainSlotOf(header) !== undefined,
  };
}
