/**
 * Where the facts of the service sheets come from. `service`: a page of the service itself; `code`: the service's
 * own program text or interface documents; `other`: somebody else's page. A letter may stand for several pages.
 */
export interface Source {
  readonly page: string;
  readonly by: 'service' | 'code' | 'other';
  readonly address?: `https://${string}`;
  /** When the page was written, as far as known: a year or a day. */
  readonly written?: string;
}

/** When the pages were read. */
export const sourcesReadOn = '2026-11-24';

export const sources = {
  A: {
    by: 'service',
    page: 'docs.github.com, “Configuring two-factor authentication recovery methods”',
  },
  B: { by: 'service', page: 'docs.github.com, “Recovering your account”' },
  C: {
    by: 'service',
    page: 'Google Account Help',
    address: 'https://support.google.com/accounts/answer/1187538',
  },
  D: { by: 'code', page: 'Discord’s web client (getDownloadFileContents)' },
  E: {
    by: 'other',
    page: 'goodcom.pages.dev',
    address:
      'https://goodcom.pages.dev/posts/discord-backup-codes-learn-everything-you-want-to-know',
  },
  F: {
    by: 'service',
    page: 'GitLab’s documentation, “Account two-factor authentication”, and its issue 47963',
    address: 'https://gitlab.com/gitlab-org/gitlab-ce/issues/47963',
  },
  G: { by: 'code', page: 'devise-two-factor (two_factor_backupable), and GitLab’s test of it' },
  H: {
    by: 'code',
    page: 'Mastodon’s program text, change 1773',
    address: 'https://github.com/mastodon/mastodon/pull/1773',
  },
  I: {
    by: 'service',
    page: 'npm’s documentation, “Recovering your 2FA-enabled account”',
    address: 'https://docs.npmjs.com/recovering-your-2fa-enabled-account',
  },
  J: { by: 'other', page: 'notes in public repositories, which name the file and its size' },
  K: { by: 'code', page: 'Proton’s web clients (two-factor dialog)' },
  L: {
    by: 'service',
    page: 'support.microsoft.com, “Microsoft account recovery code” (read from a cache)',
  },
  M: {
    by: 'service',
    page: 'Apple’s support page on the recovery key (read from copies)',
    address: 'https://support.apple.com/109345',
  },
  O: {
    by: 'service',
    page: 'Stripe’s support page on backup codes',
    address:
      'https://support.stripe.com/questions/backup-codes-for-two-step-authentication-requirement',
  },
  P: {
    by: 'service',
    page: 'Cloudflare’s list of changes',
    address: 'https://developers.cloudflare.com/changelog/2025-10-07-recovery-codes',
    written: '2025-10-07',
  },
  P2: {
    by: 'other',
    page: '2faapp.com',
    address: 'https://2faapp.com/setup/cloudflare-2fa/',
  },
  Q: {
    by: 'other',
    page: 'dr-services.online and a thread on steamcommunity.com',
    address: 'https://dr-services.online/generate-steam-guard-backup-codes/',
  },
  R: {
    by: 'service',
    page: 'Tuta’s article on resetting a password, and a sample on howtorecovery.com',
    address: 'https://tuta.com/blog/secure-password-reset',
  },
  S: {
    by: 'other',
    page: 'unn.ua',
    address:
      'https://unn.ua/en/news/how-to-get-backup-codes-on-facebook-to-access-the-page-algorithm-of-actions',
  },
  T: {
    by: 'other',
    page: 'timesnownews.com',
    address:
      'https://timesnownews.com/technology-science/article/whats-a-recovery-code-how-to-use-it-on-instagram/585680',
    written: '2020',
  },
  U1: {
    by: 'service',
    page: 'X’s help pages (read from a quoted copy)',
    address: 'https://help.x.com',
  },
  V: {
    by: 'service',
    page: 'Dropbox’s help page on two-step verification',
    address: 'https://help.dropbox.com/account-access/issues-two-step-verification',
  },
  W: {
    by: 'service',
    page: 'Slack’s help page',
    address: 'https://slack.com/help/articles/204509068',
  },
  X: { by: 'code', page: 'Nextcloud server (twofactor_backupcodes, PersonalSettings.vue)' },
  Y: {
    by: 'code',
    page: 'the plug-in WordPress/two-factor (class.two-factor-backup-codes.php)',
  },
  Z: {
    by: 'service',
    page: 'Discourse’s own forum',
    address: 'https://meta.discourse.org/t/two-factor-backup-codes/90935',
  },
  AA: {
    by: 'code',
    page: 'Heroku’s platform interface, RecoveryCode',
    address: 'https://www.rubydoc.info/gems/platform-api/0.8.0/PlatformAPI/RecoveryCode',
  },
  AB1: {
    by: 'service',
    page: 'Logto’s documentation',
    address: 'https://docs.logto.io/docs/recipes/multi-factor-auth/backup-codes/',
  },
  AB2: {
    by: 'service',
    page: 'Duende’s documentation',
    address:
      'https://docs.duendesoftware.com/identityserver/usermanagement/authentication/recovery-codes/',
  },
  AB3: {
    by: 'service',
    page: 'Supabase’s documentation',
    address: 'https://supabase.com/docs/reference/javascript/auth-mfa-recovery-codes-generate',
  },
  AC1: {
    by: 'service',
    page: 'Neopets’ support page',
    address: 'https://classic.support.neopets.com/hc/en-us/articles/17748429433485',
  },
  AC2: {
    by: 'service',
    page: 'Sage’s knowledge base (24-digit code)',
    address: 'https://gb-kb.sage.com',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;
export const sourceIds = Object.keys(sources) as [SourceId, ...SourceId[]];

/** The entry with all that an entry may have. */
export function sourceOf(id: SourceId): Source {
  return sources[id];
}
