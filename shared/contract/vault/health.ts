/** What needs a person, by name. */
export const healthCalls = {} as const;
