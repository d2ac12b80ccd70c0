import type { ServiceSheet } from './service-sheet.ts';

function heard(name: string, also: readonly string[], ...hearsay: readonly string[]): ServiceSheet {
  const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return { id, name, ...(also.length === 0 ? {} : { also }), facts: {}, hearsay };
}

/** Services of which nothing was read, only remembered. Nothing here is a fact. */
export const heardServices: readonly ServiceSheet[] = [
  heard('AWS', ['Amazon Web Services'], 'No codes; several devices can be registered instead.'),
  heard('Amazon', [], 'No backup codes.'),
  heard('PayPal', [], 'No backup codes.'),
  heard('Coinbase', [], 'No backup codes; the secret key is what can be kept.'),
  heard('LinkedIn', [], 'A list of codes of five or eight digits, shown on the page only.'),
  heard('Reddit', [], '10 codes of 6 digits.', 'A new set ends the old one.'),
  heard('Twitch', [], 'No codes for most accounts.'),
  heard('Epic Games', ['Epic'], '10 codes of about 8 letters and digits.'),
  heard('Nintendo', [], '10 codes of 8 to 10 characters.'),
  heard('EA', ['Electronic Arts'], '6 codes of 8 digits.'),
  heard('Zoom', [], '10 codes of 8 characters.', 'Each works once.'),
  heard('Snapchat', [], 'One code of 12 characters.'),
  heard('Okta', [], 'One temporary or recovery key, as the administrator decides.'),
  heard('Auth0', [], 'One code of 24 characters.', 'It is replaced after use.'),
  heard('Atlassian', [], 'One recovery key of 16 to 24 characters.'),
  heard('DigitalOcean', ['Digital Ocean'], '10 codes of 8 characters.'),
  heard('Mailchimp', [], '3 to 5 codes.'),
  heard(
    'Bitwarden',
    [],
    'One recovery code: 32 characters in eight groups of four.',
    'Using it turns the second step off.',
  ),
  heard(
    '1Password',
    [],
    'No codes for the second step; the Emergency Kit holds a secret key that begins with A3.',
  ),
  heard('LastPass', [], 'No codes, or one-time passwords of 32 characters.'),
  heard(
    'Keycloak',
    [],
    '12 numbered codes in three groups of four, to be used in order.',
    'The file begins with kc-recovery-codes.',
  ),
  heard('Gitea', ['Forgejo'], 'One scratch token of 8 characters.'),
  heard('RubyGems', [], '10 codes of about 20 characters.'),
  heard(
    'Firefox',
    ['Mozilla', 'Mozilla account', 'Firefox account'],
    '8 codes of 10 characters.',
    'The file is called by the address, then “Firefox”.',
  ),
  heard(
    'WordPress.com',
    [],
    '10 codes of 8 digits.',
    'The file begins with wordpress-com-backup-codes.',
  ),
  heard('Namecheap', [], '10 codes.'),
  heard('OVH', ['OVHcloud'], '10 codes.'),
  heard('Binance', [], 'No backup codes.'),
  heard('Kraken', [], 'A master key.'),
  heard('Docker Hub', ['Docker'], 'One code of about 32 characters.'),
  heard('Shopify', [], '10 codes of 10 digits.'),
  heard('Squarespace', [], '10 codes.'),
];
