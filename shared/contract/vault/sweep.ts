/** A folder that the person chose, searched for recovery-code files and exports. */
export const sweepCalls = {} as const;
