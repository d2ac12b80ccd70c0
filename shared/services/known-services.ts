import type { Fact, ServiceSheet } from './service-sheet.ts';
import type { SourceId } from './sources.ts';

function fact<const Value extends string>(
  value: Value,
  ...sources: readonly [SourceId, ...SourceId[]]
): Fact<Value> {
  return { value, sources };
}

/** Services whose facts were read somewhere. What no page said is left out: it is shown as not known. */
export const knownServices: readonly ServiceSheet[] = [
  {
    id: 'github',
    name: 'GitHub',
    facts: {
      kind: fact('set', 'A'),
      count: fact('16', 'A'),
      singleUse: fact('yes', 'A'),
      oldStopWorking: fact('yes', 'A'),
      fileName: fact('github-recovery-codes.txt', 'B'),
      marksUsed: fact('no', 'A', 'B'),
    },
  },
  {
    id: 'google',
    name: 'Google',
    also: ['Google Account'],
    facts: {
      kind: fact('set', 'C'),
      count: fact('10', 'C'),
      shape: fact('digits-4-4', 'C'),
      singleUse: fact('yes', 'C'),
      oldStopWorking: fact('yes', 'C'),
      fileName: fact('Backup-codes-<username>.txt', 'C'),
      marksUsed: fact('no', 'C'),
    },
  },
  {
    id: 'discord',
    name: 'Discord',
    facts: {
      kind: fact('set', 'D'),
      shape: fact('letters-digits-4-4', 'D', 'E'),
      typedAs: fact('bare', 'E'),
      fileName: fact('discord_backup_codes.txt', 'D'),
      marksUsed: fact('in-file', 'D'),
    },
  },
  {
    id: 'gitlab',
    name: 'GitLab',
    facts: {
      kind: fact('set', 'F'),
      count: fact('10', 'G'),
      singleUse: fact('yes', 'F'),
      oldStopWorking: fact('yes', 'G'),
      fileName: fact('gitlab-recovery-codes.txt', 'F'),
      marksUsed: fact('no', 'F', 'G'),
    },
  },
  {
    id: 'mastodon',
    name: 'Mastodon',
    also: ['Diaspora'],
    facts: {
      kind: fact('set', 'H'),
      count: fact('10', 'H'),
      shape: fact('hex', 'G', 'H'),
      singleUse: fact('yes', 'H'),
      oldStopWorking: fact('yes', 'G'),
      fileName: fact('none', 'G', 'H'),
      marksUsed: fact('no', 'G', 'H'),
    },
  },
  {
    id: 'npm',
    name: 'npm',
    also: ['npmjs'],
    facts: {
      kind: fact('set', 'I'),
      singleUse: fact('yes', 'I'),
      oldStopWorking: fact('yes', 'I'),
      marksUsed: fact('no', 'I'),
    },
  },
  {
    id: 'pypi',
    name: 'PyPI',
    also: ['TestPyPI'],
    facts: {
      kind: fact('set', 'J'),
      count: fact('8', 'J'),
      shape: fact('hex-16', 'J'),
      fileName: fact('PyPI-Recovery-Codes-<user>-<time>.txt', 'J'),
    },
  },
  {
    id: 'proton',
    name: 'Proton',
    part: 'two-factor',
    also: ['ProtonMail', 'Proton Mail', 'Proton Account'],
    facts: {
      kind: fact('set', 'K'),
      fileName: fact('proton_recovery_codes.txt', 'K'),
      marksUsed: fact('no', 'K'),
    },
  },
  {
    id: 'proton-phrase',
    name: 'Proton',
    part: 'phrase',
    also: ['ProtonMail', 'Proton Mail', 'Proton Account'],
    facts: {
      kind: fact('single', 'K'),
      count: fact('1', 'K'),
      shape: fact('words-12', 'K'),
      fileName: fact('proton_recovery_phrase.txt', 'K'),
    },
  },
  {
    id: 'microsoft',
    name: 'Microsoft',
    also: ['Microsoft account'],
    facts: {
      kind: fact('single', 'L'),
      count: fact('1', 'L'),
      shape: fact('characters-25', 'L'),
      oldStopWorking: fact('yes', 'L'),
      fileName: fact('none', 'L'),
    },
  },
  {
    id: 'apple',
    name: 'Apple',
    also: ['Apple ID', 'Apple Account'],
    facts: {
      kind: fact('single', 'M'),
      count: fact('1', 'M'),
      shape: fact('capitals-digits-28', 'M'),
      oldStopWorking: fact('yes', 'M'),
      fileName: fact('none', 'M'),
    },
  },
  {
    id: 'stripe',
    name: 'Stripe',
    facts: {
      kind: fact('single', 'O'),
      count: fact('1', 'O'),
      oldStopWorking: fact('yes', 'O'),
      fileName: fact('none', 'O'),
    },
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    facts: {
      kind: fact('set', 'P'),
      singleUse: fact('yes', 'P2'),
      oldStopWorking: fact('yes', 'P2'),
    },
  },
  {
    id: 'steam-codes',
    name: 'Steam',
    part: 'login',
    also: ['Steam Guard'],
    facts: {
      kind: fact('set', 'Q'),
      count: fact('30', 'Q'),
      shape: fact('letters-digits', 'Q'),
      singleUse: fact('yes', 'Q'),
      oldStopWorking: fact('yes', 'Q'),
      fileName: fact('none', 'Q'),
    },
  },
  {
    id: 'steam-revocation',
    name: 'Steam',
    part: 'revocation',
    also: ['Steam Guard'],
    facts: {
      kind: fact('single', 'Q'),
      count: fact('1', 'Q'),
      shape: fact('r-digits-5', 'Q'),
      renewWhere: fact('new-authenticator', 'Q'),
    },
  },
  {
    id: 'tuta',
    name: 'Tuta',
    also: ['Tutanota'],
    facts: {
      kind: fact('single', 'R'),
      count: fact('1', 'R'),
      shape: fact('hex-64-in-fours', 'R'),
      oldStopWorking: fact('yes', 'R'),
      fileName: fact('none', 'R'),
    },
  },
  {
    id: 'facebook',
    name: 'Facebook',
    facts: {
      kind: fact('set', 'S'),
      count: fact('10', 'S'),
      singleUse: fact('yes', 'S'),
    },
  },
  {
    id: 'instagram',
    name: 'Instagram',
    facts: {
      kind: fact('set', 'T'),
      count: fact('5', 'T'),
      shape: fact('digits-8', 'T'),
      fileName: fact('none', 'T'),
    },
  },
  {
    id: 'x',
    name: 'X',
    also: ['Twitter', 'X (Twitter)'],
    facts: {
      kind: fact('single', 'U1'),
      count: fact('1', 'U1'),
      singleUse: fact('yes', 'U1'),
      fileName: fact('none', 'U1'),
    },
  },
  {
    id: 'dropbox',
    name: 'Dropbox',
    facts: { kind: fact('set', 'V'), fileName: fact('none', 'V') },
  },
  {
    id: 'slack',
    name: 'Slack',
    facts: {
      kind: fact('set', 'W'),
      singleUse: fact('yes', 'W'),
      renewWhere: fact('account-page', 'W'),
      fileName: fact('none', 'W'),
    },
  },
  {
    id: 'nextcloud',
    name: 'Nextcloud',
    facts: {
      kind: fact('set', 'X'),
      oldStopWorking: fact('yes', 'X'),
      renewWhere: fact('personal-settings', 'X'),
      fileName: fact('Nextcloud-backup-codes.txt', 'X'),
      marksUsed: fact('page-counts', 'X'),
    },
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    facts: {
      kind: fact('set', 'Y'),
      count: fact('10', 'Y'),
      shape: fact('digits-8', 'Y'),
      oldStopWorking: fact('yes', 'Y'),
      marksUsed: fact('page-counts', 'Y'),
    },
  },
  {
    id: 'discourse',
    name: 'Discourse',
    facts: { kind: fact('set', 'Z'), count: fact('10', 'Z'), oldStopWorking: fact('yes', 'Z') },
  },
  {
    id: 'heroku',
    name: 'Heroku',
    facts: { kind: fact('set', 'AA'), oldStopWorking: fact('yes', 'AA') },
  },
  {
    id: 'logto',
    name: 'Logto',
    facts: {
      kind: fact('set', 'AB1'),
      count: fact('10', 'AB1'),
      oldStopWorking: fact('yes', 'AB1'),
    },
  },
  {
    id: 'duende',
    name: 'Duende',
    facts: {
      kind: fact('set', 'AB2'),
      count: fact('10', 'AB2'),
      oldStopWorking: fact('yes', 'AB2'),
    },
  },
  { id: 'supabase', name: 'Supabase', facts: { oldStopWorking: fact('yes', 'AB3') } },
  {
    id: 'neopets',
    name: 'Neopets',
    facts: {
      kind: fact('set', 'AC1'),
      count: fact('6', 'AC1'),
      oldStopWorking: fact('yes', 'AC1'),
      afterUse: fact('turns-off', 'AC1'),
    },
  },
  {
    id: 'sage',
    name: 'Sage',
    facts: {
      kind: fact('single', 'AC2'),
      count: fact('1', 'AC2'),
      shape: fact('characters-24', 'AC2'),
      oldStopWorking: fact('yes', 'AC2'),
      afterUse: fact('new-one', 'AC2'),
    },
  },
];
