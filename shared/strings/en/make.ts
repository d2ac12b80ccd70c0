/** Random codes for a service of one's own, and the hashed list for its server. */
export const make = {
  title: 'Make backup codes',
  lead: 'For a service of your own: a server, a club, a shop. Sparekey draws the codes at random, you give the server the hashed list.',
  count: 'How many codes',
  length: 'Characters in each',
  range: 'From {{min}} to {{max}}',
  group: 'With dashes',
  'group-of': 'After every {{size}}',
  'group-none': 'None',
  alphabet: 'Made of',
  alphabets: {
    crockford: {
      label: 'Digits and capitals',
      hint: 'Without I, L, O and U, which are mistaken for others. Easiest to read aloud and to type from paper.',
    },
    lower: {
      label: 'Digits and small letters',
      hint: 'Without 0, 1, i, l, o and u.',
    },
    digits: {
      label: 'Digits only',
      hint: 'For number pads and telephones. They have to be longer.',
    },
  },
  check: 'The last character checks the others',
  'check-hint': {
    crockford:
      'Your server can tell a slip from a wrong code. It works it out by ISO/IEC 7064, MOD 33,32.',
    lower:
      'Your server can tell a slip from a wrong code. It works it out by ISO/IEC 7064, MOD 31,30.',
    digits:
      'Your server can tell a slip from a wrong code. It works it out by ISO/IEC 7064, MOD 11,10.',
  },

  preview: 'What they will be like',
  characters: '{{count}} characters',
  'in-groups': 'in groups of {{size}}',
  'with-check': 'the last one checks',
  bits: '{{count}} random bits each: one of {{tries}} possible codes.',
  'bits-many': '{{count}} random bits each: the number of possible codes has {{digits}} digits.',
  'tries-million': '{{number}} million',
  'tries-billion': '{{number}} billion',
  'tries-trillion': '{{number}} trillion',
  strength: {
    guessable: 'Too few: somebody who may try a few thousand times gets in. Make them longer.',
    'with-limit':
      'Good enough only where your server slows down after wrong tries, and for as long as nobody steals the list. Longer is better.',
    enough: 'Nobody guesses one, even where the server counts no tries.',
    'as-ours': 'Nobody guesses one. They are as strong as Sparekey’s own recovery codes.',
  },
  go_zero: 'Make codes',
  go_one: 'Make {{count}} code',
  go_other: 'Make {{count}} codes',

  'made-title': 'Your new backup codes',
  clear: 'The codes',
  'clear-lead':
    'For whoever will use them. They are in the vault as a draft from now on; saved, they are printed and copied like any others.',
  target: 'Where they belong',

  'hash-title': 'Hashed list for the server',
  'hash-lead':
    'For your server to keep in place of the codes. It hashes what is typed, without dashes and written as above, and compares it with each line.',
  'hash-kind': 'Kind of hash',
  'hash-kinds': { argon2id: 'Argon2id (best)', bcrypt: 'bcrypt' },
  'hash-cost': 'Cost of each try',
  'hash-costs': {
    argon2id: { usual: '19 MiB, 2 passes', high: '64 MiB, 3 passes: for short codes' },
    bcrypt: { usual: 'Cost 10', high: 'Cost 12: for short codes' },
  },
  'hash-go': 'Make the list',
  hashing: 'Hashing the codes, one after the other',
  'hash-list': 'Hashed list, in the order of the codes',
  hashed_one: '{{count}} line. The code cannot be read from it.',
  hashed_other: '{{count}} lines, in the order of the codes. No code can be read from them.',
  copy: 'Copy the list',
  copied: 'The list was copied. It goes from the clipboard after {{seconds}} seconds.',
  save: 'Save as a file…',
  saved: 'Saved as {{name}}',
} as const;
