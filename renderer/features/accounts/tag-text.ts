import { limits } from '../../../shared/limits.ts';

/** `Work, Family` as tags: each once, however it is written, in the order typed. */
export function tagsOf(text: string): string[] {
  const tags = new Map<string, string>();
  for (const part of text.split(',')) {
    const tag = part.trim().slice(0, limits.nameCharacters);
    const key = tag.toLowerCase();
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, limits.tagsPerAccount);
}

export function tagText(tags: readonly string[]): string {
  return tags.join(', ');
}

/** The text with the tag in it, or without it when it was there. */
export function withTagToggled(text: string, tag: string): string {
  const tags = tagsOf(text);
  return tagText(tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag]);
}
