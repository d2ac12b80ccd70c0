import { AppError } from '../../../../shared/errors.ts';
import { openTaggedAesGcm } from './aes-gcm.ts';
import { foreignArgon2id } from './argon2id.ts';
import { startsWithAscii } from './binary.ts';

export const otpClientMagic = 'OTPClient';

const ivBytes = 16;
const saltBytes = 32;

/** How the header is laid out, which is authenticated as it stands. */
interface Layout {
  /** Where the number of the version stands. */
  readonly start: number;
  readonly littleEndian: boolean;
}

/** Version 3 packs its fields; version 2 is a C struct as a 64-bit PC keeps it. */
const packed: Layout = { start: otpClientMagic.length, littleEndian: false };
const struct: Layout = { start: 12, littleEndian: true };

/**
 * What is in an OTPClient database, a JSON text with a zero byte at its end.
 * @throws AppError `wrong-file-password` (also for changed bytes: nothing tells them apart),
 * `damaged-file`, `unsupported-version`
 */
export async function openOtpClient(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  if (!startsWithAscii(bytes, otpClientMagic))
    throw new AppError('damaged-file', 'otpclient: magic');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const layout = layoutOf(view);
  const { start, littleEndian } = layout;
  const salt = start + 4 + ivBytes;
  const costs = salt + saltBytes;
  const header = costs + 12;
  if (bytes.length < header + ivBytes) throw new AppError('damaged-file', 'otpclient: cut off');
  const cost = (index: number): number => view.getInt32(costs + 4 * index, littleEndian);
  for (const attempt of passwordsOf(password)) {
    const key = await foreignArgon2id(attempt, bytes.subarray(salt, costs), {
      iterations: cost(0),
      memoryKiB: cost(1),
      parallelism: cost(2),
    });
    const iv = bytes.subarray(start + 4, salt);
    const opened = openTaggedAesGcm(key, iv, bytes.subarray(header), bytes.subarray(0, header));
    if (opened !== undefined) return opened;
  }
  throw new AppError('wrong-file-password');
}

function layoutOf(view: DataView): Layout {
  if (view.byteLength < 16) throw new AppError('damaged-file', 'otpclient: cut off');
  if (view.getInt32(packed.start) === 3) return packed;
  if (view.getInt32(struct.start, struct.littleEndian) === 2) return struct;
  throw new AppError('unsupported-version', 'otpclient: version');
}

/** Older versions took as many bytes of the password as it has characters. */
function passwordsOf(password: string): readonly (string | Uint8Array)[] {
  const bytes = new TextEncoder().encode(password);
  const characters = [...password].length;
  return characters === bytes.length ? [password] : [password, bytes.subarray(0, characters)];
}
