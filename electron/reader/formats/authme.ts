import { AppError } from '../../../shared/errors.ts';
import { decodeBase64 } from '../../encoding/base64.ts';
import type { ForeignAccount } from '../../model/foreign.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents } from './parts/collect.ts';
import { plainEntry } from './parts/plain-otp.ts';
import { objectIn, textField } from './parts/source.ts';

/** Authme: `authme-export-….authme`. Time-based codes with SHA-1, 6 digits, 30 seconds. */
export const format: ImportFormat = {
  id: 'authme',
  name: 'Authme',
  extensions: ['authme'],
  password: 'never',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    return file !== undefined && file['role'] === 'codes' && 'codes' in file;
  },
  async parse(bytes) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'authme: no json object');
    if (file['encrypted'] === true) throw new AppError('bound-to-account');
    const blocks = blocksIn(textInside(textField(file, 'codes')));
    return foreignContents(
      'authme',
      collect(blocks, readBlock, (block) => nameOf(namesOf(block))),
    );
  },
};

type Block = ReadonlyMap<string, string>;

function textInside(codes: string): string {
  try {
    return new TextDecoder().decode(decodeBase64(codes));
  } catch {
    throw new AppError('damaged-file', 'authme: no base64');
  }
}

/** Four lines each, `Name:`, `Secret:`, `Issuer:`, `Type:`, of which the first begins another entry. */
function blocksIn(text: string): readonly Block[] {
  const blocks: Map<string, string>[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name, value] = /^\s*(Name|Secret|Issuer|Type):\s*(.*?)\s*$/i.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const field = name.toLowerCase();
    if (field === 'name' || blocks.length === 0) blocks.push(new Map());
    blocks.at(-1)?.set(field, value);
  }
  return blocks;
}

function readBlock(block: Block): ForeignAccount {
  const type = (block.get('type') ?? '').toUpperCase();
  if (type !== '' && !/^(?:OTP_)?TOTP$/.test(type)) refuse('unsupported-type', 'authme: type');
  return plainEntry(namesOf(block), { type: 'totp', secret: secretFrom(block.get('secret')) })
    .account;
}

function namesOf(block: Block): { issuer: string; accountName: string } {
  return { issuer: block.get('issuer') ?? '', accountName: block.get('name') ?? '' };
}
