import ElectronStore from 'electron-store';
import { type Settings, settingsSchema } from '../../shared/views.ts';

const defaults: Settings = {
  theme: 'system',
  clipboardSeconds: 20,
  idleLockMinutes: 10,
  hideCodes: false,
  sort: 'name',
  paper: 'A4',
  zoom: 1,
};

export interface SeenVault {
  readonly vaultId: string;
  readonly revision: number;
  readonly keyEpoch: number;
}

export interface WindowBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

interface Stored {
  settings: Settings;
  seen?: SeenVault;
  window?: WindowBounds;
  exportFolders?: string[];
}

/**
 * What is no secret: settings, the window's place, the highest revision seen of the vault.
 * SECURITY: never `encryptionKey` (it fails open) nor `clearInvalidConfig`.
 */
export class SettingsStore {
  readonly #store: ElectronStore<Stored>;

  constructor(folder: string) {
    this.#store = new ElectronStore<Stored>({
      name: 'settings',
      cwd: folder,
      defaults: { settings: defaults },
    });
  }

  /** A file edited by hand may hold anything: what does not fit falls back to its default. */
  read(): Settings {
    const stored = this.#store.get('settings') as Record<string, unknown>;
    const fitting = Object.fromEntries(
      Object.entries(settingsSchema.shape).map(([key, schema]) => {
        const value = schema.safeParse(stored[key]);
        return [key, value.success ? value.data : defaults[key as keyof Settings]];
      }),
    );
    return settingsSchema.parse(fitting);
  }

  change(change: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const next = settingsSchema.parse({ ...this.read(), ...change });
    this.#store.set('settings', next);
    return next;
  }

  get seen(): SeenVault | undefined {
    return this.#store.get('seen');
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
      this.#store.set('seen', seen);
    }
  }

  /** Folders in which an export may lie unfinished. */
  get exportFolders(): readonly string[] {
    return this.#store.get('exportFolders') ?? [];
  }

  noteExportFolder(folder: string): void {
    this.#store.set('exportFolders', [...new Set([...this.exportFolders, folder])]);
  }

  forgetExportFolder(folder: string): void {
    this.#store.set(
      'exportFolders',
      this.exportFolders.filter((other) => other !== folder),
    );
  }

  get window(): WindowBounds | undefined {
    return this.#store.get('window');
  }

  set window(bounds: WindowBounds) {
    this.#store.set('window', bounds);
  }
}
