import type { AppError } from '../../../shared/errors.ts';
import { errorWords, isStringKey, t } from '../../../shared/strings/i18n.ts';

/** Why the keychain did not open the vault, and that the password does. */
export function keychainFailure(error: AppError): string {
  const state = `keychain.state.${String(error.facts?.['state'] ?? '')}`;
  if (error.code === 'keychain-unavailable' && isStringKey(state)) {
    return `${t('keychain.use-password')} ${t(state)}`;
  }
  const { title, way } = errorWords(error.code, error.facts);
  return `${title}. ${way}`;
}
