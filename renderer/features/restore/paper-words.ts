import { t } from '../../../shared/strings/i18n.ts';
import type { PaperProgress } from '../../../shared/views.ts';

type Sheet = PaperProgress['sheets'][number];
type PaperAccount = PaperProgress['accounts'][number];

/** "page 2 of 3 is missing". */
export function pagesWords({ pages, missing }: Sheet): string {
  const [page] = missing;
  if (page === undefined) return t('restore.paper.complete', { count: pages });
  if (missing.length === 1) return t('restore.paper.missing-one', { page, pages });
  return t('restore.paper.missing-many', { list: missing.join(', '), pages });
}

/** "sign-in code, 13 of 16 backup codes left". */
export function accountWords({ hasOtp, codes, left }: PaperAccount): string {
  const code = hasOtp ? t('restore.paper.code') : undefined;
  const backup = codes === 0 ? undefined : t('restore.paper.backup-left', { left, total: codes });
  return [code, backup].filter((part) => part !== undefined).join(', ');
}
