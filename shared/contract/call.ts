import { z } from 'zod';

/** One call of a wire: what goes in, what comes out. Both are checked at the answering side. */
export interface CallSpec<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly input: In;
  readonly output: Out;
}

export type Contract = Readonly<Record<string, CallSpec>>;

export type CallName<C extends Contract> = Extract<keyof C, string>;
/** As the caller writes it. */
export type InputOf<C extends Contract, K extends CallName<C>> = z.input<C[K]['input']>;
/** As the handler receives it, after the check. */
export type CheckedInputOf<C extends Contract, K extends CallName<C>> = z.output<C[K]['input']>;
export type OutputOf<C extends Contract, K extends CallName<C>> = z.output<C[K]['output']>;

/** A handler for each call of the contract: forgetting one is a compile error. */
export type Handlers<C extends Contract> = {
  readonly [K in CallName<C>]: (
    input: CheckedInputOf<C, K>,
  ) => OutputOf<C, K> | Promise<OutputOf<C, K>>;
};

export function call<In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): CallSpec<In, Out> {
  return { input, output };
}

/** For calls without input or without an answer. */
export const nothing = z.strictObject({});

/**
 * Bytes that may cross a wire: a fresh, exact-size `Uint8Array`.
 * SECURITY: structured clone copies the whole backing buffer, so a view on a larger one, or a pooled
 * `Buffer`, would carry foreign heap along.
 */
export function exactBytes(maxBytes: number): z.ZodType<Uint8Array> {
  return z.custom<Uint8Array>(
    (value) =>
      Object.prototype.toString.call(value) === '[object Uint8Array]' &&
      Object.getPrototypeOf(value)?.constructor?.name === 'Uint8Array' &&
      (value as Uint8Array).byteLength === (value as Uint8Array).buffer.byteLength &&
      (value as Uint8Array).byteLength <= maxBytes,
    'expected exact-size bytes',
  );
}
