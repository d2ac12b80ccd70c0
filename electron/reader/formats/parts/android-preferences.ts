import { AppError } from '../../../../shared/errors.ts';
import { textIn } from './source.ts';
import { startsAsXml, xmlIn } from './xml.ts';

/** Whether the bytes are an Android app's `shared_prefs` file in which a key stands. Cheap. */
export function isAndroidPreferences(bytes: Uint8Array, key: string): boolean {
  const text = textIn(bytes) ?? '';
  return startsAsXml(text, 'map') && text.includes(`name="${key}"`);
}

/**
 * The texts in an Android app's `shared_prefs/….xml`, by their keys.
 * @throws AppError `damaged-file`
 */
export function androidPreferences(bytes: Uint8Array): ReadonlyMap<string, string> {
  const root = xmlIn(bytes);
  if (root?.name !== 'map') throw new AppError('damaged-file', 'preferences: no map');
  const texts = root.elements.filter(({ name }) => name === 'string');
  return new Map(texts.map((text) => [text.attributes.get('name') ?? '', text.text]));
}
