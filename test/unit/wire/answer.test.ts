import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { answer } from '../../../electron/wire/answer.ts';
import { call, exactBytes, nothing } from '../../../shared/contract/call.ts';
import { AppError } from '../../../shared/errors.ts';

const contract = {
  'thing:read': call(z.strictObject({ id: z.string().max(4) }), z.strictObject({ n: z.number() })),
  'thing:none': call(nothing, nothing),
};

const working = { 'thing:read': () => ({ n: 1 }), 'thing:none': () => ({}) };

test('a handler gets checked input, and its output is the value', async () => {
  const read = vi.fn<(input: { id: string }) => { n: number }>(() => ({ n: 7 }));
  const handlers = { ...working, 'thing:read': read };
  expect(await answer(contract, handlers, 'thing:read', { id: 'a' })).toEqual({
    ok: true,
    value: { n: 7 },
  });
  expect(read).toHaveBeenCalledExactlyOnceWith({ id: 'a' });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', [{ id: 'a' }]],
  ['a number', 1],
  ['no id', {}],
  ['an id of another type', { id: 1 }],
  ['an id that is too long', { id: 'abcde' }],
  ['a field too many', { id: 'a', more: 1 }],
  ['its own __proto__', JSON.parse('{"id":"a","__proto__":{"admin":true}}')],
  ['a constructor', { id: 'a', constructor: { prototype: {} } }],
])('%s is refused before the handler', async (_name, input) => {
  const read = vi.fn<() => { n: number }>(() => ({ n: 1 }));
  const result = await answer(contract, { ...working, 'thing:read': read }, 'thing:read', input);
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(read).not.toHaveBeenCalled();
});

test.each(['thing:write', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'no call is named %j',
  async (name) => {
    expect(await answer(contract, working, name, {})).toEqual({
      ok: false,
      error: { code: 'invalid-input', detail: 'unknown call' },
    });
  },
);

test('what the sender made up is not sent back', async () => {
  const input = { id: 'a', 'planted-key-name': 1 };
  const result = await answer(contract, working, 'thing:read', input);
  expect(JSON.stringify(result)).not.toContain('planted');
});

test('an AppError crosses as data, with its facts', async () => {
  const handlers = {
    ...working,
    'thing:none': () => {
      throw new AppError('too-many-tries', 'wait', { seconds: 4 });
    },
  };
  expect(await answer(contract, handlers, 'thing:none', {})).toEqual({
    ok: false,
    error: { code: 'too-many-tries', detail: 'wait', facts: { seconds: 4 } },
  });
});

test.each([
  ['an error', new TypeError('password hunter2 is no number'), 'unexpected TypeError'],
  ['a text', 'password hunter2', 'unexpected string'],
  ['nothing', undefined, 'unexpected undefined'],
])('%s thrown by somebody else says no more than its kind', async (_name, thrown, detail) => {
  const handlers = { ...working, 'thing:none': () => Promise.reject(thrown) };
  expect(await answer(contract, handlers, 'thing:none', {})).toEqual({
    ok: false,
    error: { code: 'internal', detail },
  });
});

test.each([
  ['a field too many', { n: 1, secret: 'hunter2' }],
  ['a field of another type', { n: 'hunter2' }],
  ['nothing', undefined],
])('output with %s does not leave', async (_name, output) => {
  const handlers = { ...working, 'thing:read': () => output as { n: number } };
  const result = await answer(contract, handlers, 'thing:read', { id: 'a' });
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(result)).not.toContain('hunter2');
});

const bytesSchema = exactBytes(8);

test('fresh bytes of exact size pass', () => {
  expect(bytesSchema.safeParse(new Uint8Array(8)).success).toBe(true);
  expect(bytesSchema.safeParse(new Uint8Array()).success).toBe(true);
  expect(bytesSchema.safeParse(structuredClone(Uint8Array.of(1, 2))).success).toBe(true);
});

test.each([
  ['a pooled Buffer', Buffer.from('abc')],
  ['a Buffer of exact size', Buffer.alloc(3)],
  ['a view on more', new Uint8Array(16).subarray(0, 3)],
  ['a view on the end of more', new Uint8Array(new ArrayBuffer(16), 13)],
  ['too many', new Uint8Array(9)],
  ['other numbers', new Uint8ClampedArray(3)],
  ['words', new Uint16Array(3)],
  ['an ArrayBuffer', new ArrayBuffer(3)],
  ['a list', [1, 2, 3]],
  ['a text', 'abc'],
  ['something that calls itself so', { [Symbol.toStringTag]: 'Uint8Array' }],
])('bytes are not: %s', (_name, value) => {
  expect(bytesSchema.safeParse(value).success).toBe(false);
});
