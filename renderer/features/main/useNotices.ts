import { useState } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { OpenQuestion, VaultStatus } from '../../../shared/views.ts';
import type { Health } from '../../../shared/views/health.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { jumpWords } from '../clock/span-words.ts';
import { titleOf } from '../accounts/names.ts';
import { healthSentences } from '../health/health-sentence.ts';
import type { OpenDialog } from './dialogs.ts';

export interface Notice {
  readonly id: string;
  /** The words that matter. */
  readonly strong: string;
  readonly rest?: string;
  readonly action?: { readonly label: string; readonly perform: () => void };
  /** May be put off until the next unlock. */
  readonly canWait?: boolean;
}

export interface Notices {
  readonly notices: readonly Notice[];
  readonly putOff: (noticeId: string) => void;
}

interface NoticesOptions {
  readonly status: VaultStatus;
  /** Undefined until it is read. */
  readonly health: Health | undefined;
  /** A backup code is being asked about in a dialog at this moment. */
  readonly isAsking: boolean;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onReview: () => void;
}

/** What needs a person, the most urgent first, without what was put off. */
export function useNotices(options: NoticesOptions): Notices {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const { status, health, isAsking, onOpen, onReview } = options;
  const questions = useVaultRead('backup-codes:open-questions', {}).data?.questions ?? [];
  const drafts = useVaultRead('capture:list', {}).data?.drafts ?? [];
  const jump = useVaultRead('clock:read', {}).data?.jump;

  const notices: Notice[] = [];
  if (status.readOnly) notices.push(fact('read-only', 'main.notice-read-only'));
  if (status.olderThanSeen) {
    notices.push({ ...fact('older', 'main.notice-older'), canWait: true });
  }
  if (jump !== undefined) {
    notices.push({
      id: `clock-${jump.at}`,
      strong: jumpWords(jump.seconds),
      rest: t('clock.jump-rest'),
      action: { label: t('clock.jump-check'), perform: () => onOpen({ type: 'clock' }) },
      canWait: true,
    });
  }
  if (!isAsking) notices.push(...questions.map((question) => questionNotice(question, onOpen)));
  for (const { id, fileName } of drafts) {
    notices.push({
      id: `draft-${id}`,
      strong:
        fileName === undefined ? t('main.notice-draft') : t('main.notice-draft-file', { fileName }),
      action: {
        label: t('main.notice-draft-do'),
        perform: () => onOpen({ type: 'capture', begin: { type: 'draft', draftId: id } }),
      },
    });
  }
  const [strong, ...rest] = healthSentences(health?.groups ?? []);
  if (strong !== undefined) {
    notices.push({
      id: 'health',
      strong,
      rest: rest.join(' '),
      action: { label: t('health.review'), perform: onReview },
      canWait: true,
    });
  }
  return {
    notices: notices.filter(({ id }) => !waiting.includes(id)),
    putOff: (noticeId) => setWaiting([...waiting, noticeId]),
  };
}

function fact(id: string, key: 'main.notice-read-only' | 'main.notice-older'): Notice {
  return { id, strong: t(key), rest: t(`${key}-rest`) };
}

function questionNotice(question: OpenQuestion, onOpen: (dialog: OpenDialog) => void): Notice {
  return {
    id: `question-${question.codeId}`,
    strong: t('main.notice-question', { name: titleOf(question) }),
    rest: t('main.notice-question-ask'),
    action: {
      label: t('main.notice-question-do'),
      perform: () => onOpen({ type: 'ask-again', question }),
    },
  };
}
