import { decodeText } from '../../../encoding/text.ts';

/** An object of foreign JSON: any field may hold anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** All formats look at the same bytes in turn: what they are as text and as JSON is found out once. */
const texts = new WeakMap<Uint8Array, { readonly text: string | undefined }>();
const objects = new WeakMap<Uint8Array, { readonly object: JsonObject | undefined }>();

/** The bytes as text, or undefined where they are none. */
export function textIn(bytes: Uint8Array): string | undefined {
  const known = texts.get(bytes) ?? { text: decodeText(bytes) };
  texts.set(bytes, known);
  return known.text;
}

/** The JSON object that the bytes are, or undefined. */
export function objectIn(bytes: Uint8Array): JsonObject | undefined {
  const known = objects.get(bytes) ?? { object: parseObject(textIn(bytes) ?? '') };
  objects.set(bytes, known);
  return known.object;
}

/** The JSON object that a text is, or undefined. */
export function parseObject(text: string): JsonObject | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's text; '' for anything else. */
export function textField(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === 'string' ? value : '';
}
