import { heardServices } from './heard-services.ts';
import { knownServices } from './known-services.ts';
import type { ServiceSheet } from './service-sheet.ts';

/** Every sheet that comes with the app. */
export const serviceSheets: readonly ServiceSheet[] = [...knownServices, ...heardServices];

/** What of an issuer's name is only its dress: www., .com, a remark in brackets. */
function undressed(name: string): string {
  return name
    .replace(/\s*[([].*$/, '')
    .replace(/^(?:www|accounts?|id|login)\./, '')
    .replace(/\.(?:com|org|net|io|dev|co|app)$/, '')
    .replace(/\s+(?:account|2fa)$/, '');
}

function names({ id, name, also = [] }: ServiceSheet): string[] {
  return [id, name, ...also].map((text) => text.toLowerCase());
}

/**
 * The sheets of the service that an account's issuer names: two where it hands out codes of two kinds, none where it
 * is not known. The exact name comes first: WordPress.com is not WordPress.
 */
export function findSheets(issuer: string): readonly ServiceSheet[] {
  const name = issuer.trim().toLowerCase();
  const exact = serviceSheets.filter((sheet) => names(sheet).includes(name));
  if (exact.length > 0) return withSiblings(exact);
  const bare = undressed(name);
  return bare === ''
    ? []
    : withSiblings(serviceSheets.filter((sheet) => names(sheet).includes(bare)));
}

/** By id one of two kinds is found: the other belongs to it. */
function withSiblings(found: readonly ServiceSheet[]): readonly ServiceSheet[] {
  const [first] = found;
  return first === undefined ? [] : serviceSheets.filter(({ name }) => name === first.name);
}
