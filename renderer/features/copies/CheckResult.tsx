import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { behindWords } from './copy-words.ts';
import type { FileCheckResult } from './useFileCheck.ts';

interface Words {
  readonly tone: 'ok' | 'warn' | 'loss' | 'info';
  readonly title: string;
  readonly way?: string;
}

export interface CheckResultProps {
  readonly copy: CopyView;
  readonly result: FileCheckResult;
}

/** What was found where the file should be; and, though it opens, whether it holds what works today. */
export function CheckResult({ copy, result }: CheckResultProps): ReactNode {
  const { tone, title, way } = copy.kind === 'plain-file' ? ofPlain(result) : ofBackup(result);
  const isThere = result.state === 'same' || result.state === 'changed';
  return (
    <>
      <AlertBanner tone={tone} announce>
        <strong>{title}.</strong> {way}
      </AlertBanner>
      {isThere && copy.kind === 'encrypted-file' && !copy.upToDate ? (
        <AlertBanner tone="warn" announce>
          {behindWords(copy).join(' ')}
        </AlertBanner>
      ) : null}
    </>
  );
}

function ofBackup({ state, opened }: FileCheckResult): Words {
  switch (state) {
    case 'same':
      return opened
        ? { tone: 'ok', title: t('copies.result-same-opened') }
        : { tone: 'ok', title: t('copies.result-same'), way: t('copies.result-same-way') };
    case 'changed':
      return { tone: 'info', title: t('copies.result-changed') };
    case 'foreign':
      return {
        tone: 'warn',
        title: t('copies.result-foreign'),
        way: t('copies.result-foreign-way'),
      };
    case 'unreadable':
      return {
        tone: 'loss',
        title: t('copies.result-unreadable'),
        way: t('copies.result-unreadable-way'),
      };
    case 'missing':
      return {
        tone: 'loss',
        title: t('copies.result-missing'),
        way: t('copies.result-missing-way'),
      };
    case 'folder-away':
      return ofFolderAway();
  }
}

/** What counts is whether anybody can still read it. */
function ofPlain({ state }: FileCheckResult): Words {
  if (state === 'missing') return { tone: 'ok', title: t('copies.result-plain-gone') };
  if (state === 'folder-away') return ofFolderAway();
  return {
    tone: 'warn',
    title: t('copies.result-plain-there'),
    way: t('copies.result-plain-there-way'),
  };
}

function ofFolderAway(): Words {
  return {
    tone: 'info',
    title: t('copies.result-folder-away'),
    way: t('copies.result-folder-away-way'),
  };
}
