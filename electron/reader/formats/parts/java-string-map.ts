/** Longer keys and texts, and more entries, than any backup of tokens has. */
const maxEntries = 100_000;

/** Marks of the Java Object Serialization Specification, section 6.4.2. */
const mark = {
  reference: 0x71,
  classDescription: 0x72,
  object: 0x73,
  string: 0x74,
  blockData: 0x77,
  endOfBlock: 0x78,
  longString: 0x7c,
  nothing: 0x70,
} as const;

const streamStart = [0xac, 0xed, 0x00, 0x05];
const firstHandle = 0x7e0000;

/** Sizes of primitive fields by their type codes. */
const primitiveBytes: Readonly<Record<string, number>> = {
  B: 1,
  C: 2,
  D: 8,
  F: 4,
  I: 4,
  J: 8,
  S: 2,
  Z: 1,
};

/** Whether the bytes are a Java serialisation stream. */
export function isJavaStream(bytes: Uint8Array): boolean {
  return streamStart.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads a serialised `java.util.HashMap<String, String>` and nothing else: no class is looked up, no
 * object is made. Values that are not texts are refused.
 * @throws Error for anything else
 */
export function readJavaStringMap(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (!isJavaStream(bytes)) throw new Error('java: no stream');
  return new Stream(bytes).map();
}

class Stream {
  readonly #view: DataView;
  #at = streamStart.length;
  /** What later parts of the stream may point back to; only strings are of use. */
  readonly #handles: (string | undefined)[] = [];

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  map(): ReadonlyMap<string, string> {
    this.#expect(mark.object);
    const fieldBytes = this.#classDescription();
    this.#handles.push(undefined);
    this.#skip(fieldBytes);
    this.#expect(mark.blockData);
    const blockEnd = this.#byte() + this.#at;
    this.#skip(4);
    const count = this.#view.getUint32(this.#at);
    if (count > maxEntries) throw new Error('java: too many entries');
    this.#at = blockEnd;
    const entries = new Map<string, string>();
    for (let index = 0; index < count; index++) {
      const key = this.#string();
      const value = this.#string();
      if (key !== undefined && value !== undefined) entries.set(key, value);
    }
    this.#expect(mark.endOfBlock);
    return entries;
  }

  /** How many bytes the fields take up, primitive ones, which is all that a map has. */
  #classDescription(): number {
    this.#expect(mark.classDescription);
    if (this.#utf(this.#short()) !== 'java.util.HashMap') throw new Error('java: other class');
    const serialVersion = 8;
    const flags = 1;
    this.#skip(serialVersion + flags);
    this.#handles.push(undefined);
    let bytes = 0;
    for (let fields = this.#short(); fields > 0; fields--) {
      const size = primitiveBytes[String.fromCharCode(this.#byte())];
      if (size === undefined) throw new Error('java: field is no number');
      bytes += size;
      this.#utf(this.#short());
    }
    this.#expect(mark.endOfBlock);
    this.#expect(mark.nothing);
    return bytes;
  }

  #string(): string | undefined {
    const kind = this.#byte();
    switch (kind) {
      case mark.nothing:
        return undefined;
      case mark.string:
        return this.#remember(this.#utf(this.#short()));
      case mark.longString: {
        const length = this.#view.getBigUint64(this.#at);
        this.#skip(8);
        return this.#remember(this.#utf(Number(length)));
      }
      case mark.reference: {
        const handle = this.#view.getUint32(this.#at) - firstHandle;
        this.#skip(4);
        const text = this.#handles[handle];
        if (text === undefined) throw new Error('java: reference to no string');
        return text;
      }
      default:
        throw new Error('java: value is no string');
    }
  }

  #remember(text: string): string {
    this.#handles.push(text);
    return text;
  }

  /** "Modified UTF-8": zero and what lies beyond the basic plane are spelt in other ways. */
  #utf(length: number): string {
    const end = this.#at + length;
    if (end > this.#view.byteLength) throw new Error('java: cut off');
    const units: number[] = [];
    while (this.#at < end) {
      const first = this.#byte();
      if (first < 0x80) units.push(first);
      else if (first < 0xe0) units.push(((first & 0x1f) << 6) | (this.#byte() & 0x3f));
      else
        units.push(((first & 0x0f) << 12) | ((this.#byte() & 0x3f) << 6) | (this.#byte() & 0x3f));
    }
    let text = '';
    for (let at = 0; at < units.length; at += 4096) {
      text += String.fromCharCode(...units.slice(at, at + 4096));
    }
    return text;
  }

  #expect(byte: number): void {
    if (this.#byte() !== byte) throw new Error('java: unexpected mark');
  }

  #short(): number {
    const value = this.#view.getUint16(this.#at);
    this.#at += 2;
    return value;
  }

  #byte(): number {
    return this.#view.getUint8(this.#at++);
  }

  #skip(bytes: number): void {
    this.#at += bytes;
  }
}
