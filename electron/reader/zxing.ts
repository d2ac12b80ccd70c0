import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?inline';

// SECURITY: without this zxing fetches its WASM from a network.
prepareZXingModule({
  overrides: {
    wasmBinary: Uint8Array.from(Buffer.from(wasm.slice(wasm.indexOf(',') + 1), 'base64')).buffer,
  },
});

const options: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: true,
  tryRotate: true,
  tryDownscale: true,
  textMode: 'Plain',
  returnErrors: true,
};

/**
 * The texts of all QR codes in an encoded picture, in the order in which they were found.
 * @returns null where the picture can't be decoded: it is cut off, or WebP, which zxing doesn't know
 */
export async function decodeQrCodes(bytes: Uint8Array): Promise<string[] | null> {
  const results = await readBarcodes(bytes, options);
  if (results.some(({ format, isValid }) => !isValid && format.length === 0)) return null;
  return results.filter(({ isValid }) => isValid).map(({ text }) => text);
}
