import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';

/**
 * A dropped file as a call's `source`: fresh, exact-size bytes.
 * @throws AppError `file-too-large`, before it is read
 */
export async function droppedBytes(file: File): Promise<{
  readonly type: 'bytes';
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}> {
  if (file.size > limits.foreignFileBytes) throw new AppError('file-too-large');
  return { type: 'bytes', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
