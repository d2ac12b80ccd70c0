import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../shared/strings/i18n.ts';
import { IconButton } from './IconButton.tsx';
import { TextField } from './TextField.tsx';
import type { TextFieldProps } from './TextField.tsx';

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'end'>;

/** Shown text stays `type=password` for the system unless the person asks to see it. */
export function PasswordField(props: PasswordFieldProps): ReactNode {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      end={
        <IconButton
          size="small"
          icon={isShown ? <EyeOff /> : <Eye />}
          label={t(isShown ? 'common.hide-password' : 'common.show-password')}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
