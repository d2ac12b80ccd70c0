import { decodeText } from '../../../encoding/text.ts';

/** An object of foreign JSON: any field may hold anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Deeper than any export goes: what nests further is refused before it is built. */
const maxJsonDepth = 64;

/** All formats look at the same bytes in turn: what they are as text and as JSON is found out once. */
const texts = new WeakMap<Uint8Array, { readonly text: string | undefined }>();
const values = new WeakMap<Uint8Array, { readonly value: unknown }>();

/** The bytes as text, or undefined where they are none. */
export function textIn(bytes: Uint8Array): string | undefined {
  const known = texts.get(bytes) ?? { text: decodeText(bytes) };
  texts.set(bytes, known);
  return known.text;
}

/** The JSON object that the bytes are, or undefined. */
export function objectIn(bytes: Uint8Array): JsonObject | undefined {
  const value = jsonIn(bytes);
  return isObject(value) ? value : undefined;
}

/** The JSON array that the bytes are, or undefined. */
export function arrayIn(bytes: Uint8Array): readonly unknown[] | undefined {
  const value = jsonIn(bytes);
  return Array.isArray(value) ? value : undefined;
}

/** The JSON object that a text is, or undefined. */
export function parseObject(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return isObject(value) ? value : undefined;
}

/** The JSON array that a text is, or undefined. */
export function parseArray(text: string): readonly unknown[] | undefined {
  const value = parseJson(text);
  return Array.isArray(value) ? value : undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a field that should be a list of them; what else lies in it is left out. */
export function objectsField(object: JsonObject, name: string): readonly JsonObject[] {
  return listField(object, name).filter(isObject);
}

/** A field's list; empty for anything else. */
export function listField(object: JsonObject, name: string): readonly unknown[] {
  const value = object[name];
  return Array.isArray(value) ? value : [];
}

/** A field's object; empty for anything else. */
export function objectField(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** A field's text, a number as its digits; '' for anything else. */
export function textField(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

function jsonIn(bytes: Uint8Array): unknown {
  const known = values.get(bytes) ?? { value: parseJson(textIn(bytes) ?? '') };
  values.set(bytes, known);
  return known.value;
}

/** Whether the bytes are JSON that nests deeper than any export: it is not read, whatever app it is of. */
export function isDeepJson(bytes: Uint8Array): boolean {
  const text = textIn(bytes) ?? '';
  return beginsAsJson(text) && nestsTooDeep(text);
}

function beginsAsJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** The object or array that a text is, or undefined. */
function parseJson(text: string): unknown {
  if (!beginsAsJson(text) || nestsTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** SECURITY: a few megabytes of brackets would become gigabytes of arrays. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > maxJsonDepth) return true;
  }
  return false;
}
