import { describe, expect, test } from 'vitest';
import { recognise } from '../../../electron/reader/backup-codes/recogniser.ts';

/** Codes of every set, the used ones with a star behind. */
function read(text: string, fileName?: string): string[][] {
  const input = fileName === undefined ? { text } : { text, fileName };
  return recognise(input).sets.map(({ codes }) =>
    codes.map(({ value, used }) => (used ? `${value}*` : value)),
  );
}

const four = ['k3h7-ak2p', 'pj9v-3u2s', 'r6st-82qe', 'x4sg-ys8u'];
const [a = '', b = '', c = '', d = ''] = four;

describe('layouts', () => {
  test.each([
    ['numbers in a line', `Recovery codes: 1. ${a} 2. ${b} 3. ${c} 4. ${d}`],
    ['numbers in brackets in a line', `Recovery codes (1) ${a} (2) ${b} (3) ${c} (4) ${d}`],
    ['bullets in a line', `Codes de secours : ${four.join(' • ')}`],
    ['an array of a programming language', `$backup_codes = array('${four.join("', '")}');`],
    ['YAML', `recovery_codes:\n${four.map((code) => `  - ${code}`).join('\n')}`],
    ['JSON over lines', `{\n "backup_codes": [\n  "${four.join('",\n  "')}"\n ]\n}`],
    ['Markdown bold', `**Backup codes**\n\n${four.map((code) => `- **${code}**`).join('\n')}`],
    ['a fence', `Backup codes\n\`\`\`\n${four.join('\n')}\n\`\`\``],
    [
      'a drawn box',
      `┌───────────┐\n│ Backup codes │\n├────┤\n│ ${four.join('  │\n│ ')}  │\n└────┘`,
    ],
    [
      'keycaps',
      `Backup codes\n${four.map((code, i) => `${i + 1}\ufe0f\u20e3 ${code}`).join('\n')}`,
    ],
    ['Arabic digits', `رموز احتياطية\n١. ${a}\n٢. ${b}\n٣. ${c}\n٤. ${d}`],
    ['a heading for each', four.map((code, i) => `Backup code ${i + 1}:\n${code}`).join('\n\n')],
    ['a list of HTML', `<h1>Recovery codes</h1><ul><li>${four.join('</li><li>')}</li></ul>`],
    ['a footer only', `บันทึก\n\n${four.join('\n')}\n\nKeep these backup codes safe.`],
    [
      'words of other numbers in the same paragraph',
      `Use backup codes without\nthe authenticator app.\n\n${four.join('\n')}`,
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([four]);
  });

  test('a bare number in front counts as numbering when the next line goes on', () => {
    const text = 'Backup codes\n1 3667 6402\n2 9921 0417\n3 5580 2239';
    expect(read(text)).toEqual([['3667 6402', '9921 0417', '5580 2239']]);
  });

  test('numbers that go on over a page break make one set', () => {
    const page = (from: number, codes: string[]) =>
      `GitHub recovery codes\n${codes.map((code, i) => `${from + i}. ${code}`).join('\n')}\n\nPage`;
    expect(read(`${page(1, [a, b])} 1 of 2\n\n${page(3, [c, d])} 2 of 2`)).toEqual([four]);
  });

  test('codes without a digit are found between others, and in lists', () => {
    expect(read('Slack backup codes\nhvauvzhm\nasqxezye\nx1rdrgds\njpr16umx')).toEqual([
      ['hvauvzhm', 'asqxezye', 'x1rdrgds', 'jpr16umx'],
    ]);
    expect(read('Backup codes\nfuqxobjvxmlk\nwplkrtznabdu\nzqiwmdhtrfls')).toHaveLength(1);
    expect(read('Backup codes\nbananas\ncarrots\nlettuce\npickles')).toEqual([]);
  });

  test('a long code on several lines is one code of the service that prints it so', () => {
    const text = 'Bitwarden recovery code\nhssr rxqq m2pl ppjs\nmuez qp67 og3c ga4o';
    expect(read(text)).toEqual([['hssr rxqq m2pl ppjs muez qp67 og3c ga4o']]);
  });
});

describe('used marks', () => {
  test.each([
    ['behind a dash', `${a} – used 3 May\n${b}\n${c}`],
    ['as a word behind', `${a} USED!\n${b}\n${c}`],
    ['as a word in front', `USED ${a}\n${b}\n${c}`],
    ['as a tick behind', `${a} ✓\n${b}\n${c}`],
    ['as a cross in the next cell', `${a}\tx\n${b}\t\n${c}\t`],
    ['as a status column', `1   ${a}   used\n2   ${b}   unused\n3   ${c}   unused`],
    [
      'as a column with a heading',
      `| Code | Used on |\n| ${a} | 2025-03-01 |\n| ${b} | |\n| ${c} | no |`,
    ],
    [
      'as values of JSON',
      `[{"code":"${a}","used":true},{"code":"${b}","used":false},{"code":"${c}"}]`,
    ],
    ['as headings over each part', `Used:\n${a}\n\nStill valid:\n${b}\n${c}`],
    ['as HTML', `<li><del>${a}</del></li><li>${b}</li><li>${c}</li>`],
  ])('%s', (_, text) => {
    expect(read(`Backup codes\n\n${text}`)).toEqual([[`${a}*`, b, c]]);
  });
});

describe('sets', () => {
  test('one line for each service', () => {
    const { sets } = recognise({
      text: `GitHub: ${a}, ${b}, ${c}\nDiscord: ${d}, 82ks-1mvu, 9xh2-lq0z`,
    });
    expect(sets.map(({ service, codes }) => [service, codes.length])).toEqual([
      ['GitHub', 3],
      ['Discord', 3],
    ]);
  });

  test('parts under small headings keep the service of the large one', () => {
    const text = `GitHub recovery codes\n\nWork\n${a}\n${b}\n\nHome\n${c}\n${d}`;
    expect(recognise({ text }).sets.map(({ service }) => service)).toEqual(['GitHub', 'GitHub']);
  });

  test('another service’s app that is only recommended is not the service', () => {
    const text = `If you lose Google Authenticator, use these GitLab recovery codes:\n${four.join('\n')}`;
    expect(recognise({ text }).sets.map(({ service }) => service)).toEqual(['GitLab']);
  });

  test('the sender of a message is not the account', () => {
    const text = `From: anna@example.com\nTo: tom@example.org\n\nYour backup codes\n${four.join('\n')}`;
    expect(recognise({ text }).sets.map(({ account }) => account)).toEqual(['tom@example.org']);
  });

  test('more codes than any set has are no set', () => {
    const codes = Array.from({ length: 201 }, (_, i) => `k${String(i * 7919).padStart(7, '0')}z`);
    expect(read(`Backup codes\n${codes.join('\n')}`)).toEqual([]);
  });
});

describe('lists of other things', () => {
  test.each([
    [
      'serial numbers after a remark on codes',
      'Backup codes are in the safe.\n\nSerial numbers\nQX7K2MB4ZZ1P\nB81LM2C0QW9T\n77KD0PLQ2MZX',
    ],
    [
      'licence keys',
      'Licence keys\nKZR0S-T0DTW-00BXM-ZZNA1-K1HFZ\nHX2F9-Q81LM-2C0QW-9TZZ1-P4KDA\nP0LQ2-MZX77-KD0PL-Q2MZX-77KD0',
    ],
    ['a licence key of the service', 'Windows 11 Home\nKZR0S-T0DTW-00BXM-ZZNA1-K1HFZ'],
    [
      'numbers of members',
      'Members\n40182771\n93720184\n11840273\n58203317\n70019382\n26610943\n88172035\n35509128',
    ],
    ['a telephone list', 'Telefonliste\n4352 6601\n3776 2507\n3715 9228\n2431 2630\n4745 0558'],
    [
      'hashes of commits',
      ['a1', '5f', '9c']
        .map((start) => `${start}${'0b7e2d49f8'.repeat(4)}`.slice(0, 40))
        .join('\n'),
    ],
    [
      'one-time codes beside a menu',
      'Backup codes\nGitHub\n482 913\nGoogle\n739 204\nDiscord\n051 882\nSettings',
    ],
    ['a booking', 'Reservation code: QX7K2M\nFlight LH2031'],
    [
      'vehicle numbers',
      'Fleet\n1HGBH41JXMN109186\nWVWZZZ1JZXW000001\nJH4KA7561PC008269\nWAUZZZ8K9BA012345',
    ],
    ['an IBAN', 'Recovery key holder\nDE02120300000000202051'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

test('says of each line without a code why it was left out, by its number only', () => {
  const text = [
    'Backup codes',
    'anna@example.com',
    '',
    a,
    b,
    c,
    a,
    '----',
    'printed 14 March',
    '14.03.2025',
    'https://example.org/codes',
    'Hotline +44 7700 900456',
    'Your code is 482913',
  ].join('\r\n');
  expect(recognise({ text }).ignored).toEqual([
    { line: 1, reason: 'header' },
    { line: 2, reason: 'email' },
    { line: 7, reason: 'duplicate' },
    { line: 9, reason: 'prose' },
    { line: 10, reason: 'date' },
    { line: 11, reason: 'url' },
    { line: 12, reason: 'phone' },
    { line: 13, reason: 'six-digit-code' },
  ]);
});

test('says of what could be a code that nothing calls it a backup code', () => {
  const text = `Password: ${a}`;
  expect(recognise({ text })).toEqual({ sets: [], ignored: [{ line: 1, reason: 'code-like' }] });
});
