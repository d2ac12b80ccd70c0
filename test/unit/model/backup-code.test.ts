import { expect, test } from 'vitest';
import {
  type BackupCodeEventType,
  isQuestionOpen,
  stateOf,
} from '../../../electron/model/backup-code.ts';
import type { CodeId } from '../../../electron/model/ids.ts';

function code(...types: BackupCodeEventType[]) {
  const at = '2026-01-12T10:11:12.000Z';
  return { id: 'c' as CodeId, value: 'x', events: types.map((type) => ({ type, at })) };
}

test.each<[string, boolean, ...BackupCodeEventType[]]>([
  ['unused', false],
  ['unsure', true, 'shown'],
  ['used', false, 'shown', 'used'],
  ['used', false, 'shown', 'refused'],
  ['unused', false, 'shown', 'not-needed'],
  ['unsure', false, 'shown', 'unsure'],
  ['used', false, 'used'],
  ['unused', false, 'used', 'undone'],
  ['unsure', true, 'used', 'undone', 'shown'],
  ['unsure', true, 'shown', 'unsure', 'shown'],
  ['used', false, 'shown', 'not-needed', 'used'],
])('%s, asked about %s: %s %s %s', (state, isOpen, ...types) => {
  expect(stateOf(code(...types))).toBe(state);
  expect(isQuestionOpen(code(...types))).toBe(isOpen);
});
