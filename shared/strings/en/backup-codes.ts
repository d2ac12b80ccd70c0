export const backupCodes = {} as const;
