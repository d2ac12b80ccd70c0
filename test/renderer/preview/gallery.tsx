import { Copy, KeyRound, Lock, Plus, Printer, RotateCw, Search, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/fonts.css';
import '../../../renderer/tokens.css';
import '../../../renderer/page.css';
import { setTheme } from '../../../renderer/theme.ts';
import { AlertBanner } from '../../../renderer/ui/AlertBanner.tsx';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Checkbox, Switch } from '../../../renderer/ui/Checkbox.tsx';
import { Code, Mask } from '../../../renderer/ui/Code.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { ErrorNote } from '../../../renderer/ui/ErrorNote.tsx';
import { FileDrop } from '../../../renderer/ui/FileDrop.tsx';
import { Heading } from '../../../renderer/ui/Heading.tsx';
import { IconButton } from '../../../renderer/ui/IconButton.tsx';
import { Kbd } from '../../../renderer/ui/Kbd.tsx';
import { MenuButton } from '../../../renderer/ui/MenuButton.tsx';
import { PasswordField } from '../../../renderer/ui/PasswordField.tsx';
import { ProgressLine } from '../../../renderer/ui/ProgressLine.tsx';
import { RadioGroup } from '../../../renderer/ui/RadioGroup.tsx';
import { Ring } from '../../../renderer/ui/Ring.tsx';
import { Select } from '../../../renderer/ui/Select.tsx';
import { StateChip } from '../../../renderer/ui/StateChip.tsx';
import { TextArea } from '../../../renderer/ui/TextArea.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import { showToast } from '../../../renderer/ui/toasts.ts';
import { AppError } from '../../../shared/errors.ts';
import styles from './gallery.module.css';

function Actions(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles['part']}>
      <Heading
        level={2}
        beside="12 left, 1 unsure"
        actions={<Button icon={<RotateCw />}>I got new codes</Button>}
      >
        Buttons
      </Heading>
      <div className={styles['row']}>
        <Button look="filled" icon={<Copy />} keys="Enter">
          Copy
        </Button>
        <Button icon={<KeyRound />} keys="Shift+Enter" onClick={() => setOpen(true)}>
          Use a backup code
        </Button>
        <Button icon={<Plus />}>Add</Button>
        <Button look="plain">Review</Button>
        <Button disabled>Disabled</Button>
        <Button look="filled" busy>
          Busy
        </Button>
      </div>
      <div className={styles['row']}>
        <Button loss icon={<Trash2 />}>
          Delete for good
        </Button>
        <Button look="filled" loss>
          Delete for good
        </Button>
        <IconButton icon={<Star />} label="Favourite" pressed />
        <IconButton icon={<Star />} label="Not a favourite" pressed={false} />
        <MenuButton
          label="More"
          entries={[
            {
              id: 'print',
              label: 'Print a sheet',
              icon: <Printer />,
              keys: 'Mod+P',
              perform: () => undefined,
            },
            { id: 'lock', label: 'Lock', icon: <Lock />, keys: 'Mod+L', perform: () => undefined },
            {
              id: 'trash',
              label: 'Move to trash',
              icon: <Trash2 />,
              loss: true,
              lineAbove: true,
              perform: () => undefined,
            },
          ]}
        />
        <Kbd keys="Mod+F" spoken />
        <Button
          onClick={() =>
            showToast('GitHub is in the trash', {
              action: { label: 'Undo', keys: 'Mod+Z', perform: () => undefined },
            })
          }
        >
          Toast
        </Button>
      </div>
      <Button look="filled" size="large" wide keys="Enter">
        Unlock
      </Button>
      <Dialog
        title="Use a backup code"
        subtitle="GitHub · ada-lovelace · code 4 of 16"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Not sure</Button>
            <Button look="filled" keys="1">
              It worked
            </Button>
          </>
        }
      >
        <Code code="4a091-409ec" size="large" asPrinted />
        <p>Copied as printed. The clipboard is cleared in 20 s.</p>
      </Dialog>
    </section>
  );
}

function Fields(): ReactNode {
  const [text, setText] = useState('ada@gmail.com');
  const [on, setOn] = useState(true);
  const [sort, setSort] = useState<'used' | 'name'>('used');
  return (
    <section className={styles['part']}>
      <Heading level={2}>Fields</Heading>
      <TextField
        label="Search"
        labelHidden
        icon={<Search />}
        placeholder="Search 48 accounts"
        value=""
        onChange={setText}
        end={<Kbd keys="Mod+F" />}
      />
      <TextField
        label="Account name"
        optional
        hint="As the service shows it."
        value={text}
        onChange={setText}
      />
      <TextField
        label="Secret key"
        mono
        value="JBSW Y3DP"
        error="Only letters A to Z and digits 2 to 7."
        onChange={setText}
      />
      <PasswordField label="Password" size="large" value="hunter2hunter2" onChange={setText} />
      <TextArea label="Backup codes" mono value={'4a091-409ec\nfcd6a-6536f'} onChange={setText} />
      <Select
        label="Sort by"
        value={sort}
        onChange={setSort}
        options={[
          { value: 'used', label: 'Most used' },
          { value: 'name', label: 'Name' },
        ]}
      />
      <Switch
        label="Hide codes until asked for"
        hint="Press a row to see its code."
        checked={on}
        onChange={setOn}
      />
      <Switch label="Off" checked={!on} onChange={(value) => setOn(!value)} />
      <Checkbox label="Print the secret keys too" checked={on} onChange={setOn} />
      <Checkbox label="Leave out account names" checked={false} onChange={setOn} disabled />
      <RadioGroup
        label="Paper"
        value={sort}
        onChange={setSort}
        options={[
          { value: 'used', label: 'A4' },
          { value: 'name', label: 'Letter', hint: 'United States, Canada, Mexico.' },
        ]}
      />
    </section>
  );
}

function States(): ReactNode {
  return (
    <section className={styles['part']}>
      <Heading level={2}>States</Heading>
      <div className={styles['row']}>
        <Code code="492039" size="large" />
        <Ring seconds={9} period={30} />
        <Ring seconds={9} period={30} size={20} />
        <Code code="118402" />
        <Code code="RH7Q4" />
        <Code code="12345678" size="small" />
      </div>
      <div className={styles['row']}>
        <Mask mask="•••••-•••••" label="hidden" />
        <Mask mask="•••••-•••••" label="used" struck />
        <StateChip tone="plain">12 backup codes</StateChip>
        <StateChip tone="ok">scanned back 12 days ago</StateChip>
        <StateChip tone="warn">2 backup codes left</StateChip>
        <StateChip tone="loss">no longer opens</StateChip>
      </div>
      <AlertBanner tone="warn" action={<Button look="plain">Review</Button>}>
        <strong>Cloudflare has no backup codes.</strong> Discord is running low, Mastodon’s are old.
      </AlertBanner>
      <AlertBanner tone="info">Anybody at this computer can open Sparekey.</AlertBanner>
      <AlertBanner tone="ok">Opened and compared: 48 accounts.</AlertBanner>
      <AlertBanner tone="loss">This copy no longer opens.</AlertBanner>
      <ErrorNote error={new AppError('wrong-password')} />
      <ProgressLine label="Checking the password" />
      <ProgressLine label="Reading 3 of 5 pictures" value={0.6} />
      <FileDrop onFiles={() => undefined} onChoose={() => undefined}>
        Drop the file with your backup codes here
      </FileDrop>
      <EmptyState
        icon={<KeyRound />}
        title="No accounts yet"
        actions={<Button icon={<Plus />}>Add an account</Button>}
      >
        Add one by hand, from a QR picture, or take over everything from another app.
      </EmptyState>
    </section>
  );
}

setTheme('system');
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <>
      <main className={styles['gallery']}>
        <h1 className="unseen">Controls</h1>
        <Actions />
        <States />
        <Fields />
      </main>
      <ToastRegion />
    </>,
  );
}
