import { AppError } from '../../../shared/errors.ts';
import type { ImportPreview } from '../../../shared/views.ts';
import type { ForeignContents, ForeignWarning } from '../../model/foreign.ts';
import { takeOut } from '../backup-codes/brought.ts';
import { applyImport } from '../import/apply.ts';
import { previewImport, type PreviewedRow } from '../import/preview.ts';
import { newId } from '../new-id.ts';
import type { ReaderClient } from '../reader-client.ts';
import type { Session } from '../session.ts';
import { materialOf } from '../sources.ts';
import type { Sweeps } from '../sweep/sweeps.ts';
import type { AreaHandlers } from './area.ts';

interface PendingImport {
  readonly rows: readonly PreviewedRow[];
  readonly source: string;
}

/** Imports between their preview and their application; they end with the vault process. */
export class PendingImports {
  readonly #pending = new Map<string, PendingImport>();

  /** Makes the preview of what was read and keeps it under an id. */
  preview(
    session: Session,
    read: readonly ForeignContents[],
    sourceNames: readonly string[],
  ): ImportPreview {
    const rows = previewImport(session.contents.accounts, read);
    const importId = newId();
    this.#pending.set(importId, { rows, source: sourceNames[0] ?? 'pasted' });
    return {
      importId,
      sourceNames: [...sourceNames],
      formats: [...new Set(read.map(({ format }) => format))],
      rows: rows.map(({ row }) => row),
      warnings: read.flatMap(({ warnings }) =>
        warnings.map((warning) =>
          warning.type === 'missing-batches'
            ? { type: warning.type, missing: [...warning.missing], of: warning.of }
            : { ...warning },
        ),
      ),
    };
  }

  /** @throws AppError `not-found` */
  take(importId: string): PendingImport {
    const pending = this.#pending.get(importId);
    if (pending === undefined) {
      throw new AppError('not-found', 'no such import');
    }
    this.#pending.delete(importId);
    return pending;
  }

  /** Under the id that it had: it was not applied. */
  putBack(importId: string, pending: PendingImport): void {
    this.#pending.set(importId, pending);
  }

  discard(importId: string): void {
    this.#pending.delete(importId);
  }
}

export function importHandlers(
  session: Session,
  readers: ReaderClient,
  imports: PendingImports,
  sweeps: Sweeps,
): AreaHandlers<'import'> {
  return {
    'import:read': async ({ sources, password }) => {
      session.requireUnlocked();
      const materials = await Promise.all(
        sources.map((source) => materialOf(source, session.host)),
      );
      const read = await readers.use(async (reader) => {
        const all: ForeignContents[] = [];
        for (const { name, bytes } of materials) {
          all.push(
            (await reader.call('reader:parse', {
              name,
              bytes,
              ...(password === undefined ? {} : { password }),
            })) as ForeignContents,
          );
        }
        return all;
      });
      read.forEach((contents, index) =>
        sweeps.noteRead(materials[index]?.bytes ?? new Uint8Array(), contents),
      );
      return imports.preview(
        session,
        joinBatches(read),
        materials.map(({ name }) => name),
      );
    },
    'import:apply': async ({ importId, take }) => {
      session.requireUnlocked();
      const pending = imports.take(importId);
      const chosen = new Set(take);
      const candidates = pending.rows
        .filter(({ row, candidate }) => chosen.has(row.index) && candidate.kind !== 'refused')
        .map(({ candidate }) => candidate);
      let accountIds: string[] = [];
      try {
        const undoId = await session.undoableChange((contents) => {
          const applied = applyImport(contents, candidates, pending.source, session.now);
          const { brought } = applied;
          accountIds = [
            ...brought.accounts.map(({ id }) => id),
            ...brought.sets.map(({ accountId }) => accountId),
          ];
          return {
            contents: applied.contents,
            log: { what: 'imported', count: accountIds.length },
            takeBack: (later) => takeOut(later, brought, session.now),
          };
        });
        return { added: accountIds.length, accountIds, undoId };
      } catch (error) {
        imports.putBack(importId, pending);
        throw error;
      }
    },
    'import:discard': ({ importId }) => {
      session.requireUnlocked();
      imports.discard(importId);
      return {};
    },
  };
}

/** Pictures of one Google transfer come one by one: a part that another picture brings is not missing. */
function joinBatches(read: readonly ForeignContents[]): readonly ForeignContents[] {
  const missing = new Map<number, readonly number[]>();
  for (const warning of read.flatMap(({ warnings }) => warnings)) {
    if (warning.type === 'missing-batches') {
      const before = missing.get(warning.batchId) ?? warning.missing;
      missing.set(
        warning.batchId,
        before.filter((part) => warning.missing.includes(part)),
      );
    }
  }
  const said = new Set<number>();
  return read.map((contents) => ({
    ...contents,
    warnings: contents.warnings.flatMap((warning): ForeignWarning[] => {
      if (warning.type !== 'missing-batches') {
        return [warning];
      }
      const still = missing.get(warning.batchId) ?? [];
      if (still.length === 0 || said.has(warning.batchId)) {
        return [];
      }
      said.add(warning.batchId);
      return [{ ...warning, missing: still }];
    }),
  }));
}
