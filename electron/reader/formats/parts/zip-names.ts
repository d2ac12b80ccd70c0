/** The end of the directory: 22 bytes and a comment of up to 65535. */
const endBytes = 22;
const maxComment = 0xffff;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** Whoever wants to recognise a zip needs no more. */
const maxNames = 10_000;

const known = new WeakMap<Uint8Array, readonly string[]>();

/** The names in a zip file's directory; none where the bytes are no whole zip file. Never throws. */
export function zipNamesIn(bytes: Uint8Array): readonly string[] {
  const names = known.get(bytes) ?? readNames(bytes);
  known.set(bytes, names);
  return names;
}

/** Source: APPNOTE.TXT of PKWARE, 4.3.12 (directory) and 4.3.16 (its end). */
function readNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < endBytes || view.getUint16(0) !== 0x504b) return [];
  const end = endOf(view);
  if (end === undefined) return [];
  const names: string[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    while (names.length < maxNames && view.getUint32(at, true) === entryMark) {
      const length = view.getUint16(at + 28, true);
      names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // The only thing a DataView throws: the directory is cut off, or points out of the file.
    if (!(error instanceof RangeError)) throw error;
  }
  return names;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - maxComment); at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}
