/** Which account opens which, and who is stuck without what. */
export const lockoutCalls = {} as const;
