import { AppError } from '../../../shared/errors.ts';
import { accountOf, changeAccount } from '../../model/contents-changes.ts';
import type { CopyId } from '../../model/ids.ts';
import type { Copy, VaultContents } from '../../model/vault-contents.ts';
import { currentHoldings } from '../backup-codes/copy-holding.ts';
import { withCopyDeclined } from '../backup-codes/places.ts';
import { checkEncrypted, checkPlain, type Lying, lookFor } from '../copy-check.ts';
import { accountsOn, copyView, heldAccount } from '../copy-views.ts';
import {
  changeCopy,
  type CopyFields,
  copyOf,
  formerFields,
  granted,
  pathOf,
  withoutCopy,
  withoutIdleGrant,
} from '../ledger.ts';
import { newId } from '../new-id.ts';
import type { Session } from '../session.ts';
import { materialOf, type Source } from '../sources.ts';
import type { AreaHandlers } from './area.ts';

/** The ledger of copies outside the vault. */
export function copyHandlers(session: Session): AreaHandlers<'copies'> {
  /** Changes fields of one copy; its undo puts these fields back and leaves the others alone. */
  async function change(
    copyId: string,
    what: string,
    fields: CopyFields,
    path?: string,
  ): Promise<{ undoId: string }> {
    const undoId = await session.undoableChange((contents) => {
      const before = copyOf(contents, copyId);
      const place = path === undefined ? undefined : granted(contents, path);
      const all = place === undefined ? fields : { ...fields, grantId: place.grantId };
      return {
        contents: changeCopy(place?.contents ?? contents, copyId, all),
        log: { what },
        takeBack: (later) =>
          withoutIdleGrant(changeCopy(later, copyId, formerFields(before, all)), place?.grantId),
      };
    });
    return { undoId };
  }

  /** Where the person says that it lies, else where it was written. */
  async function found(
    copy: Copy,
    source: Source | undefined,
  ): Promise<Lying & { path?: string; name?: string }> {
    if (source !== undefined) return materialOf(source, session.host);
    const path = pathOf(session.contents, copy);
    if (path === undefined) {
      throw new AppError('file-missing', 'it is not known where the file lies');
    }
    return lookFor(path);
  }

  return {
    'copies:list': () => {
      const { contents } = session;
      return { copies: contents.copies.map((copy) => copyView(contents, copy)).reverse() };
    },
    'copies:read': ({ copyId }) => {
      const { contents } = session;
      const copy = copyOf(contents, copyId);
      const accounts = accountsOn(contents, copy).map((account) => heldAccount(copy, account));
      return { copy: copyView(contents, copy), accounts };
    },
    'copies:add': async ({ kind, place, accountIds, secrets, checkEveryDays }) => {
      const copyId = newId<CopyId>();
      const undoId = await session.undoableChange((contents) => {
        const accounts = accountIds.map((id) => accountOf(contents, id));
        const copy: Copy = {
          id: copyId,
          kind,
          place: place.trim(),
          madeAt: session.now,
          ...(secrets ? { secrets: true } : {}),
          holds: currentHoldings(accounts),
          accountIds: accounts.map(({ id }) => id),
          checkEveryDays,
        };
        return {
          contents: { ...contents, copies: [...contents.copies, copy] },
          log: { what: 'copy-added' },
          takeBack: (later) => withoutCopy(later, copy),
        };
      });
      return { copyId, undoId };
    },
    'copies:change': ({ copyId, place, checkEveryDays }) =>
      change(copyId, 'copy-changed', {
        ...(place === undefined ? {} : { place: place.trim() }),
        ...(checkEveryDays === undefined ? {} : { checkEveryDays }),
      }),
    'copies:mark-gone': ({ copyId }) => change(copyId, 'copy-gone', { goneAt: session.now }),
    'copies:delete': async ({ copyId }) => {
      const undoId = await session.undoableChange((contents) => {
        const copy = copyOf(contents, copyId);
        const path = pathOf(contents, copy);
        return {
          contents: withoutCopy(contents, copy),
          log: { what: 'copy-removed' },
          takeBack: (later) => putBack(later, copy, path),
        };
      });
      return { undoId };
    },
    'copies:confirm': ({ copyId, found: state }) => {
      const { contents } = session;
      const accounts = accountsOn(contents, copyOf(contents, copyId));
      return change(copyId, 'copy-checked', {
        lastCheckedAt: session.now,
        lastProblem: state === 'unreadable' ? 'unreadable' : undefined,
        ...(state === 'renewed' ? { holds: currentHoldings(accounts) } : {}),
      });
    },
    'copies:check-file': async ({ copyId, source, password }) => {
      const copy = copyOf(session.contents, copyId);
      const lying = await found(copy, source);
      if ('state' in lying) {
        const { state } = lying;
        if (state === 'folder-away') return { state, opened: false };
        // A file that anybody could read was to be deleted: it is.
        const { undoId } =
          copy.kind === 'plain-file'
            ? await change(copyId, 'copy-gone', { goneAt: session.now })
            : await change(copyId, 'copy-checked', {
                lastCheckedAt: session.now,
                lastProblem: 'missing',
              });
        return { state, opened: false, undoId };
      }
      const { vaultKey, contents } = session.open;
      const check =
        copy.kind === 'encrypted-file'
          ? await checkEncrypted(copy, lying.bytes, {
              vaultKey,
              accounts: contents.accounts,
              password,
            })
          : checkPlain(copy, lying.bytes);
      const { state, opened } = check;
      if (source !== undefined && state !== 'same' && state !== 'changed') {
        // The wrong file was chosen: that says nothing about the copy.
        return { state, opened };
      }
      const fields = {
        ...('fields' in check ? check.fields : {}),
        ...(lying.name === undefined ? {} : { fileName: lying.name }),
        lastCheckedAt: session.now,
        lastProblem: problemOf(state),
      };
      const { undoId } = await change(copyId, 'copy-checked', fields, lying.path);
      return { state, opened, undoId };
    },
    'copies:decline': async ({ accountId, setId }) => {
      const undoId = await session.undoableChange((contents) => {
        const account = accountOf(contents, accountId);
        const before = account.codeSets.find(({ id }) => id === setId)?.copyDeclinedAt;
        const decline = (declinedAt: string | undefined) => (later: VaultContents) =>
          changeAccount(later, accountId, (now) => withCopyDeclined(now, setId, declinedAt));
        return {
          contents: decline(session.now)(contents),
          log: { what: 'copy-declined', accountId: account.id },
          takeBack: decline(before),
        };
      });
      return { undoId };
    },
  };
}

function problemOf(state: 'same' | 'changed' | 'foreign' | 'unreadable'): Copy['lastProblem'] {
  return state === 'foreign' ? 'changed' : state === 'unreadable' ? 'unreadable' : undefined;
}

/** A removed entry comes back with where it lies. */
function putBack(contents: VaultContents, copy: Copy, path: string | undefined): VaultContents {
  if (path === undefined) return { ...contents, copies: [...contents.copies, copy] };
  const place = granted(contents, path);
  const { grantId } = place;
  return { ...place.contents, copies: [...place.contents.copies, { ...copy, grantId }] };
}
