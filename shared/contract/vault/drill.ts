/** Proving that a copy opens, and rehearsing a lost phone. */
export const drillCalls = {} as const;
