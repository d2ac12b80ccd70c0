import { findSheets } from '../../../shared/services/find-sheets.ts';
import {
  fieldChoices,
  type ServiceField,
  serviceFields,
  type ServiceSheet,
} from '../../../shared/services/service-sheet.ts';
import type { ServiceFactView, ServiceSheetView } from '../../../shared/views/services.ts';
import type { ServiceCorrection, VaultContents } from '../../model/vault-contents.ts';

/** The sheets of a service with what the person said about it; an empty one where nothing is known. */
export function sheetsOf(contents: VaultContents, service: string): ServiceSheetView[] {
  const found = findSheets(service);
  const unknown: ServiceSheet = {
    id: service.trim().toLowerCase(),
    name: service.trim(),
    facts: {},
  };
  return (found.length === 0 ? [unknown] : found).map((sheet) =>
    sheetView(sheet, contents.serviceCorrections),
  );
}

function sheetView(
  { id, name, part, facts, hearsay = [] }: ServiceSheet,
  corrections: readonly ServiceCorrection[],
): ServiceSheetView {
  return {
    service: id,
    name,
    ...(part === undefined ? {} : { part }),
    facts: serviceFields.map((field) =>
      factView(field, facts[field], said(corrections, id, field)),
    ),
    hearsay: [...hearsay],
  };
}

function factView(
  field: ServiceField,
  known: ServiceSheet['facts'][ServiceField],
  correction: ServiceCorrection | undefined,
): ServiceFactView {
  return {
    field,
    ...(known === undefined ? {} : { known: { value: known.value, sources: [...known.sources] } }),
    ...(correction === undefined ? {} : { said: { value: correction.value, at: correction.at } }),
  };
}

function said(
  corrections: readonly ServiceCorrection[],
  service: string,
  field: ServiceField,
): ServiceCorrection | undefined {
  return corrections.findLast((one) => one.service === service && one.field === field);
}

/** Whether a person may say this about a field: some have a few values to choose from. */
export function isPossible(field: ServiceField, value: string): boolean {
  const choices: readonly string[] | undefined = fieldChoices[field];
  return choices === undefined || choices.includes(value);
}

/** One correction a field; null takes it out. */
export function withCorrection(
  contents: VaultContents,
  service: string,
  field: ServiceField,
  correction: { readonly value: string; readonly at: string } | null,
): VaultContents {
  const others = contents.serviceCorrections.filter(
    (one) => one.service !== service || one.field !== field,
  );
  const serviceCorrections =
    correction === null ? others : [...others, { service, field, ...correction }];
  return { ...contents, serviceCorrections };
}

/** What was said about a field before, for its undo. */
export function correctionOf(
  contents: VaultContents,
  service: string,
  field: ServiceField,
): { readonly value: string; readonly at: string } | null {
  const before = said(contents.serviceCorrections, service, field);
  return before === undefined ? null : { value: before.value, at: before.at };
}
