import { importFormats, type ImportFormat } from './registry.ts';

/** The format that claims these bytes, or null: the name of the file says nothing. */
export function detect(bytes: Uint8Array): ImportFormat | null {
  return importFormats.find((format) => format.detect(bytes)) ?? null;
}
