import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { connect, noCalls, type Pipe } from '../../../electron/wire/connect.ts';
import { call } from '../../../shared/contract/call.ts';
import { AppError } from '../../../shared/errors.ts';
import { pipePair } from '../vault/pipes.ts';

const contract = {
  'text:double': call(z.strictObject({ text: z.string() }), z.strictObject({ text: z.string() })),
  'text:never': call(z.strictObject({}), z.strictObject({})),
};

const handlers = {
  'text:double': ({ text }: { text: string }) => ({ text: text + text }),
  'text:never': () => new Promise<Record<string, never>>(() => undefined),
};

/** The calling end over a pipe that a test holds the other end of. */
function caller() {
  const posted: { id: number; call: string; input: unknown }[] = [];
  let deliver: (message: unknown) => void = () => undefined;
  const pipe: Pipe = {
    post: (message) => void posted.push(message as (typeof posted)[number]),
    listen: (listener) => (deliver = listener),
  };
  const connection = connect(pipe, noCalls, {}, contract);
  return { connection, posted, deliver: (message: unknown) => deliver(message) };
}

function joined() {
  const [one, other] = pipePair();
  connect(one, contract, handlers, noCalls);
  return connect(other, noCalls, {}, contract);
}

test('calls are answered, each its own, in whatever order', async () => {
  const connection = joined();
  const never = connection.call('text:never', {});
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((text) => connection.call('text:double', { text })),
  );
  expect(answers).toEqual([{ text: 'aa' }, { text: 'bb' }, { text: 'cc' }]);
  connection.close('locked');
  await expect(never).rejects.toMatchObject({ code: 'locked' });
});

test('both ends can serve and call', async () => {
  const [one, other] = pipePair();
  const left = connect(one, contract, handlers, contract);
  const right = connect(
    other,
    contract,
    { ...handlers, 'text:double': () => ({ text: 'right' }) },
    contract,
  );
  expect(await left.call('text:double', { text: 'x' })).toEqual({ text: 'right' });
  expect(await right.call('text:double', { text: 'x' })).toEqual({ text: 'xx' });
});

test('an error over there is an AppError here', async () => {
  const [one, other] = pipePair();
  const refuse = () => {
    throw new AppError('disk-full', 'no room', { free: 0 });
  };
  connect(one, contract, { ...handlers, 'text:double': refuse }, noCalls);
  const failure = connect(other, noCalls, {}, contract).call('text:double', { text: '' });
  await expect(failure).rejects.toBeInstanceOf(AppError);
  await expect(failure).rejects.toMatchObject({ code: 'disk-full', facts: { free: 0 } });
});

test('a code that is none of ours is an internal error, not a sentence of somebody else', async () => {
  const { connection, posted, deliver } = caller();
  const made = connection.call('text:double', { text: '' });
  const error = { code: 'your-vault-is-gone' };
  deliver({ type: 'response', id: posted[0]?.id, result: { ok: false, error } });
  await expect(made).rejects.toMatchObject({ code: 'internal' });
});

test('close rejects what waits and what comes later', async () => {
  const { connection, posted, deliver } = caller();
  const waiting = [connection.call('text:never', {}), connection.call('text:double', { text: '' })];
  connection.close('locked');
  connection.close('internal');
  const later = connection.call('text:never', {});
  for (const made of [...waiting, later]) {
    await expect(made).rejects.toMatchObject({ code: 'locked' });
  }
  expect(posted).toHaveLength(2);
  deliver({ type: 'response', id: posted[0]?.id, result: { ok: true, value: {} } });
});

test('a closed end serves nobody', async () => {
  const [one, other] = pipePair();
  const double = vi.fn<(typeof handlers)['text:double']>(handlers['text:double']);
  const serving = connect(one, contract, { ...handlers, 'text:double': double }, noCalls);
  const calling = connect(other, noCalls, {}, contract);
  serving.close('locked');
  void calling.call('text:double', { text: 'a' }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(double).not.toHaveBeenCalled();
});

test('what cannot be sent fails alone and is not kept', async () => {
  const [one, other] = pipePair();
  connect(one, contract, handlers, noCalls);
  const connection = connect(other, noCalls, {}, contract);
  const unclonable = { text: 'a', extra: () => undefined };
  await expect(connection.call('text:double', unclonable)).rejects.toMatchObject({
    code: 'internal',
  });
  expect(await connection.call('text:double', { text: 'a' })).toEqual({ text: 'aa' });
});

test('an answer of another shape than the contract names is refused', async () => {
  const { connection, posted, deliver } = caller();
  const made = connection.call('text:double', { text: 'a' });
  const value = { text: 'aa', more: 'secret' };
  deliver({ type: 'response', id: posted[0]?.id, result: { ok: true, value } });
  await expect(made).rejects.toMatchObject({ code: 'internal' });
});

test.each([
  undefined,
  null,
  'request',
  7,
  [],
  {},
  { type: 'request' },
  { type: 'request', id: 0, call: 'text:double' },
  { type: 'request', id: -1, call: 'text:double', input: { text: 'a' } },
  { type: 'request', id: 0.5, call: 'text:double', input: { text: 'a' } },
  { type: 'request', id: 0, call: 'x'.repeat(65), input: {} },
  { type: 'request', id: 0, call: 'text:double', input: { text: 'a' }, more: 1 },
  { type: 'push', push: 'vault:changed', data: {} },
  { type: 'response', id: 0 },
  { type: 'response', id: 0, result: { ok: 'yes', value: {} } },
  { type: 'response', id: 0, result: { ok: true, value: {}, error: { code: 'locked' } } },
  { type: 'response', id: 99, result: { ok: true, value: {} } },
])('%# a message that is neither call nor answer is dropped: %j', async (message) => {
  const posted: unknown[] = [];
  let deliver: (message: unknown) => void = () => undefined;
  const double = vi.fn<(typeof handlers)['text:double']>(handlers['text:double']);
  const connection = connect(
    { post: (sent) => void posted.push(sent), listen: (listener) => (deliver = listener) },
    contract,
    { ...handlers, 'text:double': double },
    contract,
  );
  const waiting = connection.call('text:double', { text: 'a' });
  const settled = vi.fn<() => void>();
  void waiting.then(settled, settled);
  deliver(message);
  await new Promise((resolve) => setTimeout(resolve, 2));
  if (message !== undefined && JSON.stringify(message)?.includes('"input"') === false) {
    expect(double).not.toHaveBeenCalled();
  }
  expect(posted).toHaveLength(1);
  expect(settled).not.toHaveBeenCalled();
});
