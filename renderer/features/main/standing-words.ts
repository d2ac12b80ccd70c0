import { t } from '../../../shared/strings/i18n.ts';
import type { BackupStanding } from '../../../shared/views.ts';
import { monthsSince } from '../../ui/dates.ts';

export interface StandingWords {
  readonly tone: 'plain' | 'warn';
  readonly text: string;
}

/** What a row says about backup codes. `calm`: so many have none that it is no news. */
export function standingWords(backup: BackupStanding, nowMs: number, calm: boolean): StandingWords {
  switch (backup.state) {
    case 'none':
      return { tone: calm ? 'plain' : 'warn', text: t('main.row-no-codes') };
    case 'empty':
      return { tone: 'warn', text: t('main.row-empty') };
    case 'concern':
      return { tone: 'warn', text: t('main.row-concern') };
    case 'low':
      return { tone: 'warn', text: t('main.row-low', { count: backup.left }) };
    case 'old': {
      const count = backup.issuedAt === undefined ? 0 : monthsSince(backup.issuedAt, nowMs);
      return { tone: 'warn', text: t('main.row-old', { count }) };
    }
    case 'not-given':
      return { tone: 'plain', text: t('main.row-not-given') };
    case 'good':
      return { tone: 'plain', text: t('common.backup-codes', { count: backup.left }) };
  }
}
