/**
 * A service as its codes can be told apart. Adding a service is adding an entry.
 * Facts are those of the collected notes on backup codes; where they are silent, so is the entry.
 */
export interface Service {
  /** In its usual spelling. */
  readonly name: string;
  /** Other spellings in texts, in any case. */
  readonly also?: readonly string[];
  /** The name is also a word or a letter: in other case it counts only beside "backup code". */
  readonly word?: true;
  /** File names, without ending and without a browser's " (1)"; a group `account` gives the account. */
  readonly files?: readonly RegExp[];
  /**
   * Shapes of one code: d digit, h lower-case hex, x lower-case letter or digit, X upper-case letter
   * or digit; a blank or dash stands for itself.
   */
  readonly shapes?: readonly string[];
  /** Codes are used from first to last. */
  readonly ordered?: true;
  /** The service's file puts nothing but its word for "used" in brackets behind a code. */
  readonly bracketsMeanUsed?: true;
}

const groups = (count: number, group: string, separator: string) =>
  Array.from({ length: count }, () => group).join(separator);

export const services: readonly Service[] = [
  { name: '1Password', shapes: ['XX-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX'] },
  {
    name: 'Apple',
    word: true,
    also: ['Apple ID', 'Apple Account'],
    shapes: [groups(7, 'XXXX', '-')],
  },
  { name: 'Atlassian' },
  { name: 'Auth0' },
  { name: 'Backblaze' },
  { name: 'Bitwarden', shapes: [groups(8, 'XXXX', ' ')] },
  { name: 'Cloudflare' },
  { name: 'Diaspora', shapes: [groups(16, 'h', '')] },
  { name: 'DigitalOcean', also: ['Digital Ocean'] },
  {
    name: 'Discord',
    files: [/^discord_backup_codes/],
    shapes: ['xxxx-xxxx'],
    bracketsMeanUsed: true,
  },
  { name: 'Discourse', word: true },
  { name: 'Docker Hub', also: ['Docker'] },
  { name: 'Dropbox' },
  { name: 'Duende' },
  { name: 'EA', word: true, also: ['Electronic Arts'], shapes: [groups(8, 'd', '')] },
  { name: 'Epic Games' },
  { name: 'Facebook', shapes: ['dddd dddd'] },
  {
    name: 'Firefox',
    also: ['Mozilla', 'Mozilla account'],
    files: [/^(?<account>\S{1,64}@\S{1,190}) Firefox$/],
  },
  { name: 'Forgejo' },
  { name: 'GitHub', files: [/^github-recovery-codes/], shapes: ['hhhhh-hhhhh'] },
  { name: 'GitLab', files: [/^gitlab-recovery-codes/] },
  { name: 'Gitea' },
  {
    name: 'Google',
    files: [/^Backup-codes-(?<account>[^\s/]{1,64})$/],
    shapes: ['dddd dddd'],
  },
  { name: 'Heroku', files: [/^heroku-recovery-codes/] },
  { name: 'Hetzner' },
  { name: 'Instagram', shapes: ['dddd dddd'] },
  { name: 'Keycloak', files: [/^kc-recovery-codes/], shapes: ['XXXX-XXXX-XXXX'], ordered: true },
  { name: 'Kraken', word: true },
  { name: 'LastPass', shapes: [groups(32, 'h', '')] },
  { name: 'LinkedIn' },
  { name: 'Logto' },
  { name: 'Mailchimp' },
  { name: 'Mastodon' },
  { name: 'Microsoft', shapes: [groups(5, 'XXXXX', '-')] },
  { name: 'Namecheap' },
  { name: 'Neopets' },
  { name: 'Nextcloud', files: [/^Nextcloud-backup-codes/] },
  { name: 'Nintendo' },
  { name: 'OVH', also: ['OVHcloud'] },
  { name: 'Okta' },
  {
    name: 'Proton',
    word: true,
    also: ['ProtonMail', 'Proton Mail', 'Proton Account'],
    files: [/^proton_recovery_(?:codes|phrase)/],
  },
  {
    name: 'PyPI',
    files: [/^PyPI-Recovery-Codes-(?<account>.{1,64}?)-\d{4}-\d\d-\d\dT/],
    shapes: [groups(16, 'h', '')],
  },
  { name: 'Reddit', shapes: [groups(6, 'd', '')] },
  { name: 'RubyGems' },
  { name: 'Sage', word: true },
  { name: 'Shopify', shapes: [groups(10, 'd', '')] },
  { name: 'Slack', word: true },
  { name: 'Snapchat' },
  { name: 'Square', word: true },
  { name: 'Squarespace' },
  { name: 'Steam', word: true, also: ['Steam Guard'], shapes: ['Rddddd'] },
  { name: 'Stripe', word: true, shapes: [groups(5, 'xxxx', '-')] },
  { name: 'Supabase' },
  {
    name: 'TestPyPI',
    files: [/^TestPyPI-Recovery-Codes-(?<account>.{1,64}?)-\d{4}-\d\d-\d\dT/],
    shapes: [groups(16, 'h', '')],
  },
  { name: 'Tuta', also: ['Tutanota'], shapes: [groups(16, 'hhhh', ' ')] },
  { name: 'Ubisoft' },
  { name: 'Wix' },
  {
    name: 'WordPress',
    shapes: ['dddd dddd'],
    files: [/^two-factor-backup-codes/],
  },
  {
    name: 'WordPress.com',
    also: ['WordPress com'],
    files: [/^wordpress-com-backup-codes(?:-(?<account>[\w.-]{1,64}))?$/],
    shapes: [groups(8, 'd', '')],
  },
  { name: 'X', word: true, also: ['Twitter', 'X (Twitter)'], ordered: true },
  { name: 'Zoom', word: true },
  { name: 'npm', also: ['npmjs.com'], files: [/^npm_recovery_codes/] },
];
