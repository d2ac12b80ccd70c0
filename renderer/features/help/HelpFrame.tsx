import { ArrowLeft, LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './help.module.css';

interface HelpFrameProps {
  /** Of the topic; left out for the list of topics. */
  readonly title: string | undefined;
  readonly lead: string;
  /** Back to the list. */
  readonly onMore: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The window of help: the list of topics, or one of them. */
export function HelpFrame({ title, lead, onMore, onClose, children }: HelpFrameProps): ReactNode {
  return (
    <Dialog
      isOpen
      tall
      title={title ?? t('help.title')}
      {...(title === undefined ? { subtitle: lead } : {})}
      icon={<LifeBuoy aria-hidden className={styles['mark']} />}
      onClose={onClose}
      footer={
        <>
          {title === undefined ? null : (
            <Button icon={<ArrowLeft aria-hidden />} onClick={onMore}>
              {t('help.more')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
