import { dirname } from 'node:path';
import type { SettingsStore } from './settings.ts';
import { type StagedExport, writeExport } from './vault-file-export.ts';
import { nodeFileSystem } from './vault-file-system.ts';
import { removeLeavings } from './vault-file-write.ts';

/**
 * Exports on their way to a folder that the person chose. The folder is remembered while a file lies
 * there under its temporary name, so that what a killed process left is removed at the next start.
 */
export class Exports {
  readonly #settings: SettingsStore;

  constructor(settings: SettingsStore) {
    this.#settings = settings;
  }

  async stage(path: string, bytes: Uint8Array): Promise<StagedExport> {
    const folder = dirname(path);
    const forget = (): void => this.#settings.forgetExportFolder(folder);
    this.#settings.noteExportFolder(folder);
    const staged = await writeExport(path, bytes).catch((error: unknown) => {
      forget();
      throw error;
    });
    return {
      bytes: staged.bytes,
      commit: () => staged.commit().finally(forget),
      abort: () => staged.abort().finally(forget),
    };
  }

  /** A folder that is away (a stick) is tried again at the next start. */
  async removeLeavings(): Promise<void> {
    for (const folder of this.#settings.exportFolders) {
      try {
        await removeLeavings(nodeFileSystem, folder);
        this.#settings.forgetExportFolder(folder);
      } catch {
        continue;
      }
    }
  }
}
