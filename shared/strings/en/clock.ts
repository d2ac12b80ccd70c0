/** Is this computer's clock right? One-time codes depend on it. */
export const clock = {
  title: 'Check the clock',
  lead: 'One-time codes depend on the time. A code from another device tells how far its clock is from this one, without a network.',
  account: 'An account that is also on the other device',
  'account-search': 'Search accounts with a one-time code',
  'account-none': 'No account with a one-time code matches',
  'account-more': '{{count}} more: type to find them',
  'no-accounts':
    'No account here has a one-time code that changes with time, so the clock does not matter.',
  code: 'Code that the other device shows now',
  'code-hint': 'A fresh one is best: wait until it has just changed.',
  'code-empty': 'Type the code that the other device shows',
  check: 'Check',

  agree: 'Both clocks agree.',
  'agree-kept': 'The difference that is kept is right.',
  'agree-rest':
    'If this code is refused, it is not the clock: the account may have been set up anew at the service.',
  'one-step':
    'One code apart may only be the time it took to type. Check once more with a fresh code.',
  found: 'The other device’s clock is {{range}}.',
  'found-rest':
    'If the service accepts the other device’s codes, this computer’s clock is wrong: let the system set the time by itself. Where that can’t be, keep the difference, and codes are made for the other device’s time.',
  'range-ahead': '{{from}} to {{to}} ahead of this computer’s',
  'range-behind': '{{from}} to {{to}} behind this computer’s',
  'range-around': 'less than {{behind}} behind or {{ahead}} ahead of this computer’s',
  several:
    'This code also belongs to another time nearby, so it may be chance. Check once more with the next code before anything is kept.',
  'not-found': 'No code within {{reach}} before or after now is this one.',
  'not-found-rest':
    'It was mistyped, the other device has another secret for this account, or the clocks are farther apart. Look at time and date on both first.',

  keep: 'Keep the difference',
  kept: 'One-time codes are made for another time now',
  reset: 'Follow this computer’s clock',
  'reset-done': 'One-time codes follow this computer’s clock',
  'state-none': 'One-time codes follow this computer’s clock.',
  'state-ahead': 'One-time codes are made for a time {{span}} ahead of this computer’s clock.',
  'state-behind': 'One-time codes are made for a time {{span}} behind this computer’s clock.',

  'jump-ahead': 'This computer’s clock was set {{span}} ahead.',
  'jump-back': 'This computer’s clock was set {{span}} back.',
  'jump-rest': 'If it is wrong now, one-time codes are wrong, too.',
  'jump-check': 'Check the clock',
  'jump-seen': 'The time is right now',

  days_one: '{{count}} day',
  days_other: '{{count}} days',
  hours_one: '{{count}} hour',
  hours_other: '{{count}} hours',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  and: '{{first}} {{second}}',

  'account-missing': 'Choose an account that is on both devices',
  settings: 'Clock for one-time codes',
  'settings-title': 'One-time codes',
  'settings-do': 'Check…',
  difference: 'Difference that is kept',
  'difference-hint': 'Wrong as soon as this computer’s clock is set right.',
  'difference-do': 'Forget it',
} as const;
