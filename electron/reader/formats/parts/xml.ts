import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { textIn } from './source.ts';

/** An element of a foreign XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly elements: readonly XmlElement[];
  /** Its own text, without that of the elements in it. */
  readonly text: string;
}

/** Deeper than any export goes. */
const maxDepth = 60;

/** SECURITY: the parser resolves no entities; only those that XML itself names are, below. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: maxDepth,
});

const roots = new WeakMap<Uint8Array, { readonly root: XmlElement | undefined }>();

/** The root element, or undefined where the bytes are no sound XML or declare a document type. */
export function xmlIn(bytes: Uint8Array): XmlElement | undefined {
  const known = roots.get(bytes) ?? { root: parseXml(textIn(bytes) ?? '') };
  roots.set(bytes, known);
  return known.root;
}

/** Whether a text begins as XML does with this element as its root: cheap, for detection. */
export function startsAsXml(text: string, root: string): boolean {
  const start =
    /^\s*(?:<\?xml[^>]{0,200}\?>)?\s*(?:<!--(?:(?!-->).){0,2000}-->\s*)*<([A-Za-z][\w.-]*)[\s/>]/s;
  return start.exec(text.slice(0, 5000))?.[1] === root;
}

function parseXml(text: string): XmlElement | undefined {
  if (!/^\s*</.test(text) || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    if (XMLValidator.validate(text) !== true) return undefined;
    const nodes: unknown = parser.parse(text);
    return elementsOf(nodes)[0];
  } catch {
    return undefined;
  }
}

function elementsOf(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Readonly<Record<string, unknown>>) => {
    const name = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#'));
    if (name === undefined) return [];
    const children = node[name];
    const attributes = Object.entries(node[':@'] ?? {}).map(
      ([key, value]) => [key, decodeEntities(String(value))] as const,
    );
    return [
      {
        name,
        attributes: new Map(attributes),
        elements: elementsOf(children),
        text: textOf(children),
      },
    ];
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: Readonly<Record<string, unknown>>) =>
      '#text' in node ? decodeEntities(String(node['#text'])) : cdataText(node['#cdata']),
    )
    .join('');
}

function cdataText(cdata: unknown): string {
  if (!Array.isArray(cdata)) return '';
  return cdata
    .map((node: Readonly<Record<string, unknown>>) => String(node['#text'] ?? ''))
    .join('');
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** The five entities that XML names, and characters by number; anything else stays as it stands. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
