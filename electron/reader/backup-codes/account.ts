import { limits } from '../../../shared/limits.ts';
import { mentionsIn } from './mentions.ts';
import type { Row } from './rows.ts';
import { fold } from './words/fold.ts';

const email = /[A-Za-z0-9\u00c0-\u024f._%+-]{1,64}@[A-Za-z0-9\u00c0-\u024f.-]{3,253}/g;
/** Lines of a saved message that name its sender or its own number. */
const mailHeader =
  /^\W*(?:from|von|de|van|da|od|от|sender|reply-to|return-path|message-id|references|in-reply-to|received|list-[a-z]{1,20}|x-[a-z-]{1,40}) ?:/i;
/** Addresses of the service, not of a person. */
const desks =
  /^(?:no-?reply|do-?not-?reply|support|help|feedback|contact|service|security|info|hello|team|mailer|notifications?|accounts?|billing-?support|abuse|privacy|postmaster|kontakt|hilfe)[@+.-]/i;

export function emailsIn(text: string): string[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(email)]
    .map(([address]) => address.replace(/[.-]$/, ''))
    .filter((address) => /@.+\.[^.]{2,}$/.test(address) && !desks.test(address))
    .filter((address) => address.length <= limits.nameCharacters);
}

const labels = [
  'user ?name',
  'user',
  'login',
  'account',
  'account name',
  'konto',
  'benutzername',
  'benutzer',
  'nutzer',
  'compte',
  'utilisateur',
  'identifiant',
  'cuenta',
  'usuario',
  'usuária',
  'usuário',
  'conta',
  'utente',
  'gebruikersnaam',
  'gebruiker',
  'użytkownik',
  'аккаунт[а-я]{0,2}',
  'пользовател[а-я]{1,2}',
  'логин',
  'アカウント名?',
  'ユーザー名?',
  '用户名?',
  '账号',
  '계정',
  '사용자',
];
const handle = '@?([A-Za-z0-9_][\\w.-]{1,38})(?![\\w@])';
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${labels.join('|')})(?:\\s{0,3}[:=]\\s{0,20}|(\\s))["'\`]?${handle}`,
  'giu',
);
const label = new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels.join('|')})(?![\\p{L}])`, 'iu');
const atSign = /(?<![\w.@/])@([A-Za-z0-9_][\w.]{1,38})/;
const reddit = /(?<![\w/])\/?u\/([\w-]{2,32})/;

/** Words that stand where a user name could. Folded. */
const noNames =
  /^(?:https?|www|the|is|was|has|and|or|for|of|with|to|on|in|at|my|your|you|page|settings?|password|code|codes|backup|recovery|security|two-factor|two-step|2fa|mfa|otp|work|private|personal|home|business|office|old|new|main|second|mail|e-mail|email|web|app|phone|laptop|team|name|number|id|key|keys|login|admin-?area|arbeit|privat|beruflich|alt|neu|travail|perso|trabajo|casa|lavoro|ist|und|oder|von|est|et|es|y|de|del|che|konto|account|protection|recover|access|verification|authenticator|authentication)$/;

/** A name that follows "user" or "account", `@name` or `u/name`; '' where there is none. */
function handleIn(text: string): string {
  for (const found of text.matchAll(labelled)) {
    const name = trimmed(found[2] ?? '');
    const end = found.index + found[0].length;
    const behind = text.slice(end, end + 3);
    const before = text.slice(Math.max(0, found.index - 4), found.index);
    const ends = found[0].endsWith('.') || /^\W*$|^\s*[),.;"]|^\s{2}/.test(behind);
    const inPlace = /[._\d-]/.test(name) || /[(,]|the /.test(before) || /^user/i.test(found[0]);
    const afterBlank = found[1] !== undefined;
    if (ends && (inPlace || !afterBlank) && isName(name)) return name;
  }
  return trimmed(atSign.exec(text)?.[1] ?? reddit.exec(text)?.[1] ?? '');
}

/** "Nextcloud, admin", "# PyPI (annakoch)": a service and one word. */
function nameBesideService(text: string): string {
  const bare = text.replaceAll(/^[\s#*=>-]{1,40}|[\s#*=:-]{1,40}$/g, '');
  const [mention, ...more] = mentionsIn(bare);
  if (mention === undefined || more.length > 0 || mention.start > 0) return '';
  const found = /^\s?(?:[,(:/]|-\s)\s?([A-Za-z0-9_][\w.-]{1,38})\)?$/.exec(bare.slice(mention.end));
  const name = found?.[1] ?? '';
  return isName(name) ? name : '';
}

function isName(name: string): boolean {
  return name.length > 1 && !noNames.test(fold(name)) && !/^[\d.-]+$/.test(name);
}

function trimmed(name: string): string {
  return name.replace(/[.-]+$/, '');
}

/**
 * The account that the rows name, '' where none does.
 * @param above headings and labels, the nearest first
 * @param below what follows the codes: only labelled names count there
 */
export function accountIn(above: readonly Row[], below: readonly Row[]): string {
  const texts = above.map(({ text }) => text).filter((text) => !mailHeader.test(text));
  const spoken = above.filter(({ keyword }) => keyword).map(({ text }) => text);
  const [address] = [...spoken, ...texts].flatMap(emailsIn);
  if (address !== undefined) return address;
  for (const text of texts) {
    const name = handleIn(text) || nameBesideService(text);
    if (name !== '') return name;
  }
  for (const { text } of below) {
    const at = text.search(label);
    const name = at < 0 ? '' : (emailsIn(text.slice(at))[0] ?? handleIn(text));
    if (name !== '') return name;
  }
  return '';
}
