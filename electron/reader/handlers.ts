import type { Handlers, OutputOf } from '../../shared/contract/call.ts';
import type { ReaderContract } from '../../shared/contract/reader.ts';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { ForeignContents } from '../model/foreign.ts';
import { capturableBytes, textOfBytes } from './backup-codes/text-of-bytes.ts';
import { recognise } from './backup-codes/recogniser.ts';
import { readPaperPages } from './paper.ts';
import { isPdf, textOfPdf } from './pdf.ts';
import { parseForeign } from './parse-foreign.ts';

export const readerHandlers: Handlers<ReaderContract> = {
  'reader:ready': () => ({}),
  'reader:parse': async ({ name, bytes, password }) =>
    exact(await parseForeign(name, bytes, password)),
  'reader:recognise': async ({ fileName, bytes }) => {
    const text = await capturedText(bytes);
    if (text.length > limits.captureTextCharacters) {
      throw new AppError('file-too-large', 'more text than is kept of backup codes');
    }
    const { sets, ignored } = recognise({ text, ...(fileName === '' ? {} : { fileName }) });
    return { text, sets: sets.map(plainSet), ignored: [...ignored] };
  },
  'reader:read-paper': async ({ bytes }) => ({ pages: await readPaperPages(bytes) }),
};

async function capturedText(bytes: Uint8Array): Promise<string> {
  if (isPdf(bytes)) return textOfPdf(bytes);
  if (bytes.length > capturableBytes) {
    throw new AppError('file-too-large', 'more bytes than any text of backup codes has');
  }
  return textOfBytes(bytes);
}

type ParseOutput = OutputOf<ReaderContract, 'reader:parse'>;

/** Parsers may hand out views on the file's bytes: only exact-size copies cross the wire. */
function exact(contents: ForeignContents): ParseOutput {
  return {
    format: contents.format,
    accounts: contents.accounts.map(({ tags, ...account }) => ({
      ...account,
      otp: { ...account.otp, secret: Uint8Array.from(account.otp.secret) },
      ...(tags === undefined ? {} : { tags: [...tags] }),
    })),
    codeSets: contents.codeSets.map(plainSet),
    skipped: contents.skipped.map((entry) => ({ ...entry })),
    warnings: contents.warnings.map((warning) =>
      warning.type === 'missing-batches'
        ? { ...warning, missing: [...warning.missing] }
        : { ...warning },
    ),
  };
}

function plainSet(set: ForeignContents['codeSets'][number]): ParseOutput['codeSets'][number] {
  return { ...set, codes: set.codes.map((code) => ({ ...code })) };
}
