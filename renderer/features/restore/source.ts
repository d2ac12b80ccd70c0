import type { VaultInput } from '../../api.ts';

export type Source = VaultInput<'backup:inspect'>['source'];

export interface Picture {
  readonly name: string;
  readonly source: Source;
}
