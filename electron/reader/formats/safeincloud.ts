import { AppError } from '../../../shared/errors.ts';
import type { ImportFormat } from '../registry.ts';
import { isSet } from './parts/manager-csv.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import { textIn } from './parts/source.ts';
import { startsAsXml, type XmlElement, xmlIn } from './parts/xml.ts';

/** Safe In Cloud, *File > Export > XML*. Templates and deleted cards are in it too. */
export const format: ImportFormat = {
  id: 'safeincloud',
  name: 'Safe In Cloud',
  extensions: ['xml'],
  password: 'never',
  rank: 11,
  detect(bytes) {
    const text = textIn(bytes) ?? '';
    return startsAsXml(text, 'database') && /<(?:card|label)\b/.test(text.slice(0, 20_000));
  },
  async parse(bytes) {
    const root = xmlIn(bytes);
    if (root?.name !== 'database') throw new AppError('damaged-file', 'safeincloud: no xml');
    const labels = new Map(
      named(root, 'label').map(({ attributes }) => [attributes.get('id'), attributes.get('name')]),
    );
    const cards = named(root, 'card').filter((card) => !has(card, 'template'));
    return managerContents(
      'safeincloud',
      cards.map((card) => () => itemOf(card, labels)),
    );
  },
};

function itemOf(
  card: XmlElement,
  labels: ReadonlyMap<string | undefined, string | undefined>,
): ManagerItem {
  const fields = named(card, 'field').map(({ attributes, text }) => ({
    type: attributes.get('type') ?? '',
    label: attributes.get('name') ?? '',
    text,
  }));
  const typed = (type: string): readonly string[] =>
    fields.filter((field) => field.type === type).map(({ text }) => text);
  const note = named(card, 'notes').map(({ text }) => text);
  return {
    title: card.attributes.get('title') ?? '',
    username: [...typed('login'), ...typed('email')].find(Boolean) ?? '',
    codes: typed('one_time_password'),
    note: note.join('\n'),
    fields: fields.filter(({ type }) => !/^(?:login|password|one_time_password)$/.test(type)),
    tags: named(card, 'label_id').map(({ text }) => labels.get(text.trim()) ?? ''),
    favourite: has(card, 'star'),
    deleted: has(card, 'deleted'),
  };
}

function has(card: XmlElement, attribute: string): boolean {
  return isSet(card.attributes.get(attribute) ?? '');
}

function named(element: XmlElement, name: string): readonly XmlElement[] {
  return element.elements.filter((inside) => inside.name === name);
}
