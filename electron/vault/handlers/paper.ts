import type { PaperPage } from '../../../shared/contract/reader.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import { stateOf } from '../../model/backup-code.ts';
import { emptyContents } from '../../model/vault-contents.ts';
import { PaperSession } from '../import/paper-session.ts';
import type { PaperSessions } from '../import/paper-sessions.ts';
import type { ReaderClient } from '../reader-client.ts';
import { materialOf } from '../sources.ts';
import type { AreaHandlers } from './area.ts';
import { countsOf, requireClosed, setAside } from './backup.ts';
import type { PendingImports } from './import.ts';
import { type Door, makeVault } from './vault.ts';

/** Paper comes back: pages are read by the reader and joined here. */
export function paperHandlers(
  door: Door,
  readers: ReaderClient,
  imports: PendingImports,
  sessions: PaperSessions,
): AreaHandlers<'paper'> {
  const { session } = door;
  return {
    'paper:add': async ({ sessionId, sources }) => {
      const paper = sessionId === undefined ? new PaperSession() : sessions.of(sessionId);
      const materials = await Promise.all(
        sources.map((source) => materialOf(source, session.host)),
      );
      const pages = await readers.use(async (reader) => {
        const read: PaperPage[] = [];
        for (const { name, bytes } of materials) {
          read.push(...(await reader.call('reader:read-paper', { name, bytes })).pages);
        }
        return read;
      });
      paper.add(pages);
      sessions.keep(paper);
      return paper.progress();
    },
    'paper:restore': async ({ sessionId, newPassword, keychain }) => {
      const accounts = sessions.of(sessionId).accounts(session.now);
      const contents = { ...emptyContents(), accounts };
      await session.exclusively(async () => {
        requireClosed(session);
        await makeVault(door, contents, newPassword, keychain, await setAside(door));
      });
      sessions.forget(sessionId);
      return countsOf(contents);
    },
    'paper:import': ({ sessionId }) => {
      session.requireUnlocked();
      const accounts = sessions.of(sessionId).accounts(session.now);
      const read: ForeignContents = {
        format: 'sparekey-paper',
        accounts: accounts.flatMap(({ issuer, accountName, otp }) =>
          otp === undefined ? [] : [{ issuer, accountName, otp }],
        ),
        codeSets: accounts.flatMap(({ issuer, accountName, codeSets }) =>
          codeSets.map((set) => ({
            service: issuer,
            account: accountName,
            ordered: set.ordered,
            codes: set.codes.map((code) => ({
              value: code.value,
              used: stateOf(code) !== 'unused',
            })),
          })),
        ),
        skipped: [],
        warnings: [],
      };
      return imports.preview(session, [read], ['']);
    },
  };
}
