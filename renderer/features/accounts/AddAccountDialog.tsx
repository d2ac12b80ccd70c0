import { useState } from 'react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenDialog, Source } from '../main/dialogs.ts';
import styles from './add-account.module.css';
import { AddByHand } from './AddByHand.tsx';
import { AddByLink } from './AddByLink.tsx';

interface AddAccountDialogProps {
  readonly knownTags: readonly string[];
  readonly onClose: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onAdded: (accountIds: readonly string[]) => void;
}

type Way = 'hand' | 'link' | 'app' | 'codes';
const ways: readonly Way[] = ['hand', 'link', 'app', 'codes'];

/** Four ways to put an account in: typed, by link or picture, from another app, or with backup codes only. */
export function AddAccountDialog({
  knownTags,
  onClose,
  onOpen,
  onAdded,
}: AddAccountDialogProps): ReactNode {
  const [way, setWay] = useState<Way>('hand');
  const onSources = (sources: readonly Source[]): void => onOpen({ type: 'import', sources });
  return (
    <Dialog isOpen title={t('accounts.add-title')} onClose={onClose}>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={way}
        onSelectionChange={(key) => setWay(ways.find((known) => known === key) ?? 'hand')}
      >
        <TabList className={styles['list'] ?? ''} aria-label={t('accounts.add-ways')}>
          {ways.map((id) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {t(`accounts.way-${id}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="hand" className={styles['panel'] ?? ''}>
          <AddByHand
            knownTags={knownTags}
            onSources={onSources}
            onCancel={onClose}
            onAdded={(accountId) => {
              onAdded([accountId]);
              onClose();
            }}
          />
        </TabPanel>
        <TabPanel id="link" className={styles['panel'] ?? ''}>
          <AddByLink onSources={onSources} />
        </TabPanel>
        <TabPanel id="app" className={styles['panel'] ?? ''}>
          <p>{t('accounts.app-text')}</p>
          <Button look="filled" onClick={() => onOpen({ type: 'import' })}>
            {t('accounts.app-go')}
          </Button>
        </TabPanel>
        <TabPanel id="codes" className={styles['panel'] ?? ''}>
          <p>{t('accounts.codes-text')}</p>
          <Button
            look="filled"
            onClick={() => onOpen({ type: 'capture', begin: { type: 'empty' } })}
          >
            {t('accounts.codes-go')}
          </Button>
          <p>{t('accounts.make-text')}</p>
          <Button onClick={() => onOpen({ type: 'make' })}>{t('accounts.make-go')}</Button>
        </TabPanel>
      </Tabs>
    </Dialog>
  );
}
