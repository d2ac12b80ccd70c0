import { mentionsInName } from './mentions.ts';
import { type Service, services } from './services.ts';
import { keywordEnd } from './words/keywords.ts';
import { namesOtherNumbers } from './words/other-numbers.ts';

/** What the name of a file tells about the codes in it. */
export interface FileFacts {
  /** The service that gives its files such names. */
  readonly issuer: Service | undefined;
  /** The service that somebody wrote into the name; undefined where there are several. */
  readonly mentioned: Service | undefined;
  readonly account: string;
  /** The name speaks of backup codes. */
  readonly keyword: boolean;
  /** The name speaks of numbers of another kind. */
  readonly otherNumbers: boolean;
}

export function factsOfFileName(fileName: string): FileFacts {
  const name = bareName(fileName);
  const words = name.replaceAll(/[-_]+/g, ' ');
  const mentioned = new Set(mentionsInName(words));
  for (const service of services) {
    for (const pattern of service.files ?? []) {
      const found = pattern.exec(name);
      if (found !== null) {
        const account = found.groups?.['account'] ?? '';
        return {
          issuer: service,
          mentioned: undefined,
          account,
          keyword: true,
          otherNumbers: false,
        };
      }
    }
  }
  return {
    issuer: undefined,
    mentioned: mentioned.size === 1 ? [...mentioned][0] : undefined,
    account: '',
    keyword: keywordEnd(words) >= 0,
    otherNumbers: namesOtherNumbers(words),
  };
}

/** Without folders, ending, and what browsers and people add to a second download. */
function bareName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/\.[A-Za-z]{1,5}$/, '')
    .replace(/(?: ?\(\d{1,3}\)| - (?:copy|kopie|copie|copia)| copy(?: \d{1,3})?)$/i, '');
}
