/** What happened on the bad day. Words: `help.topic.*`. */
export const helpTopics = [
  'not-accepted',
  'none-left',
  'all-lost',
  'phone-lost',
  'app-deleted',
  'email-lost',
  'travelling',
] as const;

export type HelpTopic = (typeof helpTopics)[number];
