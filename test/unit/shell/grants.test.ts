import { expect, test } from 'vitest';
import { Grants } from '../../../electron/shell/grants.ts';
import { idSchema } from '../../../shared/views.ts';

const notFound = expect.objectContaining({ code: 'not-found' });

test('a grant is an id and a name; only the id leads to the path', () => {
  const grants = new Grants();
  const { grantId, name } = grants.give('/home/ada/Downloads/codes.txt', 'open');
  expect(idSchema.safeParse(grantId).success).toBe(true);
  expect(name).toBe('codes.txt');
  expect(grants.use(grantId, 'open').path).toBe('/home/ada/Downloads/codes.txt');
});

test('what may be read may not be written, and the other way round', () => {
  const grants = new Grants();
  const read = grants.give('/a', 'open');
  const write = grants.give('/b', 'save');
  expect(() => grants.use(read.grantId, 'save')).toThrow(notFound);
  expect(() => grants.use(write.grantId, 'open')).toThrow(notFound);
});

test('each choice is a grant of its own, none is known by its path, and a lock ends all', () => {
  const grants = new Grants();
  const [one, other] = [grants.give('/a', 'open'), grants.give('/a', 'open')];
  expect(one.grantId).not.toBe(other.grantId);
  for (const guess of ['/a', '', '__proto__', 'f'.repeat(32)]) {
    expect(() => grants.use(guess, 'open')).toThrow(notFound);
  }
  grants.clear();
  expect(() => grants.use(one.grantId, 'open')).toThrow(notFound);
});
