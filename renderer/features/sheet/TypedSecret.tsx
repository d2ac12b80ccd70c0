import type { SheetSecret } from '../../../shared/sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import styles from './typed-secret.module.css';

/** The secret for a camera that does not read, and what else an authenticator must be told. */
export function TypedSecret({ secret }: { secret: SheetSecret }) {
  const parameters = parameterWords(secret);
  return (
    <div className={styles.typed}>
      <p>{caption(secret)}</p>
      {parameters !== '' && <p>{parameters}</p>}
      <p className={styles.groups}>{secret.groups.join(' ')}</p>
    </div>
  );
}

function caption({ qr, groups, parameters: { type } }: SheetSecret): string {
  if (groups.length === 0) return t('sheet.not-typed');
  if (qr === undefined) return t('sheet.type');
  if (type === 'totp' || type === 'hotp') return t('sheet.scan');
  return t('sheet.scan-special', { kind: t(`sheet.${type}`) });
}

function parameterWords({ parameters }: SheetSecret): string {
  const { algorithm, digits, period, counter } = parameters;
  return [
    counter === undefined ? '' : t('sheet.counter', { counter }),
    algorithm ?? '',
    digits === undefined ? '' : t('sheet.digits', { count: digits }),
    period === undefined ? '' : t('sheet.period', { seconds: period }),
  ]
    .filter(Boolean)
    .join(' · ');
}
