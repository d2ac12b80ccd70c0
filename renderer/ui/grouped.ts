/** `492039` as `492 039`: groups that the eye can carry. Five or fewer stay whole. */
export function grouped(code: string): string {
  if (code.length <= 5) return code;
  const size = code.length % 3 === 0 ? 3 : Math.ceil(code.length / 2);
  return code.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? code;
}
