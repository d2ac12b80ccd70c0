import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/contract/call.ts';
import type { HostContract } from '../../shared/contract/host.ts';
import { AppError } from '../../shared/errors.ts';
import type { ClipboardKeeper } from './clipboard.ts';
import { cloudServiceOf } from './cloud-folder.ts';
import { ask } from './dialogs.ts';
import { deleteFound } from './delete-found.ts';
import type { Exports } from './exports.ts';
import { filesBelow } from './folder-files.ts';
import type { Grants } from './grants.ts';
import type { Notices } from './notices.ts';
import type { ReaderProcesses } from './reader-process.ts';
import type { SettingsStore } from './settings.ts';
import type { Tries } from './tries.ts';
import type { StagedExport } from './vault-file-export.ts';
import type { VaultFile } from './vault-file.ts';
import type { VaultProcess } from './vault-process.ts';

interface Parts {
  readonly file: VaultFile;
  readonly settings: SettingsStore;
  readonly grants: Grants;
  readonly clipboard: ClipboardKeeper;
  readonly readers: ReaderProcesses;
  readonly exports: Exports;
  readonly notices: Notices;
  readonly vaultFolder: string;
  readonly window: () => BrowserWindow;
  readonly vault: () => VaultProcess;
  readonly tries: Tries;
  readonly onSessionState: (unlocked: boolean) => void;
}

/** The shell's side of the host wire. Only sealed texts, ids and the text being copied pass here. */
export function hostHandlers(parts: Parts): Handlers<HostContract> {
  const { file, settings, grants, clipboard, readers } = parts;
  const staged = new Map<string, StagedExport>();

  function stagedFor(grantId: string): StagedExport {
    const found = staged.get(grantId);
    if (found === undefined) {
      throw new AppError('not-found', 'nothing staged for this grant');
    }
    staged.delete(grantId);
    return found;
  }

  return {
    'vault-file:load': async () => {
      const loaded = await file.load();
      const seen = settings.seen;
      return {
        ...(loaded === null ? {} : { text: loaded.text, digest: loaded.digest }),
        ...(seen === undefined ? {} : { seen }),
      };
    },
    'vault-file:save': async ({ text, expectedDigest, vaultId, revision, keyEpoch }) => {
      const saved = await file.save(text, expectedDigest);
      settings.noteSeen({ vaultId, revision, keyEpoch });
      return { digest: saved.digest };
    },
    'vault-file:set-aside': () => file.setAside(),
    'generations:list': async () => ({ names: await file.listGenerations() }),
    'generations:read': async ({ name }) => ({ text: await file.readGeneration(name) }),
    'generations:replace': async ({ name, text }) => {
      await file.replaceGeneration(name, text);
      return {};
    },
    'generations:prune': async () => {
      await file.pruneGenerations({ provedNewest: true });
      return {};
    },
    'export:stage': async ({ grantId, bytes }) => {
      const { path } = grants.use(grantId, 'save');
      const export_ = await parts.exports.stage(path, bytes);
      staged.set(grantId, export_);
      return { bytes: export_.bytes };
    },
    'export:commit': async ({ grantId }) => stagedFor(grantId).commit(),
    'export:abort': async ({ grantId }) => {
      await stagedFor(grantId).abort();
      return {};
    },
    'file:locate': ({ grantId }) => {
      const { name, path } = grants.use(grantId, 'open');
      return { name, path };
    },
    'folder:list': async ({ grantId }) => {
      const folder = grants.use(grantId, 'folder');
      const { files, more, leftOut } = await filesBelow(folder.path, parts.vaultFolder);
      return {
        folderName: folder.name,
        files: files.map(({ path, name, size, modifiedMs, inode }) => {
          const grant = grants.give(path, 'open', { size, modifiedMs, inode });
          const cloud = cloudServiceOf(path);
          const { grantId: fileId } = grant;
          return {
            grantId: fileId,
            name,
            size,
            modifiedMs,
            ...(cloud === undefined ? {} : { cloud }),
          };
        }),
        more,
        leftOut: [...leftOut],
      };
    },
    'files:delete': async ({ grantIds }) => {
      const files = grantIds.map((grantId) => grants.use(grantId, 'open'));
      const outcomes = await deleteFound(files, (names) =>
        names.length === 1
          ? ask(parts.window(), 'delete-file', names[0] ?? '')
          : ask(parts.window(), 'delete-files', String(names.length)),
      );
      return { outcomes };
    },
    'tries:report': ({ failures }) => {
      parts.tries.note(failures);
      return {};
    },
    'session:state': ({ unlocked }) => {
      parts.onSessionState(unlocked);
      return {};
    },
    'clipboard:write': async ({ text }) => {
      await clipboard.write(text, settings.read().clipboardSeconds);
      return {};
    },
    'confirm:ask': async ({ question, subject }) => ({
      confirmed: await ask(parts.window(), question, subject),
    }),
    'notification:show': ({ kind }) => ({ shown: parts.notices.show(kind) }),
    'reader:start': ({ readerId }) => {
      parts.vault().giveReaderPort(readerId, readers.start(readerId));
      return {};
    },
    'reader:stop': ({ readerId }) => {
      readers.stop(readerId);
      return {};
    },
  };
}
