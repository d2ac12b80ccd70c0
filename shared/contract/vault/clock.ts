/** Is this computer's clock right? Without a network. */
export const clockCalls = {} as const;
