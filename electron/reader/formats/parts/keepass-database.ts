import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { chacha20 } from '@noble/ciphers/chacha.js';
import { salsa20 } from '@noble/ciphers/salsa.js';
import { AppError } from '../../../../shared/errors.ts';
import { decodeBase64 } from '../../../encoding/base64.ts';
import type { ForeignContents } from '../../../model/foreign.ts';
import { codesInFields, isCodeField } from './keepass-otp.ts';
import type { OpenedKdbx } from './kdbx.ts';
import { managerContents, type ManagerItem } from './manager-items.ts';
import { type XmlElement, xmlIn } from './xml.ts';

/** Its fields that are no custom ones; and what templates and browser add-ons keep in others. */
const ownField =
  /^(?:Title|UserName|Password|URL|Notes|_etm_.*|KPRPC JSON|KeePassHttp Settings|KPEX_.*)$/;

type TextOf = (element: XmlElement | undefined) => string;

/**
 * The accounts in the XML that every KeePass database holds and that KeePass 2 exports. Earlier states
 * of an entry are left out.
 * @throws AppError `damaged-file`, `nothing-to-import`
 */
export function keePassContents(
  format: string,
  { xml, inner, headerHash }: Partial<OpenedKdbx> & { readonly xml: Uint8Array },
): ForeignContents {
  const root = xmlIn(xml);
  const top = child(root, 'Root');
  if (root?.name !== 'KeePassFile' || top === undefined) {
    throw new AppError('damaged-file', 'keepass: no database in the xml');
  }
  const shown = inner === undefined ? new Map<XmlElement, string>() : revealed(root, inner);
  const textOf: TextOf = (element) =>
    element === undefined ? '' : (shown.get(element) ?? element.text);
  const meta = child(root, 'Meta');
  const knownHash = textOf(child(meta, 'HeaderHash')).trim();
  if (headerHash !== undefined && knownHash !== '') {
    if (!isDeepStrictEqual(bytesOf(knownHash), headerHash)) {
      throw new AppError('damaged-file', 'keepass: header hash');
    }
  }
  const bin = textOf(child(meta, 'RecycleBinUUID')).trim();
  const items: (() => ManagerItem)[] = [];
  const walk = (group: XmlElement, tags: readonly string[], deleted: boolean): void => {
    const inBin = deleted || (bin !== '' && textOf(child(group, 'UUID')).trim() === bin);
    for (const entry of children(group, 'Entry'))
      items.push(() => itemOf(entry, tags, inBin, textOf));
    for (const inside of children(group, 'Group')) {
      walk(inside, [textOf(child(inside, 'Name'))], inBin);
    }
  };
  for (const group of children(top, 'Group')) walk(group, [], false);
  return managerContents(format, items);
}

function itemOf(
  entry: XmlElement,
  groups: readonly string[],
  deleted: boolean,
  textOf: TextOf,
): ManagerItem {
  const fields = new Map(
    children(entry, 'String').map(
      (field) => [textOf(child(field, 'Key')), textOf(child(field, 'Value'))] as const,
    ),
  );
  const tags = textOf(child(entry, 'Tags')).split(/[;,]/);
  return {
    title: fields.get('Title') ?? '',
    username: fields.get('UserName') ?? '',
    codes: codesInFields(fields),
    note: fields.get('Notes') ?? '',
    fields: [...fields]
      .filter(([name]) => !ownField.test(name) && !isCodeField(name))
      .map(([label, text]) => ({ label, text })),
    tags: [...groups, ...tags],
    deleted,
  };
}

/** Protected values in the order of the document, history and binaries too: one key stream hides all. */
function revealed(root: XmlElement, inner: OpenedKdbx['inner']): Map<XmlElement, string> {
  const hidden: { readonly element: XmlElement; readonly bytes: Uint8Array }[] = [];
  const find = (element: XmlElement): void => {
    if (element.attributes.get('Protected')?.toLowerCase() === 'true') {
      hidden.push({ element, bytes: bytesOf(element.text) });
    }
    element.elements.forEach(find);
  };
  find(root);
  const size = hidden.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const stream = keyStream(inner, size);
  let at = 0;
  return new Map(
    hidden.map(({ element, bytes }) => {
      const plain = bytes.map((byte, index) => byte ^ (stream[at + index] ?? 0));
      at += bytes.length;
      return [element, new TextDecoder().decode(plain)];
    }),
  );
}

/** Source: keepass.info/help/kb/kdbx.html, "Inner encryption". */
function keyStream({ id, key }: OpenedKdbx['inner'], size: number): Uint8Array {
  const zeros = new Uint8Array(size);
  switch (id) {
    case 0:
      return zeros;
    case 2: {
      const nonce = Uint8Array.of(0xe8, 0x30, 0x09, 0x4b, 0x97, 0x20, 0x5d, 0x2a);
      return salsa20(createHash('sha256').update(key).digest(), nonce, zeros);
    }
    case 3: {
      const derived = createHash('sha512').update(key).digest();
      return chacha20(derived.subarray(0, 32), derived.subarray(32, 44), zeros);
    }
    default:
      throw new AppError('unsupported-encryption', 'keepass: unknown inner stream');
  }
}

function bytesOf(text: string): Uint8Array {
  try {
    return decodeBase64(text);
  } catch {
    throw new AppError('damaged-file', 'keepass: a protected value is no base64');
  }
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.elements.find((inside) => inside.name === name);
}

function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.elements.filter((inside) => inside.name === name);
}
