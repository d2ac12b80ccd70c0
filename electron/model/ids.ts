declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Records are keyed by random 128-bit ids in lower-case hex, never by name. */
export type AccountId = Id<'account'>;
export type CodeSetId = Id<'code-set'>;
export type CodeId = Id<'code'>;
export type CopyId = Id<'copy'>;
export type DraftId = Id<'draft'>;
export type DrillId = Id<'drill'>;
export type GrantId = Id<'grant'>;
