import i18next from 'i18next';
import { english } from './english.ts';
import type { ErrorCode } from '../errors.ts';

/** Only the strings of Sparekey itself: no plugin, no loader, ready at once. */
const texts = i18next.createInstance();
void texts.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: { en: { translation: english } },
  returnNull: false,
  // React and the DOM's text nodes escape; escaping here too would show `&amp;`.
  interpolation: { escapeValue: false },
});

type Leaves<Node, Path extends string> = {
  [K in keyof Node & string]: Node[K] extends string
    ? { readonly key: `${Path}${Singular<K>}`; readonly text: Node[K] }
    : Leaves<Node[K], `${Path}${K}.`>;
}[keyof Node & string];

/** `left_one` and `left_other` are asked for as `left`. */
type Singular<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : K;

type Leaf = Leaves<typeof english, ''>;
export type StringKey = Leaf['key'];

type Blanks<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
type BlanksOf<K extends StringKey> = Blanks<Extract<Leaf, { key: K }>['text']>;
type CountOf<K extends StringKey> = `${K}_other` extends PluralPath ? 'count' : never;
type PluralPath = Paths<typeof english, ''>;
type Paths<Node, Path extends string> = {
  [K in keyof Node & string]: Node[K] extends string
    ? `${Path}${K}`
    : Paths<Node[K], `${Path}${K}.`>;
}[keyof Node & string];

export type Facts = Readonly<Record<string, string | number>>;
type FactsOf<K extends StringKey> = [BlanksOf<K> | CountOf<K>] extends [never]
  ? []
  : [
      facts: {
        readonly [Name in BlanksOf<K> | CountOf<K>]: Name extends 'count'
          ? number
          : string | number;
      },
    ];

/** The text for a key; a blank that is not filled is a compile error. */
export function t<K extends StringKey>(key: K, ...facts: FactsOf<K>): string {
  return texts.t(key, (facts[0] as Facts | undefined) ?? {});
}

/** For keys that come over a wire, e.g. why a row of an import is refused. */
export function isStringKey(key: string): key is StringKey {
  return texts.exists(key);
}

/** What happened, and the way forward. */
export function errorWords(code: ErrorCode, facts: Facts = {}): { title: string; way: string } {
  return {
    title: texts.t(`errors.${code}.title`, facts),
    way: texts.t(`errors.${code}.way`, facts),
  };
}
