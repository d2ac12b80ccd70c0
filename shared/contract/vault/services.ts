/** What is known of a service's backup codes, and what the person knows better. */
export const serviceCalls = {} as const;
