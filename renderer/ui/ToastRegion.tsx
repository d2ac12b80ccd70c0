import { TriangleAlert, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../shared/strings/i18n.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './toast-region.module.css';
import { currentToasts, dismissToasts, onToastsChange } from './toasts.ts';

/** With something to press it stays longer. */
const staysMs = { plain: 5_000, withAction: 10_000 };

/** Once, at the root. What it says: `showToast` in toasts.ts. */
export function ToastRegion(): ReactNode {
  const toasts = useSyncExternalStore(onToastsChange, currentToasts);
  const [heldId, setHeldId] = useState<number>();
  const toast = toasts[0];
  const isHeld = toast !== undefined && heldId === toast.id;

  useEffect(() => {
    if (toast === undefined || isHeld) return undefined;
    const timer = setTimeout(
      dismissToasts,
      toast.action === undefined ? staysMs.plain : staysMs.withAction,
    );
    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  return (
    <div
      className={styles['region']}
      role="status"
      aria-live="polite"
      // An open dialog hides everything else, but not this.
      data-react-aria-top-layer="true"
    >
      {toast === undefined ? null : (
        <div
          key={toast.id}
          className={styles['toast']}
          onPointerEnter={() => setHeldId(toast.id)}
          onPointerLeave={() => setHeldId(undefined)}
          onFocus={() => setHeldId(toast.id)}
          onBlur={() => setHeldId(undefined)}
        >
          {toast.tone === 'warn' ? <TriangleAlert aria-hidden /> : null}
          <span>{toast.text}</span>
          {toast.action === undefined ? null : (
            <Button
              look="plain"
              keys={toast.action.keys ?? null}
              onClick={() => {
                dismissToasts();
                toast.action?.perform();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton
            size="small"
            icon={<X />}
            label={t('common.dismiss')}
            onClick={dismissToasts}
          />
        </div>
      )}
    </div>
  );
}
