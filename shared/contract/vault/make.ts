/** Random codes for a service of one's own. */
export const makeCalls = {} as const;
