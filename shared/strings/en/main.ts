export const main = {
  search_one: 'Search {{count}} account',
  search_other: 'Search {{count}} accounts',
  'all-accounts': 'All accounts',
} as const;
