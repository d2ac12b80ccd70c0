import type { AppError } from '../../shared/errors.ts';
import { errorWords } from '../../shared/strings/i18n.ts';
import { showToast } from '../ui/toasts.ts';

/** For what went wrong where there is no place for an ErrorNote. A call that was called off says nothing. */
export function showErrorToast(error: AppError): void {
  if (error.code === 'cancelled') return;
  const { title, way } = errorWords(error.code, error.facts);
  showToast(`${title}. ${way}`, { tone: 'warn' });
}
