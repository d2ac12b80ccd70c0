import { AppError } from '../../../shared/errors.ts';
import type { Otp } from '../../model/otp.ts';
import { algorithmFrom, digitsFrom, periodFrom, secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import type { HiddenText } from './parts/hidden-codes.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import {
  isObject,
  type JsonObject,
  listField,
  objectIn,
  objectsField,
  textField,
} from './parts/source.ts';

/**
 * The FIDO Alliance's Credential Exchange Format, which apps hand to each other and some save. Source:
 * fidoalliance.org/specs/cx/cxf-v1.0.
 */
export const format: ImportFormat = {
  id: 'cxf',
  name: 'Credential Exchange',
  extensions: ['json', 'cxf'],
  password: 'never',
  rank: 12,
  detect(bytes) {
    const file = objectIn(bytes);
    if (file === undefined) return false;
    return objectsField(file, 'accounts').some((account) =>
      objectsField(account, 'items').some((item) => Array.isArray(item['credentials'])),
    );
  },
  async parse(bytes) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'cxf: no json object');
    return managerContents(
      'cxf',
      objectsField(file, 'accounts').flatMap((account) =>
        listField(account, 'items').map((item) => () => itemOf(item)),
      ),
    );
  },
};

function itemOf(item: unknown): ManagerItem {
  if (!isObject(item)) return refuse('bad-entry', 'cxf: item is no object');
  const credentials = objectsField(item, 'credentials');
  const typed = (type: string): readonly JsonObject[] =>
    credentials.filter((credential) => credential['type'] === type);
  const codes = typed('totp');
  const login = typed('basic-auth').map((credential) => valueOf(credential['username']));
  const named = (name: string): readonly string[] => codes.map((code) => textField(code, name));
  return {
    title: [...named('issuer'), textField(item, 'title')].find(Boolean) ?? '',
    username: [...named('username'), ...login].find(Boolean) ?? '',
    codes: codes.map((code) => () => otpOf(code)),
    note: typed('note')
      .map((note) => valueOf(note['content']))
      .join('\n'),
    fields: credentials.flatMap(fieldsOf),
    tags: listField(item, 'tags').map(String),
    favourite: item['favorite'] === true,
  };
}

function otpOf(code: JsonObject): Otp {
  return {
    type: 'totp',
    secret: secretFrom(code['secret']),
    algorithm: algorithmFrom(code['algorithm']),
    digits: digitsFrom(code['digits']),
    period: periodFrom(code['period']),
  };
}

function fieldsOf(credential: JsonObject): readonly HiddenText[] {
  return objectsField(credential, 'fields').map((field) => ({
    label: textField(field, 'label'),
    text: valueOf(field['value']),
  }));
}

/** An editable field is an object with its value; drafts of the format wrote the value itself. */
function valueOf(field: unknown): string {
  if (typeof field === 'string') return field;
  return isObject(field) ? textField(field, 'value') : '';
}
