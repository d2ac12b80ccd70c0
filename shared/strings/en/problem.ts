export const problem = {
  heading: 'Your vault did not open',
  restore: 'Restore from a backup…',
} as const;
