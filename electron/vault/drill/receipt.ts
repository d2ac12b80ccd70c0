import { t } from '../../../shared/strings/i18n.ts';
import type { DrillView } from '../../../shared/views/drill.ts';

/** The receipt as a text that may be kept anywhere: names and counts, never a code. */
export function receiptText(drill: DrillView): string {
  const { kind, at, accounts, found, lacking } = drill;
  const lines = [
    t('drill.receipt-title'),
    '',
    t('drill.receipt-at', { at: `${at.slice(0, 16).replace('T', ' ')} UTC` }),
    aboutWhat(drill),
    t(kind === 'rehearsal' ? 'drill.receipt-codes' : 'drill.receipt-found', { found, accounts }),
  ];
  if (lacking.length > 0) {
    lines.push('', t(kind === 'rehearsal' ? 'drill.receipt-gaps' : 'drill.receipt-lacking'));
    lines.push(
      ...lacking.map(({ issuer, accountName }) => `- ${oneLine(`${issuer} ${accountName}`)}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function aboutWhat({ kind, fileName, sheetId }: DrillView): string {
  switch (kind) {
    case 'encrypted-file':
      return t('drill.receipt-encrypted-file', { subject: oneLine(fileName ?? '') });
    case 'paper':
      return t('drill.receipt-paper', { subject: oneLine(sheetId ?? '') });
    case 'rehearsal':
      return t('drill.receipt-rehearsal');
  }
}

/** Names come from anywhere: one stays on its line. */
function oneLine(text: string): string {
  return text.replace(/\p{C}+/gu, ' ').trim();
}
