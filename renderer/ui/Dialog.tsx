import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../shared/strings/i18n.ts';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Beside the title, e.g. the account's icon. */
  readonly icon?: ReactNode;
  readonly isOpen: boolean;
  /** Escape, the close button. Left out when the question must be answered. */
  readonly onClose?: () => void;
  readonly size?: 'small' | 'usual' | 'wide';
  /** `alertdialog` for what cannot be taken back. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  /** Buttons, the one that goes on first in reading order last. */
  readonly footer?: ReactNode;
}

/** Holds the focus, gives it back when closed. A click beside it does nothing: typed things would be lost. */
export function Dialog({
  title,
  subtitle,
  icon,
  isOpen,
  onClose,
  size = 'usual',
  role = 'dialog',
  children,
  footer,
}: DialogProps): ReactNode {
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
      isKeyboardDismissDisabled={onClose === undefined}
    >
      <Modal className={classes(styles['modal'], styles[size])}>
        <AriaDialog role={role} className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            {icon}
            <div className={styles['titles']}>
              <Heading slot="title" level={2} className={styles['title'] ?? ''}>
                {title}
              </Heading>
              {subtitle === undefined ? null : <p className={styles['subtitle']}>{subtitle}</p>}
            </div>
            {onClose === undefined ? null : (
              <IconButton icon={<X />} label={t('common.close')} onClick={onClose} />
            )}
          </header>
          <div className={styles['body']}>{children}</div>
          {footer === undefined ? null : <footer className={styles['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
