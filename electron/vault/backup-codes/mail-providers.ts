/** Who runs the addresses of a domain. Other domains may be with any provider. */
const providerOfDomain: Readonly<Record<string, string>> = {
  'aol.com': 'aol',
  'fastmail.com': 'fastmail',
  'gmail.com': 'google',
  'gmx.at': 'gmx',
  'gmx.ch': 'gmx',
  'gmx.com': 'gmx',
  'gmx.de': 'gmx',
  'gmx.net': 'gmx',
  'googlemail.com': 'google',
  'hey.com': 'hey',
  'hotmail.com': 'microsoft',
  'icloud.com': 'apple',
  'live.com': 'microsoft',
  'mac.com': 'apple',
  'mail.ru': 'mail.ru',
  'mailbox.org': 'mailbox.org',
  'me.com': 'apple',
  'msn.com': 'microsoft',
  'outlook.com': 'microsoft',
  'pm.me': 'proton',
  'posteo.de': 'posteo',
  'proton.me': 'proton',
  'protonmail.com': 'proton',
  'runbox.com': 'runbox',
  'startmail.com': 'startmail',
  'tuta.com': 'tuta',
  'tutanota.com': 'tuta',
  'web.de': 'web.de',
  'yahoo.com': 'yahoo',
  'yandex.com': 'yandex',
  'yandex.ru': 'yandex',
  'zoho.com': 'zoho',
};

/** How the issuer of a provider's accounts may be called, in lower case. */
const otherNames: Readonly<Record<string, string>> = {
  'apple account': 'apple',
  'apple id': 'apple',
  gmail: 'google',
  'google workspace': 'google',
  hotmail: 'microsoft',
  icloud: 'apple',
  live: 'microsoft',
  'microsoft 365': 'microsoft',
  'microsoft account': 'microsoft',
  outlook: 'microsoft',
  'outlook.com': 'microsoft',
  'proton mail': 'proton',
  protonmail: 'proton',
  tutanota: 'tuta',
  'yahoo!': 'yahoo',
  'zoho mail': 'zoho',
};

const providers: ReadonlySet<string> = new Set(Object.values(providerOfDomain));
const address = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/;

/** The account name as an e-mail address, in one spelling; undefined where it is none. */
export function addressIn(accountName: string): string | undefined {
  const text = accountName.trim().toLowerCase();
  return address.test(text) ? text : undefined;
}

/**
 * The address whose mails an account receives, as far as its names tell: the issuer is a provider of
 * e-mail and the account name an address that can be there.
 */
export function mailAddressOf(issuer: string, accountName: string): string | undefined {
  const name = issuer.trim().toLowerCase();
  const provider = otherNames[name] ?? name;
  const own = addressIn(accountName);
  const domain = own === undefined ? undefined : address.exec(own)?.[1];
  if (domain === undefined || !providers.has(provider)) {
    return undefined;
  }
  const ofDomain = providerOfDomain[domain];
  return ofDomain === undefined || ofDomain === provider ? own : undefined;
}
