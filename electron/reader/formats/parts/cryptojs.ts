import { createHash } from 'node:crypto';
import { decodeBase64 } from '../../../encoding/base64.ts';
import { openAesCbc } from './aes-cbc.ts';
import { startsWithAscii } from './binary.ts';

const magic = 'Salted__';
const saltEnd = magic.length + 8;

/**
 * Opens what CryptoJS and `openssl enc -md md5` make of a text and a passphrase: `Salted__`, a salt and
 * AES-256-CBC, key and IV out of one round of MD5.
 * @returns undefined where it does not open: another passphrase, or no such text
 */
export function openCryptoJs(text: string, passphrase: string): Uint8Array | undefined {
  const bytes = bytesOf(text);
  if (bytes === undefined || !startsWithAscii(bytes, magic) || bytes.length <= saltEnd) {
    return undefined;
  }
  const salt = bytes.subarray(magic.length, saltEnd);
  const blocks: Uint8Array[] = [];
  let block = new Uint8Array();
  while (blocks.length < 3) {
    block = Uint8Array.from(
      createHash('md5').update(block).update(passphrase).update(salt).digest(),
    );
    blocks.push(block);
  }
  const derived = Buffer.concat(blocks);
  return openAesCbc(derived.subarray(0, 32), derived.subarray(32), bytes.subarray(saltEnd));
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return decodeBase64(text);
  } catch {
    return undefined;
  }
}
