import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, Settings } from '../../../shared/views.ts';
import { shell, vault } from '../../api.ts';
import { changeSettings } from '../../hooks/useSettings.ts';
import { useTask } from '../../hooks/useTask.ts';
import { accountsPerSheet, sheetAccounts } from './sheet-accounts.ts';
import type { Which } from './sheet-accounts.ts';
import type { MadeSheet } from './SheetReady.tsx';

export interface PrintChoices {
  readonly which: Which;
  readonly chosen: ReadonlySet<string>;
  readonly withSecrets: boolean;
  readonly hideAccountNames: boolean;
  readonly paper: Settings['paper'];
  readonly place: string;
}

export interface PrintFormState {
  readonly choices: PrintChoices;
  readonly change: (part: Partial<PrintChoices>) => void;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  /** Why nothing can be printed, once it was tried. */
  readonly problem: string | undefined;
  readonly print: (to: 'printer' | 'pdf') => void;
}

export function usePrintForm(
  accounts: readonly AccountView[],
  begin: Pick<PrintChoices, 'which' | 'chosen' | 'paper'>,
  onMade: (sheet: MadeSheet) => void,
): PrintFormState {
  const [choices, setChoices] = useState<PrintChoices>({
    ...begin,
    withSecrets: true,
    hideAccountNames: false,
    place: '',
  });
  const [wasTried, setTried] = useState(false);
  const { busy, error, run } = useTask();

  const { which, chosen, withSecrets, paper } = choices;
  const taken = sheetAccounts(accounts, which, chosen, withSecrets);
  const problem = problemOf(taken.length, which, chosen.size);

  const print = (to: 'printer' | 'pdf'): void => {
    setTried(true);
    if (busy || problem !== undefined) return;
    void run(async () => {
      const { sheetId, ticket } = await vault('sheets:prepare', {
        accountIds: taken.map(({ id }) => id),
        paper,
        withSecrets,
        hideAccountNames: choices.hideAccountNames,
        place: choices.place.trim(),
      });
      const { done, fileName } = await shell('sheets:print', { ticket, to });
      if (!done) return;
      onMade(to === 'pdf' ? { to, sheetId, fileName: fileName ?? 'PDF' } : { to, sheetId });
      if (paper !== begin.paper) await changeSettings({ paper });
    });
  };

  return {
    choices,
    change: (part) => setChoices((before) => ({ ...before, ...part })),
    busy,
    error,
    problem: wasTried ? problem : undefined,
    print,
  };
}

function problemOf(taken: number, which: Which, chosen: number): string | undefined {
  if (taken > accountsPerSheet) return t('export.too-many', { count: accountsPerSheet });
  if (taken > 0) return undefined;
  return which === 'chosen' && chosen === 0 ? t('export.choose-one') : t('export.none-with-codes');
}
