import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useRef } from 'react';
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
  /** For much content: it scrolls between title and buttons, which stay in sight. */
  readonly tall?: boolean;
  /** `alertdialog` for what cannot be taken back. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  /** Buttons, the one that goes on first in reading order last. */
  readonly footer?: ReactNode;
}

/** The dialog that is on the stage says what Escape does. */
type Stage = (onClose: (() => void) | undefined) => void;
const StageContext = createContext<Stage | undefined>(undefined);

/** Holds the focus, gives it back when closed. A click beside it does nothing: typed things would be lost. */
export function Dialog(props: DialogProps): ReactNode {
  const stage = use(StageContext);
  const { isOpen, onClose } = props;
  if (stage !== undefined) return isOpen ? <StagedContent {...props} stage={stage} /> : null;
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
      isKeyboardDismissDisabled={onClose === undefined}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Content {...props} />
      </Modal>
    </ModalOverlay>
  );
}

/**
 * One window for dialogs that follow one another, as the steps of one task: nothing flickers between
 * them, and the focus goes back to where the first of them was opened.
 */
export function DialogStage({ children }: { readonly children: ReactNode }): ReactNode {
  const onClose = useRef<() => void>(undefined);
  const stage = useCallback<Stage>((next) => {
    onClose.current = next;
  }, []);
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose.current?.();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <StageContext value={stage}>{children}</StageContext>
      </Modal>
    </ModalOverlay>
  );
}

function StagedContent({ stage, ...props }: DialogProps & { readonly stage: Stage }): ReactNode {
  const { onClose } = props;
  useEffect(() => {
    stage(onClose);
    return () => stage(undefined);
  }, [stage, onClose]);
  // A dialog that opens above this one is no step of it.
  return (
    <StageContext value={undefined}>
      <Content {...props} />
    </StageContext>
  );
}

function Content({
  title,
  subtitle,
  icon,
  onClose,
  size = 'usual',
  tall = false,
  role = 'dialog',
  children,
  footer,
}: DialogProps): ReactNode {
  return (
    <AriaDialog
      role={role}
      className={classes(styles['dialog'], styles[size], tall && styles['tall'])}
    >
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
  );
}
