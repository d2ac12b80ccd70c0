import { AppError } from '../../../../shared/errors.ts';
import { encodeHex } from '../../../encoding/hex.ts';

/** How the password becomes the key: AES over and over, or Argon2. */
export type KdbxKdf =
  | { readonly type: 'aes'; readonly seed: Uint8Array; readonly rounds: number }
  | {
      readonly type: 'argon2d' | 'argon2id';
      readonly salt: Uint8Array;
      /** 0x10 or 0x13. */
      readonly version: number;
      readonly memoryKiB: number;
      readonly iterations: number;
      readonly parallelism: number;
    };

/** The clear beginning of a KDBX file. */
export interface KdbxHeader {
  readonly version: 3 | 4;
  readonly cipher: 'aes' | 'chacha20';
  readonly gzip: boolean;
  readonly masterSeed: Uint8Array;
  readonly iv: Uint8Array;
  readonly kdf: KdbxKdf;
  /** Version 3: what the plain contents begin with. */
  readonly streamStart: Uint8Array;
  /** Version 3: how single values are hidden once more. Version 4 says it inside. */
  readonly inner: { readonly id: number; readonly key: Uint8Array };
  /** Where it ends. */
  readonly length: number;
}

const magic = '03d9a29a';
const kdbMagic = '65fb4bb5';
const kdbxMagics = ['66fb4bb5', '67fb4bb5'];

/** Whether bytes begin as a KeePass database of any generation does. */
export function isKeePass(bytes: Uint8Array): boolean {
  const start = encodeHex(bytes.subarray(0, 8));
  return [kdbMagic, ...kdbxMagics].some((second) => start === magic + second);
}

const ciphers: Readonly<Record<string, KdbxHeader['cipher']>> = {
  '31c1f2e6bf714350be5805216afc5aff': 'aes',
  d6038a2b8b6f4cb5a524339a31dbb59a: 'chacha20',
};

const kdfs: Readonly<Record<string, KdbxKdf['type']>> = {
  c9d9f39a628a4460bf740d08c18a4fea: 'aes',
  '7c02bb8279a74ac0927d114a00648238': 'aes',
  ef636ddf8c29444b91f7a9a403e30a0c: 'argon2d',
  '9e298b1956db4773b23dfc3ec6f0a1e6': 'argon2id',
};

/**
 * Reads the header of KDBX 3 and 4. Source: keepass.info/help/kb/kdbx.html.
 * @throws AppError `damaged-file`; `unsupported-encryption` for KeePass 1 and for Twofish;
 * `unsupported-version`
 */
export function readKdbxHeader(bytes: Uint8Array): KdbxHeader {
  if (encodeHex(bytes.subarray(4, 8)) === kdbMagic) {
    throw new AppError('unsupported-encryption', 'kdbx: of KeePass 1');
  }
  try {
    return readHeader(bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('damaged-file', 'kdbx: header cut off');
  }
}

function readHeader(bytes: Uint8Array): KdbxHeader {
  const view = viewOf(bytes);
  const version = view.getUint16(10, true);
  if (version !== 3 && version !== 4) throw new AppError('unsupported-version', 'kdbx: version');
  const { fields, length } = readFields(bytes, version);
  const field = (id: number): Uint8Array => fields.get(id) ?? new Uint8Array();
  const sized = (id: number, size: number): Uint8Array =>
    field(id).length === size ? field(id) : damaged('length of a field');
  const cipher = ciphers[encodeHex(sized(2, 16))];
  if (cipher === undefined) throw new AppError('unsupported-encryption', 'kdbx: unknown cipher');
  return {
    version,
    cipher,
    gzip: viewOf(sized(3, 4)).getUint32(0, true) === 1,
    masterSeed: sized(4, 32),
    iv: sized(7, cipher === 'aes' ? 16 : 12),
    kdf:
      version === 3
        ? { type: 'aes', seed: sized(5, 32), rounds: number64(sized(6, 8)) }
        : kdfOf(readDictionary(field(11))),
    streamStart: field(9),
    inner: { id: field(10)[0] ?? 0, key: field(8) },
    length,
  };
}

function readFields(bytes: Uint8Array, version: 3 | 4) {
  const view = viewOf(bytes);
  const fields = new Map<number, Uint8Array>();
  let at = 12;
  for (;;) {
    const id = view.getUint8(at);
    const size = version === 3 ? view.getUint16(at + 1, true) : view.getUint32(at + 1, true);
    const start = at + (version === 3 ? 3 : 5);
    fields.set(id, exactly(bytes, start, size));
    at = start + size;
    if (id === 0) return { fields, length: at };
  }
}

/** A dictionary of typed values, as KDBX 4 writes the parameters of the key derivation. */
function readDictionary(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(bytes);
  const values = new Map<string, Uint8Array>();
  let at = 2;
  while (view.getUint8(at) !== 0) {
    const nameSize = view.getUint32(at + 1, true);
    const name = new TextDecoder().decode(exactly(bytes, at + 5, nameSize));
    const valueAt = at + 9 + nameSize;
    const valueSize = view.getUint32(valueAt - 4, true);
    values.set(name, exactly(bytes, valueAt, valueSize));
    at = valueAt + valueSize;
  }
  return values;
}

function kdfOf(values: ReadonlyMap<string, Uint8Array>): KdbxKdf {
  const value = (name: string): Uint8Array => values.get(name) ?? damaged('no kdf parameter');
  const type = kdfs[encodeHex(value('$UUID'))];
  if (type === undefined) throw new AppError('unsupported-encryption', 'kdbx: unknown kdf');
  if (type === 'aes') return { type, seed: value('S'), rounds: number64(value('R')) };
  if (['K', 'A'].some((name) => (values.get(name)?.length ?? 0) > 0)) {
    throw new AppError('unsupported-encryption', 'kdbx: argon2 with a secret of its own');
  }
  return {
    type,
    salt: value('S'),
    version: viewOf(value('V')).getUint32(0, true),
    memoryKiB: number64(value('M')) / 1024,
    iterations: number64(value('I')),
    parallelism: viewOf(value('P')).getUint32(0, true),
  };
}

/** More than can be counted exactly is more than any cost may be. */
function number64(bytes: Uint8Array): number {
  return Number(viewOf(bytes).getBigUint64(0, true));
}

function exactly(bytes: Uint8Array, start: number, size: number): Uint8Array {
  const part = bytes.subarray(start, start + size);
  return part.length === size ? part : damaged('field cut off');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(what: string): never {
  throw new AppError('damaged-file', `kdbx: ${what}`);
}
