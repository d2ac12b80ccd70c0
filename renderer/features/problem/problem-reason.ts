import { errorCodes } from '../../../shared/errors.ts';
import { errorWords } from '../../../shared/strings/i18n.ts';
import type { VaultStatus } from '../../../shared/views.ts';

/** For an unreadable file, which of many reasons it was; the other states say it in their title. */
export function problemReason({ state, problem }: VaultStatus): string | undefined {
  const code = errorCodes.find((known) => known === problem);
  if (state !== 'unreadable' || code === undefined) return undefined;
  const { title, way } = errorWords(code);
  return `${title}. ${way}`;
}
