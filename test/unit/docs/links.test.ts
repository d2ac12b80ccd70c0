import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { headingAnchors, quotedPaths, relativeLinks } from './document-links.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const documents = [
  'README.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const read = (path: string): string => readFileSync(root + path, 'utf8');
const isThere = (path: string): boolean => existsSync(root + path);

/** From the repository's root. */
function linked(document: string): { path: string; fragment: string }[] {
  return relativeLinks(read(document)).map(({ path, fragment }) => ({
    path: path === '' ? document : posix.join(posix.dirname(document), path),
    fragment,
  }));
}

describe.each(documents)('%s', (document) => {
  it('links to what is there', () => {
    expect(linked(document).filter(({ path }) => !isThere(path))).toEqual([]);
  });

  it('links to headings that are there', () => {
    const broken = linked(document).filter(
      ({ path, fragment }) =>
        fragment !== '' && path.endsWith('.md') && !headingAnchors(read(path)).includes(fragment),
    );
    expect(broken).toEqual([]);
  });

  it('names paths that are there', () => {
    expect(quotedPaths(read(document)).filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('the search for links and paths', () => {
  const sample = [
    '# A heading, *really*',
    'See [one](a/b.md#part), ![two](../c.png), [far](https://example.org/d), [own](#a-heading-really).',
    'And `electron/main.ts`, `npm test`, `out/app`, `[not](a.link)`, `test/e2e/`.',
    '```',
    '[fenced](x.md) `docs/fenced.md`',
    '```',
  ].join('\n');

  it('finds relative links in prose only', () => {
    expect(relativeLinks(sample)).toEqual([
      { path: 'a/b.md', fragment: 'part' },
      { path: '../c.png', fragment: '' },
      { path: '', fragment: 'a-heading-really' },
    ]);
  });

  it('finds quoted paths of the repository', () => {
    expect(quotedPaths(sample)).toEqual(['electron/main.ts', 'test/e2e/']);
  });

  it('knows the names of headings', () => {
    expect(headingAnchors(sample)).toEqual(['a-heading-really']);
  });
});
