import { encodeQR } from 'qr';
import type { QrModules } from '../../../shared/sheet.ts';

/** The modules of a QR code at level M, without the quiet zone, which the print window leaves. */
export function qrModules(text: string): QrModules {
  // The narrowest border that the encoder draws is one module.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  return bordered.slice(1, -1).map((row) => row.slice(1, -1));
}
