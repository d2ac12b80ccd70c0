import { AppError } from '../../../shared/errors.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { parseKeyUri } from '../../otp/key-uri.ts';
import { uriParts } from '../../otp/uri-parts.ts';
import type { ImportFormat } from '../registry.ts';
import { parseObject, textIn } from './parts/source.ts';
import { revocationSet } from './parts/steam-account.ts';
import { readUriList } from './parts/uri-list.ts';
import { startsAsXml } from './parts/xml.ts';
import { zipNamesIn } from './parts/zip-names.ts';
import { openZip } from './parts/zip.ts';

/** What WinAuth adds to the URIs of Battle.net and Steam. */
const ownLine =
  /^[ \t]*otpauth:\/\/[a-z]+\/(?:BattleNet|Steam)[:%][^\r\n]*[?&](?:serial|deviceid|data)=/im;

/** Names of which a zip of one text is another app's. */
const others = ['Accounts.txt'];

/**
 * WinAuth, *Export*: Key URIs in a text, or in a zip with a password. Its own `winauth.xml` is bound to
 * the PC and is refused. Source: WinAuth/WinAuthHelper.cs of winauth/winauth.
 */
export const format: ImportFormat = {
  id: 'winauth',
  name: 'WinAuth',
  extensions: ['txt', 'zip', 'xml'],
  password: 'sometimes',
  rank: 7,
  detect(bytes) {
    const texts = textsIn(zipNamesIn(bytes));
    if (texts.length > 0) return texts.length === 1;
    const text = textIn(bytes) ?? '';
    return startsAsXml(text, 'WinAuth') || ownLine.test(text);
  },
  async parse(bytes, password) {
    const text = textIn(await listIn(bytes, password)) ?? '';
    if (startsAsXml(text, 'WinAuth')) throw new AppError('unsupported-encryption', 'winauth: xml');
    const contents = readUriList(text, 'winauth');
    return { ...contents, codeSets: text.split(/[\r\n]+/).flatMap(revocationCodeIn) };
  },
};

function textsIn(names: readonly string[]): readonly string[] {
  return names.filter((name) => /\.txt$/i.test(name) && !others.includes(name));
}

async function listIn(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (zipNamesIn(bytes).length === 0) return bytes;
  const entries = await openZip(bytes);
  const [name] = textsIn(entries.map((entry) => entry.name));
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) throw new AppError('damaged-file', 'winauth: no text');
  return entry.read(password);
}

/** Steam's answer of the day when the authenticator was set up comes along, its revocation code in it. */
function revocationCodeIn(line: string): ForeignContents['codeSets'] {
  const data = parseObject(uriParts(line)?.parameters.first('data') ?? '');
  if (data === undefined) return [];
  try {
    const { account } = parseKeyUri(line);
    return nameOf(account) === '' ? [] : revocationSet(data, account.issuer, account.accountName);
  } catch {
    return [];
  }
}
