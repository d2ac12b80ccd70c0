import { useId } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { commands } from '../../commands.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './shortcuts-dialog.module.css';

interface Line {
  readonly label: string;
  readonly keys: readonly string[];
}

/** Everything that has a key, from the same list as the menu and the keys themselves. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog isOpen title={t('main.shortcuts-title')} onClose={onClose}>
      <div className={styles['groups']}>
        <Group title={t('main.shortcuts-everywhere')} lines={everywhere()} />
        <Group title={t('main.shortcuts-list')} lines={inTheList()} />
        <Group title={t('main.shortcuts-question')} lines={afterUse()} />
      </div>
    </Dialog>
  );
}

function commandLines(ofTheList: boolean): Line[] {
  return commands
    .filter(({ id }) => (id === 'copy-code' || id === 'use-backup-code') === ofTheList)
    .flatMap(({ label, keys }) => (keys === null ? [] : [{ label: t(label), keys: [keys] }]));
}

function everywhere(): Line[] {
  return [
    ...commandLines(false),
    { label: t('main.shortcut-find-again'), keys: ['F3'] },
    { label: t('main.shortcut-paste'), keys: ['Mod+V'] },
  ];
}

function inTheList(): Line[] {
  return [
    ...commandLines(true),
    { label: t('main.shortcut-move'), keys: ['↑', '↓'] },
    { label: t('main.shortcut-ends'), keys: ['Home', 'End'] },
    { label: t('main.shortcut-page'), keys: ['PgUp', 'PgDn'] },
    { label: t('main.shortcut-escape'), keys: ['Escape'] },
  ];
}

function afterUse(): Line[] {
  return (['worked', 'refused', 'not-used', 'not-sure'] as const).map((answer, index) => ({
    label: t(`backup-codes.answer-${answer}`),
    keys: [String(index + 1)],
  }));
}

function Group({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
}): ReactNode {
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label} className={styles['line']}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} keys={key} spoken />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
