import type { Contract, Handlers } from '../../shared/contract/call.ts';
import { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

type AnyHandler = (input: unknown) => unknown;

/**
 * Answers one call: known name, checked input, handler, checked output. The one place where all of it
 * happens; a handler never sees unchecked input and nothing unchecked leaves.
 * Never throws: errors are data. What is no `AppError` becomes `internal` with the error's class only,
 * since a foreign message may quote its input.
 */
export async function answer<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  name: string,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    // SECURITY: own properties only; `constructor` and its like are no calls.
    const spec = Object.hasOwn(contract, name) ? contract[name] : undefined;
    const handler = Object.hasOwn(handlers, name)
      ? (handlers[name as keyof Handlers<C>] as AnyHandler)
      : undefined;
    if (spec === undefined || handler === undefined) {
      throw new AppError('invalid-input', 'unknown call');
    }
    const checked = spec.input.safeParse(input);
    if (!checked.success) {
      throw new AppError('invalid-input', `${name}: input refused at ${pathOf(checked.error)}`);
    }
    const value = spec.output.safeParse(await handler(checked.data));
    if (!value.success) {
      throw new AppError('internal', `${name}: output refused at ${pathOf(value.error)}`);
    }
    return { ok: true, value: value.data };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}

function pathOf(error: { issues: readonly { path: readonly PropertyKey[] }[] }): string {
  const path = error.issues[0]?.path ?? [];
  // Names of our own schema and indexes only; keys made up by the sender are not echoed.
  return path
    .map((step) => (typeof step === 'number' ? step : String(step).slice(0, 32)))
    .join('.');
}

function toErrorData(error: unknown) {
  if (error instanceof AppError) {
    return error.toData();
  }
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return new AppError('internal', `unexpected ${name}`).toData();
}
