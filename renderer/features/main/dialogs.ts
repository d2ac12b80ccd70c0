import { createContext, use } from 'react';
import { AppError } from '../../../shared/errors.ts';
import type {
  AccountDetail,
  AccountView,
  CodeSetView,
  CopyView,
  OpenQuestion,
} from '../../../shared/views.ts';
import type { Finding } from '../../../shared/views/health.ts';
import type { VaultInput } from '../../api.ts';
import type { DrillView } from '../../../shared/views/drill.ts';
import type { NamedSource } from '../import/named-source.ts';
import type { HelpTopic } from '../help/topics.ts';

export type Source = VaultInput<'import:read'>['sources'][number];

export type SheetOf = VaultInput<'services:read'>['of'];

export type CaptureBegin =
  | { readonly type: 'empty'; readonly accountId?: string }
  | { readonly type: 'sources'; readonly sources: readonly NamedSource[] }
  | { readonly type: 'draft'; readonly draftId: string };

/** The one dialog that is open, with what it is about. */
export type OpenDialog =
  | { readonly type: 'add' | 'backup' | 'about' | 'shortcuts' | 'recovery-codes' }
  | { readonly type: 'help'; readonly topic?: HelpTopic; readonly accountId?: string }
  | { readonly type: 'clock'; readonly accountId?: string }
  | { readonly type: 'service-sheet'; readonly of?: SheetOf }
  | { readonly type: 'edit'; readonly detail: AccountDetail }
  | { readonly type: 'secret'; readonly account: AccountView }
  | { readonly type: 'use-backup-code'; readonly account: AccountView; readonly codeId?: string }
  | { readonly type: 'code-history'; readonly account: AccountView; readonly codeId: string }
  | { readonly type: 'log' | 'renew'; readonly account: AccountView }
  | { readonly type: 'add-copy' | 'drill' | 'rehearsal' }
  | { readonly type: 'receipt'; readonly drill: DrillView }
  | { readonly type: 'copy'; readonly copyId: string }
  | { readonly type: 'check-copy' | 'change-copy'; readonly copy: CopyView }
  | { readonly type: 'ask-again'; readonly question: OpenQuestion }
  | { readonly type: 'configure-set'; readonly accountId: string; readonly set: CodeSetView }
  | { readonly type: 'capture'; readonly begin: CaptureBegin }
  | { readonly type: 'put-aside'; readonly finding: Finding }
  | { readonly type: 'make'; readonly accountId?: string }
  | { readonly type: 'hash-set'; readonly accountId: string; readonly setId: string }
  | { readonly type: 'import'; readonly sources?: readonly (Source | NamedSource)[] }
  | { readonly type: 'print'; readonly accountIds?: readonly string[] };

export const OpenDialogContext = createContext<((dialog: OpenDialog) => void) | undefined>(
  undefined,
);

/** Opens a dialog of the main screen from anywhere in it. */
export function useOpenDialog(): (dialog: OpenDialog) => void {
  const open = use(OpenDialogContext);
  if (open === undefined) throw new AppError('internal', 'no dialogs around this component');
  return open;
}
