/** Help on the bad day. Short sentences: who reads this is in a hurry. */
export const help = {
  title: 'Help',
  lead: 'Nothing here needs a network. Choose what happened.',
  more: 'Other topics',
  account: 'About which account?',
  'account-search': 'Search accounts',
  'account-none': 'No account matches',
  'account-more': '{{count}} more: type to find them',
  steps: 'What to do, in this order',
  topic: {
    'not-accepted': 'My code is not accepted',
    'none-left': 'No codes left',
    'all-lost': 'I lost everything',
    'phone-lost': 'My phone is lost or broken',
    'app-deleted': 'I deleted the authenticator app',
    'email-lost': 'I can’t reach my e-mail',
    travelling: 'I am travelling',
  },
  'topic-beside': {
    'not-accepted': 'right set, used, dash, clock',
    'none-left': 'ways that are left',
    'all-lost': 'where to begin',
    'phone-lost': 'get in, then shut it out',
    'app-deleted': 'get in, then set it up again',
    'email-lost': 'get in without a letter',
    travelling: 'what to take along',
  },
  do: {
    'use-next': 'Use the next backup code',
    'use-this': 'Try code {{position}}',
    'use-one': 'Use a backup code',
    'copy-code': 'Copy the one-time code',
    'new-codes': 'Put in new codes',
    'no-codes-left': 'No codes left: what then?',
    'show-secret': 'Show the QR code',
    backup: 'Save an encrypted backup',
    print: 'Print a sheet',
    clock: 'Check the clock',
    sheet: 'What is known of its codes',
    concern: 'They may have been seen',
    drill: 'Prove that a backup opens',
    rehearsal: 'Rehearse a lost phone',
  },

  'accepted-field':
    'Look for “use a backup code” or “another way”. The field for the one-time code often refuses backup codes, and the other way round.',
  'accepted-used_one': 'You used code {{position}} on {{day}}. A used code never works again.',
  'accepted-used_other':
    'You used {{count}} of these codes, the last one, code {{position}}, on {{day}}. A used code never works again.',
  'accepted-used-where_one':
    'You used code {{position}} on {{day}} ({{where}}). A used code never works again.',
  'accepted-used-where_other':
    'You used {{count}} of these codes, the last one, code {{position}}, on {{day}} ({{where}}). A used code never works again.',
  'accepted-unsure':
    'Code {{position}} was shown on {{day}}, and nobody said what came of it. If it worked then, it does not work now.',
  'accepted-refused_one':
    'Code {{position}} was refused on {{day}}. If the next one is refused too, these codes are most likely not the newest.',
  'accepted-refused_other':
    '{{count}} codes of this set were refused. Most likely they are not the newest: look for newer ones, on paper or in your downloads.',
  'accepted-set':
    'The codes here are from {{day}}. If you made new ones at {{name}} since, these no longer work: put the new ones in.',
  'accepted-concern':
    'On {{day}} you said that these codes may have been seen. Somebody else may have used them: make new ones.',
  'accepted-retired':
    'Another set, from {{day}}, was replaced on {{retired}}: those codes no longer work. Check that the code is not from that set.',
  'accepted-stale': 'These copies hold an older set. Do not take codes from them:',
  'accepted-dash':
    'These codes have a dash. Paste them as they are; if that is refused, try without the dash.',
  'accepted-blank':
    'These codes have a blank in them. Paste them as they are; if that is refused, try without the blank.',
  'accepted-plain': 'These codes have no dash and no blank: type them in one piece.',
  'accepted-typing':
    'If you type it: 0 and O, 1 and l look alike. Paste it where you can; try it with and without dashes or blanks.',
  'accepted-ordered':
    '{{name}} wants these codes from first to last. The next one is code {{position}}.',
  'accepted-ordered-none': '{{name}} wants these codes from first to last.',
  'accepted-clock':
    'Is it the one-time code? Then this computer’s clock must be right. A code from another device tells.',
  'accepted-next_one': '{{count}} backup code is left.',
  'accepted-next_other': '{{count}} backup codes are left.',
  'accepted-none': 'No backup code of {{name}} is left here.',
  'accepted-general':
    'Is it the newest set, and was the code never used? New codes end the old ones at nearly every service.',

  'none-still-left_one': 'There is one left after all.',
  'none-still-left_other': 'There are {{count}} left after all.',
  'none-unsure':
    'Code {{position}} is unsure: it was shown on {{day}} and nobody said whether it worked. It may still be good.',
  'none-otp': 'The one-time code of {{name}} is here: it opens the account without a backup code.',
  'none-signed-in':
    'Are you still signed in anywhere: on the phone, in another browser? Make new backup codes there now, before anything else.',
  'none-copies': 'These copies were made of this account. A copy may be newer than this vault:',
  'none-stored':
    'No backup codes of {{name}} were ever put in here. Look in your downloads, your papers, and where you keep passwords.',
  'none-support':
    'What is left is the account recovery of the service. Go there by typing the address yourself, never through a link in a message. Nobody who helps you needs your codes.',

  'lost-open':
    'This vault is open, so not everything is lost. First make a copy outside this computer.',
  'lost-copies': 'This account is also kept here:',
  'lost-no-copies': 'No copy of this account outside this computer is known.',
  'lost-email':
    'Begin with your e-mail account: other accounts are got back through it. Then what holds money, then the rest.',
  'lost-use-otp': 'Get into {{name}} with its one-time code, or with a backup code.',
  'lost-use_one': 'Get into {{name}} with a backup code; {{count}} is left.',
  'lost-use_other': 'Get into {{name}} with a backup code; {{count}} are left.',
  'lost-nothing': 'For {{name}} there is neither a one-time code nor a backup code here.',
  'lost-stolen':
    'If something was stolen, change the passwords and make new backup codes everywhere, the most important accounts first.',

  'phone-otp': 'The one-time code of {{name}} is made here, too: you get in without the phone.',
  'phone-codes_one': 'Get into {{name}} with a backup code; {{count}} is left.',
  'phone-codes_other': 'Get into {{name}} with a backup code; {{count}} are left.',
  'phone-nothing': 'Neither a one-time code nor a backup code of {{name}} is here.',
  'phone-general':
    'Get into your accounts with the one-time codes and backup codes in this vault, the e-mail account first.',
  'phone-lock-out':
    'Lock the phone from afar if its maker offers that, and have the number blocked: text messages with codes would go to whoever has it.',
  'phone-take-off':
    'In each account, take the lost phone off the list of devices, and set up the one-time code again. That ends the one on the phone.',
  'phone-renew': 'If the phone held backup codes, make new ones and put them in here.',
  'phone-other-app': 'These copies may have been on it:',

  'app-qr':
    'The secret of {{name}} is here. Show its QR code and scan it with the new app: nothing has to be set up again at the service.',
  'app-otp': 'Until then the one-time code is made here.',
  'app-counter':
    'This code counts up. The new app must go on from where this one is: it may take a few tries until the service follows.',
  'app-codes_one':
    'The secret of {{name}} is not here. Sign in with a backup code ({{count}} left).',
  'app-codes_other':
    'The secret of {{name}} is not here. Sign in with a backup code ({{count}} left).',
  'app-nothing': 'Neither the secret nor a backup code of {{name}} is here.',
  'app-again':
    'Then set up the one-time code anew at the service and scan it twice: into the new app, and into Sparekey.',
  'app-general':
    'Accounts whose secret is here: show the QR code and scan it with the new app. The others: sign in with a backup code and set up the one-time code anew.',
  'app-backup':
    'Some apps keep a copy in a cloud account: look there before you set everything up again.',

  'email-way':
    'To sign in, {{name}} needs your password and a code, not a letter. Do not ask for a new password: that letter would go to the address you can’t reach.',
  'email-way-general':
    'To sign in you need your password and a code, not a letter. Do not ask for new passwords: those letters would go to the address you can’t reach.',
  'email-first':
    'The e-mail account has backup codes and a one-time code of its own. If it is in this vault, choose it above.',
  'email-change':
    'Once you are in, change the address to one that you can reach, and keep the tab open until that is confirmed.',
  'email-provider':
    'If the provider closed the address, other accounts can only be moved to another one while you are still signed in somewhere: do that first.',

  'travel-left_one': '{{count}} backup code of {{name}} is left.',
  'travel-left_other': '{{count}} backup codes of {{name}} are left.',
  'travel-low': 'That is few for a journey: make new ones before you go.',
  'travel-none':
    '{{name}} has no backup codes here. Get some before you go: abroad, a service often asks for more than the password.',
  'travel-take':
    'Take one thing that is not the phone and not this computer: a printed sheet without account names, or an encrypted file on a stick.',
  'travel-prove': 'See that it works before you go: a backup that was never opened is a hope.',
  'travel-copies': 'Copies that are already there:',
  'travel-sms':
    'Text messages with codes often do not arrive abroad. Change such accounts to one-time codes from an app before you go.',
  'travel-clock':
    'Another time zone does not matter to one-time codes, a wrong clock does. Let the system set the time by itself; never turn the hours by hand.',
  'travel-border':
    'Lock Sparekey and shut the computer down before a border or a hotel room: then only the password opens it.',

  locked: {
    lead: 'What can be done before Sparekey is open.',
    topic: {
      forgotten: 'I forgot the password',
      'no-recovery-code': 'I can’t find a recovery code',
      'phone-lost': 'My phone is lost or broken',
      'app-deleted': 'I deleted the authenticator app',
    },
    beside: {
      forgotten: 'recovery code, backup, paper',
      'no-recovery-code': 'where it may be',
      'phone-lost': 'the codes are here, too',
      'app-deleted': 'the codes are here, too',
    },
    do: {
      unlock: 'To the password',
      'recovery-code': 'Use a recovery code',
      restore: 'Restore from a backup…',
    },
    typing:
      'Show what you type, with the eye in the field. Is Caps Lock on, or another keyboard layout? Try the password that you used before the last change: a backup of that time opens with it.',
    keychain:
      'The keychain opens Sparekey when it starts: quit it and start it again. Then make a new password at once.',
    recovery:
      'Sparekey gave you ten recovery codes of its own: five groups of four characters. Any one that is not used opens the vault and lets you choose a new password.',
    'no-codes':
      'No recovery code of this vault is left, or none was ever made. A backup made earlier may still open with one.',
    restore:
      'A backup file opens with the password of the day it was made, or with a recovery code. Printed pages that were made with their secrets need no password at all.',
    nobody:
      'Nobody else can open the vault, not even those who make Sparekey. If nothing is found, use each service’s own account recovery, the e-mail account first.',
    where:
      'They were printed, or saved as a PDF, when Sparekey was set up: look in the safe, among your papers, with a person you trust, and for a file called like “recovery codes”.',
    'new-codes': 'When new ones were made, the older ones stopped working: look for the newest.',
    'phone-open':
      'Open Sparekey: the one-time codes that are kept here need no phone. Inside, F1 leads through the rest.',
    'app-open':
      'Open Sparekey: it can show the QR code of each account whose secret is kept here, for the new app to scan.',
  },

  'copy-line': '{{name}}, {{place}}',
  'copy-stale': '{{copy}} (out of date)',
} as const;
