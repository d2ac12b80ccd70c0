/// <reference types="vite/types/importMeta.d.ts" />
import type { ForeignContents } from '../model/foreign.ts';

/** One kind of foreign file. Each lives in its own file under `formats/`, exported as `format`. */
export interface ImportFormat {
  /** Stable and kebab-case; `ForeignContents.format` repeats it. */
  readonly id: string;
  /** The app's own name, as its makers write it. */
  readonly name: string;
  /** Without the dot, for file dialogs. They decide nothing: bytes do. */
  readonly extensions: readonly string[];
  readonly password: 'never' | 'sometimes' | 'always';
  /** Lower is asked first: the number of the rule in docs/import-formats.md. */
  readonly rank: number;
  /** Whether these bytes are such a file. Cheap, and never throws. */
  detect(bytes: Uint8Array): boolean;
  /**
   * Pure and total: what can be read is read, what can't be is listed with its reason.
   * @throws AppError `password-needed`, `wrong-file-password`, `damaged-file`, `unsupported-version`,
   * `unsupported-encryption`, `bound-to-account`, `openpgp-file`, `nothing-to-import` or
   * `no-codes-in-export`, never with data of the file in it
   */
  parse(bytes: Uint8Array, password?: string): Promise<ForeignContents>;
}

const found = import.meta.glob<ImportFormat>('./formats/*.ts', { eager: true, import: 'format' });

/** All formats, in the order in which they are asked. */
export const importFormats: readonly ImportFormat[] = Object.values(found).sort(
  (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1),
);
