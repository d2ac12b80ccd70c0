import * as icons from 'simple-icons';

const endings = /\.(com|org|net|io|dev|app|co|me|ch|de|fr|uk|eu)$/u;

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const paths = new Map<string, string>();
for (const { title, path } of Object.values(icons)) paths.set(keyOf(title), path);

/** The outline of a service's mark in a box of 24 by 24, found by its name: as it is, without `.com`, or by its first word. */
export function brandPath(issuer: string): string | undefined {
  const name = issuer.trim().toLowerCase();
  const bare = name.replace(/^(www|login|accounts?)\./u, '').replace(endings, '');
  return (
    paths.get(keyOf(name)) ??
    paths.get(keyOf(bare)) ??
    paths.get(keyOf(name.split(/[\s:(,]/u)[0] ?? ''))
  );
}
