/** What happened, without secrets. */
export const logCalls = {} as const;
