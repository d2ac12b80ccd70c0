import type {
  CallName,
  Contract,
  Handlers,
  InputOf,
  OutputOf,
} from '../../shared/contract/call.ts';
import { AppError, type ErrorCode, type ErrorData } from '../../shared/errors.ts';
import { answer } from './answer.ts';
import { requestSchema, type Response, responseSchema } from './messages.ts';

/** One end of a two-way pipe: a message port, a utility process or its parent port. */
export interface Pipe {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

export interface Connection<Calls extends Contract> {
  call<K extends CallName<Calls>>(name: K, input: InputOf<Calls, K>): Promise<OutputOf<Calls, K>>;
  /** Rejects every pending and later call with the code given. */
  close(code: ErrorCode): void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/**
 * Joins a pipe to a contract at each end: `serves` is answered here, `calls` is answered over there.
 * Anything that is neither a request nor a response is dropped.
 */
export function connect<Serves extends Contract, Calls extends Contract>(
  pipe: Pipe,
  serves: Serves,
  handlers: Handlers<Serves>,
  calls: Calls,
): Connection<Calls> {
  const pending = new Map<number, Pending>();
  let nextId = 0;
  let closedWith: ErrorCode | undefined;

  pipe.listen((message) => {
    if (closedWith !== undefined) {
      return;
    }
    const request = requestSchema.safeParse(message);
    if (request.success) {
      const { id, call, input } = request.data;
      void answer(serves, handlers, call, input).then((result) => {
        if (closedWith === undefined) {
          pipe.post({ type: 'response', id, result });
        }
      });
      return;
    }
    const response = responseSchema.safeParse(message);
    if (response.success) {
      settle(response.data.id, response.data.result);
    }
  });

  function settle(id: number, result: Response['result']): void {
    const waiting = pending.get(id);
    if (waiting === undefined) {
      return;
    }
    pending.delete(id);
    if (result.ok) {
      waiting.resolve(result.value);
    } else {
      waiting.reject(AppError.fromData(result.error as ErrorData));
    }
  }

  return {
    call(name, input) {
      if (closedWith !== undefined) {
        return Promise.reject(new AppError(closedWith));
      }
      const id = nextId++;
      const spec = calls[name];
      return new Promise((resolve, reject) => {
        pending.set(id, {
          reject,
          resolve: (value) => {
            const checked = spec?.output.safeParse(value);
            if (checked?.success === true) {
              resolve(checked.data as OutputOf<Calls, typeof name>);
            } else {
              reject(new AppError('internal', `${name}: answer refused`));
            }
          },
        });
        try {
          pipe.post({ type: 'request', id, call: name, input });
        } catch {
          pending.delete(id);
          reject(new AppError('internal', `${name}: cannot be sent`));
        }
      });
    },
    close(code) {
      closedWith ??= code;
      for (const waiting of pending.values()) {
        waiting.reject(new AppError(code));
      }
      pending.clear();
    },
  };
}

/** For a wire on which one side makes no calls. */
export const noCalls = {} as const satisfies Contract;
