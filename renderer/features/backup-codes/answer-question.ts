import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { offerUndo } from '../../hooks/undo.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Answer } from './AnswerButtons.tsx';

interface AnswerInput {
  readonly accountId: string;
  readonly codeId: string;
  readonly answer: Answer;
  readonly where: string;
}

/** Notes what came of a code and says so, with a way back. Answers with how many are left. */
export async function answerQuestion(input: AnswerInput): Promise<number> {
  const { accountId, codeId, answer } = input;
  const where = input.where.trim();
  const { left, renew } = await vault('backup-codes:answer', {
    accountId,
    codeId,
    answer,
    ...(where === '' ? {} : { where }),
  });
  const noted =
    answer === 'worked' && left === 0
      ? t('backup-codes.said-worked-none')
      : t(`backup-codes.said-${answer}`, { left });
  const said = renew === undefined ? noted : `${noted}. ${t(`backup-codes.renew-${renew}`)}`;
  if (answer === 'not-used') showToast(said);
  else offerUndo(said, () => vault('backup-codes:mark', { accountId, codeId, used: false }));
  return left;
}
