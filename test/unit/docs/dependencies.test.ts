import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
}

/** The rows under the heading: package and reason. */
function rows(): { name: string; reason: string }[] {
  const [, section = ''] = read('docs/development.md').split(/^## Runtime dependencies$/m);
  const [own = ''] = section.split(/^## /m);
  return [...own.matchAll(/^\| `([^`]+)` \| *(.*?) *\|$/gm)].map(([, name = '', reason = '']) => ({
    name,
    reason,
  }));
}

it('each runtime dependency has its row, and no row is left over', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object };
  expect(rows().map(({ name }) => name)).toEqual(Object.keys(dependencies).sort());
});

it('each row gives a reason', () => {
  expect(rows().filter(({ reason }) => !/\w{3}/.test(reason))).toEqual([]);
});
