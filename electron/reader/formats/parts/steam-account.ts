import { decodeBase64 } from '../../../encoding/base64.ts';
import type { ForeignAccount, ForeignCodeSet } from '../../../model/foreign.ts';
import { foreignAccount } from '../../../otp/foreign-account.ts';
import { parseKeyUri } from '../../../otp/key-uri.ts';
import { isAbsent } from '../../../otp/parameters.ts';
import { refuse } from '../../../otp/refusal.ts';
import { type JsonObject, textField } from './source.ts';

/**
 * The account in what Steam hands out when its authenticator is set up, and apps keep as it came.
 * @throws AppError `invalid-input`, with the `SkipReason` in its facts
 */
export function steamAccount(data: JsonObject): ForeignAccount {
  const secret = data['shared_secret'];
  if (isAbsent(secret)) {
    if (isAbsent(data['uri'])) return refuse('no-secret', 'steam: no secret');
    const { account } = parseKeyUri(textField(data, 'uri'));
    const accountName = textField(data, 'account_name') || account.accountName;
    return { ...account, accountName };
  }
  return foreignAccount({
    issuer: 'Steam',
    accountName: steamName(data),
    otp: { type: 'steam', secret: secretIn(secret) },
  });
}

/** The name of the account, as far as it is known. */
export function steamName(data: JsonObject): string {
  const name = textField(data, 'account_name');
  if (name !== '') return name;
  try {
    return parseKeyUri(textField(data, 'uri')).account.accountName;
  } catch {
    return '';
  }
}

/** The code that takes the authenticator off the account: without the app it is the only way back in. */
export function revocationSet(
  data: JsonObject,
  service: string,
  account: string,
): readonly ForeignCodeSet[] {
  const value = textField(data, 'revocation_code').trim();
  if (!/^[A-Z0-9]{4,16}$/i.test(value)) return [];
  return [{ service, account, ordered: false, codes: [{ value, used: false }] }];
}

function secretIn(value: unknown): Uint8Array {
  try {
    const secret = decodeBase64(String(value));
    if (secret.length > 0 && secret.length <= 1024) return secret;
  } catch {
    // Refused below, as an empty one is.
  }
  return refuse('bad-secret', 'steam: secret is no base64');
}
