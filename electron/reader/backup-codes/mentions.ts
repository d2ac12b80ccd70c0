import { type Service, services } from './services.ts';
import { keywordEnd } from './words/keywords.ts';

export interface Mention {
  readonly service: Service;
  readonly start: number;
  readonly end: number;
}

const byName = new Map<string, Service>();
for (const service of services) {
  for (const name of [service.name, ...(service.also ?? [])]) {
    byName.set(name.toLowerCase(), service);
  }
}

const escaped = [...byName.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(/[.()]/g, '\\$&'));
const latin = 'A-Za-z0-9\\u00c0-\\u024f';
const names = new RegExp(`(?<![${latin}])(?:${escaped.join('|')})(?![${latin}])`, 'gi');
/** Apps that texts of other services recommend. */
const otherProduct = /^\s(?:authenticator|play|drive|notes|store)\b/i;

/** The services that a text names; addresses of people and pages are not read. */
export function mentionsIn(text: string): Mention[] {
  const spoken = keywordEnd(text) >= 0;
  return [...withoutAddresses(text).matchAll(names)].flatMap(({ 0: name, index }) => {
    const service = byName.get(name.toLowerCase());
    const end = index + name.length;
    if (service === undefined || otherProduct.test(text.slice(end, end + 20))) return [];
    return counts(service, name, spoken) ? [{ service, start: index, end }] : [];
  });
}

/** The services that a file's name or a page's host names, in any case. */
export function mentionsInName(text: string): Service[] {
  return [...text.matchAll(names)].flatMap(({ 0: name }) => {
    const service = byName.get(name.toLowerCase());
    return service === undefined || (name.length === 1 && name !== text.trim()) ? [] : [service];
  });
}

/** An ordinary word counts as written by the service, or beside "backup code"; a letter or two need both. */
function counts(service: Service, name: string, spoken: boolean): boolean {
  if (service.word === undefined) return true;
  const usual = name !== name.toLowerCase();
  return name.length <= 2 ? usual && spoken : usual || spoken;
}

const hosts = /(?:https?:\/\/|www\.)([A-Za-z0-9.-]{1,253})/g;

/** The services whose pages a text links to. */
export function linkedIn(text: string): Service[] {
  return [...text.matchAll(hosts)].flatMap(([, host]) => mentionsInName(host ?? ''));
}

/** As long as the text, with e-mail addresses and links made blanks. */
function withoutAddresses(text: string): string {
  if (!/[@/]/.test(text)) return text;
  return text.replaceAll(/[^\s<>()[\]"',;|]+/g, (word) =>
    /[^@]@[^@.]{1,253}\.|^(?:https?:\/\/|www\.)/.test(word) ? ' '.repeat(word.length) : word,
  );
}
