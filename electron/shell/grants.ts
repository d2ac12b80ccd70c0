import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { FileFacts } from './folder-files.ts';

/**
 * Places that the person chose in a native dialog. The page gets an id and a name; only the vault
 * process may turn the id into a path, and only for what it was granted for.
 */
export interface Grant {
  readonly grantId: string;
  readonly path: string;
  readonly name: string;
  readonly access: 'open' | 'save' | 'folder';
  /** Of a file that was found in a granted folder: only such a file may be deleted. */
  readonly found?: FileFacts;
}

export class Grants {
  readonly #grants = new Map<string, Grant>();

  give(path: string, access: Grant['access'], found?: FileFacts): Grant {
    const grantId = randomBytes(16).toString('hex');
    const grant: Grant = {
      grantId,
      path,
      name: basename(path),
      access,
      ...(found === undefined ? {} : { found }),
    };
    this.#grants.set(grantId, grant);
    return grant;
  }

  /** @throws AppError `not-found` for an unknown id or the wrong kind of access. */
  use(grantId: string, access: Grant['access']): Grant {
    const grant = this.#grants.get(grantId);
    if (grant?.access !== access) {
      throw new AppError('not-found', 'no such grant');
    }
    return grant;
  }

  clear(): void {
    this.#grants.clear();
  }
}
