import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Checkbox, Switch } from '../../../renderer/ui/Checkbox.tsx';
import { PasswordField } from '../../../renderer/ui/PasswordField.tsx';
import { RadioGroup } from '../../../renderer/ui/RadioGroup.tsx';
import { Select } from '../../../renderer/ui/Select.tsx';
import { TextArea } from '../../../renderer/ui/TextArea.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { expectAccessible } from '../axe.ts';

function Form(): ReactNode {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form>
      <TextField
        label="Name"
        hint="As the service shows it"
        error="Too long"
        value={name}
        onChange={setName}
      />
      <PasswordField label="Password" value={password} onChange={setPassword} />
      <TextArea label="Codes" value={name} onChange={setName} />
    </form>
  );
}

describe('text fields', () => {
  it('keep what is typed out of the markup, which the accessibility tree repeats', async () => {
    const { container } = render(<Form />);
    await userEvent.type(screen.getByLabelText('Password'), 'quiet lantern');
    await userEvent.type(screen.getByRole('textbox', { name: 'Codes' }), 'aaaa-bbbb');
    expect((screen.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value).toBe(
      'aaaa-bbbb',
    );
    expect(container.innerHTML).not.toMatch(/quiet lantern|aaaa-bbbb/);
  });

  it('tie label, hint and error to the control', async () => {
    render(<Form />);
    const field = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.type(field, 'ada');
    expect((field as HTMLInputElement).value).toBe('ada');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'As the service shows it',
      'Too long',
    ]);
    await expectAccessible();
  });

  it('a password stays one for the system until it is asked for', async () => {
    render(<Form />);
    const field = screen.getByLabelText('Password') as HTMLInputElement;
    expect(field.type).toBe('password');
    expect(field.getAttribute('autocomplete')).toBe('off');
    expect(field.getAttribute('spellcheck')).toBe('false');
    await userEvent.click(screen.getByRole('button', { name: 'Show what is typed' }));
    expect(field.type).toBe('text');
    await userEvent.click(screen.getByRole('button', { name: 'Hide what is typed' }));
    expect(field.type).toBe('password');
  });
});

describe('choices', () => {
  it('checkbox, switch and radio tell what was chosen', async () => {
    const onCheck = vi.fn<(checked: boolean) => void>();
    const onChoose = vi.fn<(value: string) => void>();
    const options = [
      { value: 'A4', label: 'A4' },
      { value: 'Letter', label: 'Letter', hint: 'United States' },
    ];
    render(
      <>
        <Checkbox label="With secrets" checked={false} onChange={onCheck} />
        <Switch label="Hide codes" hint="Until asked for" checked onChange={onCheck} />
        <RadioGroup label="Paper" value="A4" onChange={onChoose} options={options} />
      </>,
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'With secrets' }));
    await userEvent.click(screen.getByRole('switch', { name: 'Hide codes' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Letter' }));
    expect(onCheck.mock.calls).toEqual([[true], [false]]);
    expect(onChoose.mock.calls).toEqual([['Letter']]);
    await expectAccessible();
  });

  it('a select is opened, walked and chosen from with the keyboard', async () => {
    const onChange = vi.fn<(value: string) => void>();
    const options = [
      { value: 'used', label: 'Most used' },
      { value: 'name', label: 'Name' },
    ];
    render(<Select label="Sort by" value="used" onChange={onChange} options={options} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('listbox');
    await expectAccessible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onChange.mock.calls).toEqual([['name']]);
  });
});
