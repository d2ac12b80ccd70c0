import { renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import { type Settings, settingsSchema } from '../../shared/views.ts';

const defaults: Settings = {
  theme: 'system',
  clipboardSeconds: 20,
  idleLockMinutes: 10,
  hideCodes: false,
  sort: 'name',
  paper: 'A4',
  zoom: 1,
  notifications: 'monthly',
};

const seenSchema = z.strictObject({
  vaultId: z.string(),
  revision: z.number(),
  keyEpoch: z.number(),
});
const windowSchema = z.strictObject({
  x: z.number().exactOptional(),
  y: z.number().exactOptional(),
  width: z.number(),
  height: z.number(),
  maximised: z.boolean(),
});
const exportFoldersSchema = z.array(z.string());

export type SeenVault = z.infer<typeof seenSchema>;
export type WindowBounds = z.infer<typeof windowSchema>;

interface Stored {
  settings: Settings;
  seen: SeenVault;
  window: WindowBounds;
  exportFolders: readonly string[];
}

type StoredValues = Partial<Record<keyof Stored, unknown>>;

/**
 * What is no secret: settings, the window's place, the highest revision seen of the vault. None of it is a
 * reason to be locked out: a file that holds anything else gives the defaults, and what cannot be written
 * (a full disk, a read-only folder) holds until the app ends.
 * SECURITY: never `encryptionKey` (it fails open) nor `clearInvalidConfig`.
 */
export class SettingsStore {
  readonly #store: ElectronStore<StoredValues> | undefined;
  #values: StoredValues;

  constructor(folder: string) {
    this.#store = openStore(folder);
    this.#values = this.#store?.store ?? {};
  }

  read(): Settings {
    const stored = Object(this.#values.settings) as Record<string, unknown>;
    const fitting = Object.fromEntries(
      Object.entries(settingsSchema.shape).map(([key, schema]) => {
        const value = schema.safeParse(stored[key]);
        return [key, value.success ? value.data : defaults[key as keyof Settings]];
      }),
    );
    return settingsSchema.parse(fitting);
  }

  change(change: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const asked = Object.entries(change).filter(([, value]) => value !== undefined);
    const next = settingsSchema.parse({ ...this.read(), ...Object.fromEntries(asked) });
    this.#keep('settings', next);
    return next;
  }

  get seen(): SeenVault | undefined {
    return seenSchema.safeParse(this.#values.seen).data;
  }

  /** Only ever moves forward for the same vault. */
  noteSeen(seen: SeenVault): void {
    const before = this.seen;
    if (
      before === undefined ||
      before.vaultId !== seen.vaultId ||
      seen.keyEpoch > before.keyEpoch ||
      (seen.keyEpoch === before.keyEpoch && seen.revision > before.revision)
    ) {
      this.#keep('seen', seen);
    }
  }

  /** Folders in which an export may lie unfinished. */
  get exportFolders(): readonly string[] {
    return exportFoldersSchema.safeParse(this.#values.exportFolders).data ?? [];
  }

  noteExportFolder(folder: string): void {
    this.#keep('exportFolders', [...new Set([...this.exportFolders, folder])]);
  }

  forgetExportFolder(folder: string): void {
    this.#keep(
      'exportFolders',
      this.exportFolders.filter((other) => other !== folder),
    );
  }

  get window(): WindowBounds | undefined {
    return windowSchema.safeParse(this.#values.window).data;
  }

  set window(bounds: WindowBounds) {
    this.#keep('window', bounds);
  }

  #keep<K extends keyof Stored>(key: K, value: Stored[K]): void {
    this.#values = { ...this.#values, [key]: value };
    if (this.#store === undefined) return;
    try {
      this.#store.store = this.#values;
    } catch {
      // It holds until the app ends.
    }
  }
}

/** A file that cannot be read is set aside: a full disk may have cut it short. */
function openStore(folder: string): ElectronStore<StoredValues> | undefined {
  const open = () => new ElectronStore<StoredValues>({ name: 'settings', cwd: folder });
  try {
    return open();
  } catch {
    try {
      renameSync(join(folder, 'settings.json'), join(folder, 'settings-damaged.json'));
      return open();
    } catch {
      return undefined;
    }
  }
}
