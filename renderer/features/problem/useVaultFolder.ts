import { useEffect, useState } from 'react';
import { shell } from '../../api.ts';

/** Undefined until the shell has answered. */
export function useVaultFolder(): string | undefined {
  const [folder, setFolder] = useState<string>();
  useEffect(() => {
    let current = true;
    shell('app:info', {}).then(
      ({ vaultFolder }) => current && setFolder(vaultFolder),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return folder;
}
