/** An account in few words; `sample-contents.ts` makes it whole. */
export interface Sample {
  readonly issuer: string;
  readonly name: string;
  /** Codes in the set; `u` used, `r` refused, `?` unsure, `.` unused. None: no set. */
  readonly codes?: string;
  readonly ageDays?: number;
  readonly otp?: 'totp' | 'hotp' | 'steam' | 'none';
  readonly tag?: string;
  readonly favourite?: boolean;
  readonly olderSets?: number;
  readonly note?: string;
}

/** Made up, as in the drawings. */
export const drawn: readonly Sample[] = [
  {
    issuer: 'GitHub',
    name: 'ada-lovelace',
    codes: 'uuu....?........',
    tag: 'Work',
    favourite: true,
    olderSets: 2,
  },
  { issuer: 'Google', name: 'ada@gmail.com', codes: 'uuu.......', tag: 'Family', favourite: true },
  { issuer: 'Discord', name: 'ada#1815', codes: 'uuuruu..' },
  {
    issuer: 'Proton',
    name: 'ada@proton.me',
    codes: '................',
    tag: 'Family',
    favourite: true,
  },
  { issuer: 'GitLab', name: 'ada', codes: '..........', tag: 'Work', favourite: true },
  { issuer: 'Cloudflare', name: 'ops@analytical.engine', tag: 'Work', favourite: true },
  { issuer: 'Steam', name: 'countess', codes: '.', otp: 'steam' },
  { issuer: 'npm', name: 'ada', codes: '.....', tag: 'Work' },
  { issuer: 'Mastodon', name: '@ada@hachyderm.example', codes: '..........', ageDays: 430 },
  { issuer: 'Dropbox', name: 'ada@gmail.com', codes: 'u.........', tag: 'Family' },
  {
    issuer: 'Stripe',
    name: 'billing@analytical.engine',
    codes: '.',
    tag: 'Money',
    favourite: true,
  },
  { issuer: 'Nextcloud', name: 'cloud.home', codes: '..........', tag: 'Family' },
];

export const more: readonly (readonly [issuer: string, tag?: string])[] = [
  ['Amazon', 'Money'],
  ['Bitwarden', 'Work'],
  ['Fastmail', 'Family'],
  ['PayPal', 'Money'],
  ['Reddit'],
  ['Slack', 'Work'],
  ['Twitch'],
  ['Wikipedia'],
  ['Zoom', 'Work'],
  ['Notion', 'Work'],
  ['Figma', 'Work'],
  ['Heroku', 'Work'],
];

/** What is rare, and each of the kinds that the list knows. */
export const rareAccounts: readonly Sample[] = [
  { issuer: 'Harbour Bank', name: '4711 0815', codes: '......', otp: 'hotp', tag: 'Money' },
  { issuer: 'Old Forum', name: 'ada', codes: 'uuuuuuuu' },
  { issuer: 'Town Library', name: 'reader 1843', codes: '....', otp: 'none' },
  {
    issuer: 'The Analytical Engine Maintenance and Number Theory Correspondence Society',
    name: 'augusta.ada.king-noel.countess.of.lovelace@analytical-engine.example.org',
    codes: '............',
    tag: 'Correspondence about engines',
    note: 'The second factor is asked for on each new computer.\nBackup codes work on the web only.',
  },
];

export const trashed: readonly Sample[] = [
  { issuer: 'Trello', name: 'ada', codes: '..........' },
  { issuer: 'LinkedIn', name: 'ada@gmail.com' },
];
