import { shell } from '../../api.ts';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import type { Picture } from './source.ts';

export function isPicture(file: File): boolean {
  return file.type.startsWith('image/') || /\.(png|jpe?g|gif|bmp)$/i.test(file.name);
}

/** Empty when the person chose nothing. */
export async function choosePictures(): Promise<readonly Picture[]> {
  const { files } = await shell('files:choose-open', { purpose: 'paper' });
  return files.map(({ grantId, name }) => ({ name, source: { type: 'grant', grantId } }));
}

/** @throws AppError `file-too-large` */
export async function droppedPictures(files: readonly File[]): Promise<readonly Picture[]> {
  const sources = await Promise.all(files.map(droppedBytes));
  return sources.map((source) => ({ name: source.name, source }));
}
