import type { SourceId } from './sources.ts';

type YesNo = 'yes' | 'no';

/** What a sheet can say about a service's codes. Words for the values: `services.value`. */
export interface FactValues {
  readonly kind: 'set' | 'single';
  readonly count: string;
  readonly shape:
    | 'digits-4-4'
    | 'digits-8'
    | 'letters-digits-4-4'
    | 'letters-digits'
    | 'hex'
    | 'hex-16'
    | 'hex-64-in-fours'
    | 'capitals-digits-28'
    | 'characters-24'
    | 'characters-25'
    | 'r-digits-5'
    | 'words-12';
  readonly typedAs: 'as-printed' | 'bare';
  readonly singleUse: YesNo;
  readonly ordered: YesNo;
  readonly oldStopWorking: YesNo;
  readonly renewWhere: 'account-page' | 'personal-settings' | 'new-authenticator';
  /** `none`: they are shown, not given as a file. */
  readonly fileName: string;
  /** Whether the service's list or file shows which codes are used. */
  readonly marksUsed: 'no' | 'in-file' | 'page-counts';
  readonly afterUse: 'turns-off' | 'new-one';
}

export type ServiceField = keyof FactValues;

/** In the order in which they are shown. */
export const serviceFields = [
  'kind',
  'count',
  'shape',
  'typedAs',
  'singleUse',
  'ordered',
  'oldStopWorking',
  'renewWhere',
  'fileName',
  'marksUsed',
  'afterUse',
] as const satisfies readonly ServiceField[];

/** Where a person corrects by choosing; elsewhere they write what they know. */
export const fieldChoices: { readonly [Field in ServiceField]?: readonly FactValues[Field][] } = {
  kind: ['set', 'single'],
  typedAs: ['as-printed', 'bare'],
  singleUse: ['yes', 'no'],
  ordered: ['yes', 'no'],
  oldStopWorking: ['yes', 'no'],
};

/** A value never stands without where it comes from. */
export interface Fact<Value extends string = string> {
  readonly value: Value;
  readonly sources: readonly [SourceId, ...SourceId[]];
}

export interface ServiceSheet {
  /** Under which corrections are kept. */
  readonly id: string;
  readonly name: string;
  /** Which codes, where a service hands out two kinds (words: `services.part`). */
  readonly part?: 'two-factor' | 'phrase' | 'login' | 'revocation';
  /** Other names, as issuers have them. */
  readonly also?: readonly string[];
  /** A field that is not here is not known. */
  readonly facts: { readonly [Field in ServiceField]?: Fact<FactValues[Field]> };
  /** Remembered by somebody and never checked; shown as that. */
  readonly hearsay?: readonly string[];
}
