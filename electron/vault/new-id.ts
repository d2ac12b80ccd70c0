import { systemRandom } from '../crypto/random.ts';

/** A random 128-bit id in lower-case hex. `newId<AccountId>()` brands it. */
export function newId<Id extends string = string>(): Id {
  return Buffer.from(systemRandom(16)).toString('hex') as Id;
}
