import { readBinaryPlist, Uid, type PlistValue } from './binary-plist.ts';

/** SECURITY: objects may point to one another in circles. */
const maxDepth = 32;
const maxValues = 500_000;

/** What an archive holds once its pointers are followed. */
export type Archived =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Archived[]
  | ArchivedObject;

export type ArchivedObject = ReadonlyMap<string, Archived>;

/**
 * The root of what NSKeyedArchiver wrote, its lists, dictionaries, texts and data as plain values and
 * other objects by their fields.
 * @throws Error where the bytes are no archive
 */
export function readKeyedArchive(bytes: Uint8Array): Archived {
  const archive = readBinaryPlist(bytes);
  if (!(archive instanceof Map)) throw new Error('archive: no dictionary');
  const objects = archive.get('$objects');
  const top = archive.get('$top');
  if (!Array.isArray(objects) || !(top instanceof Map)) throw new Error('archive: no objects');
  const followed = new Follower(objects).follow(top, 0);
  const fields = followed instanceof Map ? followed : new Map<string, Archived>();
  return fields.get('root') ?? fields;
}

class Follower {
  readonly #objects: readonly PlistValue[];
  #left = maxValues;

  constructor(objects: readonly PlistValue[]) {
    this.#objects = objects;
  }

  follow(value: PlistValue, depth: number): Archived {
    if (depth > maxDepth || --this.#left < 0) throw new Error('archive: too deep or large');
    if (value instanceof Uid) {
      const object = this.#objects[value.index];
      if (object === undefined) throw new Error('archive: bad pointer');
      return object === '$null' ? null : this.follow(object, depth + 1);
    }
    if (Array.isArray(value)) return value.map((item) => this.follow(item, depth + 1));
    if (value instanceof Map) return this.#object(value, depth);
    return value as Exclude<
      PlistValue,
      readonly PlistValue[] | ReadonlyMap<string, PlistValue> | Uid
    >;
  }

  #object(fields: ReadonlyMap<string, PlistValue>, depth: number): Archived {
    const items = fields.get('NS.objects');
    const keys = fields.get('NS.keys');
    if (Array.isArray(items) && Array.isArray(keys)) {
      return new Map(
        keys.map((key, index) => [
          String(this.follow(key, depth + 1)),
          this.follow(items[index] ?? null, depth + 1),
        ]),
      );
    }
    if (Array.isArray(items)) return items.map((item) => this.follow(item, depth + 1));
    const plain = fields.get('NS.string') ?? fields.get('NS.data') ?? fields.get('NS.bytes');
    if (plain !== undefined) return this.follow(plain, depth + 1);
    const own = [...fields].filter(([name]) => name !== '$class');
    return new Map(own.map(([name, field]) => [name, this.follow(field, depth + 1)]));
  }
}
