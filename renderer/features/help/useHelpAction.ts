import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { sayConcern } from '../backup-codes/say-concern.ts';
import { copyCode } from '../main/copy-code.ts';
import type { OpenDialog } from '../main/dialogs.ts';
import { useCodes } from '../main/useCodes.ts';
import type { HelpAction } from './step.ts';
import type { HelpTopic } from './topics.ts';

interface HelpActionOptions {
  readonly account: AccountView | undefined;
  readonly onTopic: (topic: HelpTopic) => void;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** What the buttons of help do: most hand over to the dialog that does it anywhere else. */
export function useHelpAction({
  account,
  onTopic,
  onOpen,
}: HelpActionOptions): (action: HelpAction) => void {
  const { feed } = useCodes();
  const seconds = useSettings()?.clipboardSeconds ?? 0;
  return (action) => {
    if (action.type === 'topic') onTopic(action.topic);
    else if (action.type === 'copy-code') {
      if (account !== undefined) void copyCode(account, feed, seconds);
    } else if (action.type === 'concern') {
      if (account !== undefined) void sayConcern([account.id], true);
    } else {
      const dialog = dialogOf(action, account);
      if (dialog !== undefined) onOpen(dialog);
    }
  };
}

/** Undefined for what needs an account where there is none. */
function dialogOf(
  action: Exclude<HelpAction, { type: 'topic' | 'copy-code' | 'concern' }>,
  account: AccountView | undefined,
): OpenDialog | undefined {
  if (action.type === 'backup' || action.type === 'drill' || action.type === 'rehearsal') {
    return { type: action.type };
  }
  if (action.type === 'print') {
    return { type: 'print', ...(account === undefined ? {} : { accountIds: [account.id] }) };
  }
  if (action.type === 'clock') {
    return { type: 'clock', ...(account === undefined ? {} : { accountId: account.id }) };
  }
  if (action.type === 'sheet') {
    return {
      type: 'service-sheet',
      ...(account === undefined ? {} : { of: { type: 'account', accountId: account.id } }),
    };
  }
  if (account === undefined) return undefined;
  switch (action.type) {
    case 'use-next':
      return { type: 'use-backup-code', account };
    case 'use-this':
      return { type: 'use-backup-code', account, codeId: action.codeId };
    case 'new-codes':
      return { type: 'capture', begin: { type: 'empty', accountId: account.id } };
    case 'show-secret':
      return { type: 'secret', account };
  }
}

export function helpActionLabel(action: HelpAction): string {
  switch (action.type) {
    case 'topic':
      return t(`help.topic.${action.topic}`);
    case 'use-this':
      return t('help.do.use-this', { position: action.position });
    default:
      return t(`help.do.${action.type}`);
  }
}
