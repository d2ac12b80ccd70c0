import { describe, expect, it } from 'vitest';
import {
  managerContents,
  type ManagerItem,
} from '../../../electron/reader/formats/parts/manager-items.ts';
import { refuse } from '../../../electron/otp/refusal.ts';

const codes = ['7tqp-m4xz', 'k9wd-2hjb', 'x3vn-8rfc'];
const base: ManagerItem = { title: 'Harbour Mail', username: 'ada', codes: [] };
const read = (...items: Partial<ManagerItem>[]) =>
  managerContents(
    'test',
    items.map((item) => () => ({ ...base, ...item })),
  );
const setsOf = (item: Partial<ManagerItem>) =>
  read(item).codeSets.map(({ service, account, codes: list }) => [
    service,
    account,
    ...list.map(({ value }) => value),
  ]);
const uri = 'otpauth://totp/Port:bob?secret=ORSXG5A&issuer=Port';

describe('names of an account in a password manager', () => {
  it.each([
    [uri, 'Port', 'bob'],
    ['otpauth://totp/bob?secret=ORSXG5A', 'Harbour Mail', 'bob'],
    ['otpauth://totp/?secret=ORSXG5A', 'Harbour Mail', 'ada'],
    ['otpauth://totp/?secret=ORSXG5A&issuer=Port', 'Port', 'ada'],
    ['otpauth://totp/Proton%20Pass?secret=ORSXG5A&issuer=Port', 'Port', 'ada'],
    ['steam://ORSXG5A', 'Harbour Mail', 'ada'],
    ['ORSXG5A', 'Harbour Mail', 'ada'],
  ])('of %s are %s and %s', (code, issuer, accountName) => {
    expect(read({ codes: [code] }).accounts).toMatchObject([{ issuer, accountName }]);
  });

  it('has Steam’s where its entry has none', () => {
    const { accounts } = read({ title: '', username: '', codes: ['steam://ORSXG5A'] });
    expect(accounts).toMatchObject([{ issuer: 'Steam', accountName: '' }]);
  });
});

describe('an entry of a password manager', () => {
  it('may have several codes, of which each counts for itself', () => {
    const contents = read({ codes: [uri, '1!', 'MFRGG', ' '] });
    expect(contents.accounts).toHaveLength(2);
    expect(contents.skipped).toEqual([{ label: 'Harbour Mail: ada', reason: 'bad-secret' }]);
  });

  it('is skipped when it lies in the trash, without a word where it has no code', () => {
    const contents = read({ codes: [uri], deleted: true }, { deleted: true }, { codes: [uri] });
    expect(contents.accounts).toHaveLength(1);
    expect(contents.skipped).toEqual([{ label: 'Harbour Mail: ada', reason: 'deleted' }]);
    expect(contents.warnings).toEqual([]);
  });

  it('that can’t be read costs itself only', () => {
    const contents = managerContents('test', [
      () => refuse('bad-entry', 'no object'),
      () => ({ ...base, codes: [uri] }),
    ]);
    expect(contents.skipped).toEqual([{ label: '#1', reason: 'bad-entry' }]);
    expect(contents.accounts).toHaveLength(1);
  });

  it('with a counter that is not given says so', () => {
    const { warnings } = read({ codes: ['otpauth://hotp/Port:bob?secret=ORSXG5A'] });
    expect(warnings).toEqual([{ type: 'hotp-counter-assumed', label: 'Port: bob' }]);
  });
});

describe('backup codes in an entry of a password manager', () => {
  const note = `Ask Eve.\n\nBackup codes\n${codes.join('\n')}\nSince 2020.`;

  it('go with its account, and no longer stand in its note', () => {
    const contents = read({ codes: [uri], note });
    expect(contents.codeSets).toMatchObject([{ service: 'Port', account: 'bob' }]);
    expect(contents.accounts).toMatchObject([{ note: 'Ask Eve.\nBackup codes\nSince 2020.' }]);
  });

  it('have the names of the entry without an account', () => {
    expect(setsOf({ note })).toEqual([['Harbour Mail', 'ada', ...codes]]);
    expect(
      setsOf({ title: 'GitHub recovery codes', username: '', note: codes.join('\n') }),
    ).toEqual([['GitHub', '', ...codes]]);
  });

  it('are found in a field of any name, where they look like it', () => {
    const field = { label: 'from the printout', text: `Recovery codes\n${codes.join('\n')}` };
    expect(setsOf({ fields: [field] })).toEqual([['Harbour Mail', 'ada', ...codes]]);
  });

  it.each([
    ['Recovery code', 'R48213'],
    ['Backup code', '48213'],
    ['Wiederherstellungsschlüssel', 'K7QP-22MX-PL0A'],
  ])('are what a field %s holds, whatever it looks like', (label, text) => {
    expect(setsOf({ fields: [{ label, text }] })).toEqual([['Harbour Mail', 'ada', text]]);
  });

  it('in several fields are one set', () => {
    const fields = codes.map((text, index) => ({ label: `Backup code ${index + 1}`, text }));
    expect(setsOf({ fields })).toEqual([['Harbour Mail', 'ada', ...codes]]);
  });

  it.each([
    ['Recovery e-mail', 'eve@example.org'],
    ['Backup codes', 'they are in the safe at home, ask Eve'],
    ['Backup codes', 'safe'.repeat(100)],
    ['PIN', '4711'],
    ['Licence key', 'K7QP-22MX-PL0A-99XT'],
    ['API token', 'b1946ac92492d2347c6235b4d2611184'],
    ['Backup codes', ' '],
  ])('are not in a field %s with %s', (label, text) => {
    expect(() => read({ fields: [{ label, text }] })).toThrow(
      expect.objectContaining({ code: 'nothing-to-import' }),
    );
  });
});
