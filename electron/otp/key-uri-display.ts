import { refuse } from './refusal.ts';
import type { UriParameters } from './uri-parts.ts';

export interface Display {
  readonly note: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
}

/**
 * What apps add about an account to its Key URI: andOTP repeats `tags`; Ente writes a JSON object
 * `codeDisplay` with `pinned`, `trashed`, `tags`, `note`.
 * @throws AppError `invalid-input`: `not-an-account` for what lies in the other app's trash
 */
export function displayOf(parameters: UriParameters): Display {
  const display = jsonObject(parameters.first('codedisplay') ?? '');
  if (display['trashed'] === true) return refuse('not-an-account', 'key uri: trashed');
  const tags = Array.isArray(display['tags']) ? display['tags'] : [];
  return {
    note: typeof display['note'] === 'string' ? display['note'] : '',
    tags: [...parameters.all('tags'), ...tags].filter((tag) => typeof tag === 'string'),
    favourite: display['pinned'] === true,
  };
}

function jsonObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
