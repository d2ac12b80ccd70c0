import type { NamedAccount } from '../../../shared/views.ts';
import type { DrillView, Proof } from '../../../shared/views/drill.ts';
import type { Account } from '../../model/account.ts';
import type { DrillId } from '../../model/ids.ts';
import type { Copy, Drill, VaultContents } from '../../model/vault-contents.ts';
import { changeCopy } from '../ledger.ts';
import { newId } from '../new-id.ts';
import { compare, type Comparison, pairsById, pairsOnPaper } from './compare.ts';

/** Receipts are kept for as long as anybody may ask; the oldest go first. */
const drillsKept = 200;

/** A copy that was opened in memory, and what the ledger knows of it. */
export interface OpenedCopy {
  readonly kind: 'encrypted-file' | 'paper';
  readonly accounts: readonly Account[];
  readonly known: Copy | undefined;
  readonly madeAt: string | undefined;
  readonly fileName?: string;
  readonly sheetId?: string;
}

/** Compares an opened copy with the vault, and makes the receipt. Nothing of the copy is kept. */
export function prove(
  contents: VaultContents,
  copy: OpenedCopy,
  now: string,
): { readonly drill: Drill; readonly proof: Omit<Proof, 'drill'> } {
  const withSecrets =
    copy.kind === 'encrypted-file' ||
    copy.known?.secrets === true ||
    copy.accounts.some(({ otp }) => otp !== undefined);
  const pairs = pairsFor(contents, copy);
  const madeAt = copy.known?.madeAt ?? copy.madeAt;
  const found = compare(pairs, copy.accounts, { withSecrets, madeAt });
  const drill: Drill = {
    id: newId<DrillId>(),
    at: now,
    kind: copy.kind,
    ...(copy.known === undefined ? {} : { copyId: copy.known.id }),
    ...(copy.fileName === undefined ? {} : { fileName: copy.fileName }),
    ...(copy.sheetId === undefined ? {} : { sheetId: copy.sheetId }),
    accounts: found.accounts,
    found: found.found,
    lacking: found.lacking.map(({ account }) => account.id),
  };
  const isForeign = pairs.every(({ there }) => there === undefined);
  return { drill, proof: { ...proofOf(found, madeAt), isForeign, withSecrets } };
}

/** A backup is held against the whole vault; a sheet against the accounts that were printed on it. */
function pairsFor(contents: VaultContents, copy: OpenedCopy) {
  const here = contents.accounts.filter(({ trashedAt }) => trashedAt === undefined);
  if (copy.kind === 'encrypted-file') return pairsById(here, copy.accounts);
  const { known } = copy;
  if (known !== undefined) {
    const printed = new Set<string>(known.accountIds);
    return pairsOnPaper(
      here.filter(({ id }) => printed.has(id)),
      copy.accounts,
    );
  }
  return pairsOnPaper(here, copy.accounts).filter(({ there }) => there !== undefined);
}

function proofOf(
  found: Comparison,
  madeAt: string | undefined,
): Omit<Proof, 'drill' | 'isForeign' | 'withSecrets'> {
  return {
    ...(madeAt === undefined ? {} : { madeAt }),
    codeSets: found.codeSets,
    codeSetsFound: found.codeSetsFound,
    lacking: found.lacking.map(({ account, reasons }) => ({ ...named(account), reasons })),
    usedSince: found.usedSince.map(({ account, codes }) => ({ ...named(account), codes })),
    countersSince: found.countersSince.map(named),
    extra: found.extra.map(({ issuer, accountName }) => ({ issuer, accountName })),
  };
}

export function named({ id, issuer, accountName }: Account): NamedAccount {
  return { accountId: id, issuer, accountName };
}

/** The receipt goes to the others; the copy that it is about was checked by it. */
export function withDrill(contents: VaultContents, drill: Drill): VaultContents {
  const drills = [...contents.drills, drill].slice(-drillsKept);
  const next = { ...contents, drills };
  return drill.copyId === undefined
    ? next
    : changeCopy(next, drill.copyId, { lastCheckedAt: drill.at, lastProblem: undefined });
}

export function drillView(contents: VaultContents, drill: Drill): DrillView {
  const { id, at, kind, copyId, fileName, sheetId, accounts, found } = drill;
  const lacking = new Set<string>(drill.lacking);
  return {
    id,
    at,
    kind,
    ...(copyId === undefined ? {} : { copyId }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(sheetId === undefined ? {} : { sheetId }),
    accounts,
    found,
    lacking: contents.accounts.filter((account) => lacking.has(account.id)).map(named),
  };
}
