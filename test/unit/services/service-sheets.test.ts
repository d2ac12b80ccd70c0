import { describe, expect, test } from 'vitest';
import { findSheets, serviceSheets } from '../../../shared/services/find-sheets.ts';
import { heardServices } from '../../../shared/services/heard-services.ts';
import { knownServices } from '../../../shared/services/known-services.ts';
import { linkAddress, linkIds } from '../../../shared/services/links.ts';
import {
  fieldChoices,
  type ServiceField,
  serviceFields,
} from '../../../shared/services/service-sheet.ts';
import { sourceIds, sourceOf } from '../../../shared/services/sources.ts';
import { isStringKey } from '../../../shared/strings/i18n.ts';

const facts = serviceSheets.flatMap(({ id, facts: all }) =>
  Object.entries(all).map(([field, fact]) => ({ id, field: field as ServiceField, ...fact })),
);

describe('the service sheets', () => {
  test('no value stands without a source that there is', () => {
    expect(facts.length).toBeGreaterThan(90);
    const without = facts.filter(
      ({ value, sources }) =>
        value === '' || sources.length === 0 || sources.some((id) => !sourceIds.includes(id)),
    );
    expect(without).toEqual([]);
    expect(facts.filter(({ field }) => !serviceFields.includes(field))).toEqual([]);
  });

  test('what is only remembered is never a fact, and what was read is never hearsay', () => {
    expect(heardServices.filter(({ facts: all }) => Object.keys(all).length > 0)).toEqual([]);
    expect(heardServices.filter(({ hearsay = [] }) => hearsay.length === 0)).toEqual([]);
    expect(knownServices.filter(({ hearsay }) => hearsay !== undefined)).toEqual([]);
  });

  test('each has an id of its own, and each value its words', () => {
    const ids = serviceSheets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const free: readonly ServiceField[] = ['count', 'fileName'];
    const wordless = facts.filter(
      ({ field, value }) =>
        !free.includes(field) && !isStringKey(`services.value.${field}.${value}`),
    );
    expect(wordless).toEqual([]);
    for (const [field, choices] of Object.entries(fieldChoices)) {
      for (const choice of choices) {
        expect(isStringKey(`services.value.${field}.${choice}`)).toBe(true);
      }
    }
  });

  test('counts are numbers, and one code is no set', () => {
    const counts = facts.filter(({ field }) => field === 'count');
    expect(counts.filter(({ value }) => !/^[1-9]\d*$/.test(value))).toEqual([]);
    const odd = knownServices.filter(
      ({ facts: { kind, count } }) =>
        kind !== undefined &&
        count !== undefined &&
        (kind.value === 'single') !== (count.value === '1'),
    );
    expect(odd).toEqual([]);
  });

  // Cells that the notes mark as unverified: they must stay unknown.
  test.each([
    ['github', 'shape'],
    ['discord', 'count'],
    ['discord', 'oldStopWorking'],
    ['gitlab', 'shape'],
    ['npm', 'count'],
    ['npm', 'fileName'],
    ['pypi', 'oldStopWorking'],
    ['proton', 'count'],
    ['stripe', 'shape'],
    ['cloudflare', 'count'],
    ['facebook', 'shape'],
    ['facebook', 'oldStopWorking'],
    ['instagram', 'oldStopWorking'],
    ['x', 'ordered'],
    ['dropbox', 'count'],
    ['slack', 'count'],
    ['nextcloud', 'count'],
    ['heroku', 'count'],
  ] as const)('%s: %s is not known', (id, field) => {
    expect(serviceSheets.find((sheet) => sheet.id === id)?.facts[field]).toBeUndefined();
  });
});

describe('finding the sheets of an issuer', () => {
  test.each([
    ['GitHub', ['github']],
    ['github.com', ['github']],
    [' GITHUB ', ['github']],
    ['Google Account', ['google']],
    ['Google (work)', ['google']],
    ['Proton Mail', ['proton', 'proton-phrase']],
    ['steam-revocation', ['steam-codes', 'steam-revocation']],
    ['WordPress', ['wordpress']],
    ['WordPress.com', ['wordpress-com']],
    ['Twitter', ['x']],
    ['npmjs.com', ['npm']],
    ['Reddit', ['reddit']],
    ['GitHubber', []],
    ['Copper Bank', []],
    ['', []],
    ['(x)', []],
  ])('%j', (issuer, ids) => {
    expect(findSheets(issuer).map(({ id }) => id)).toEqual(ids);
  });
});

describe('links', () => {
  test('lead to pages of the services and nowhere else, short enough to be shown whole', () => {
    expect(linkIds.length).toBeGreaterThan(10);
    for (const id of linkIds) {
      expect(sourceOf(id).by).toBe('service');
      expect(linkAddress(id)).toMatch(/^https:\/\/[\w.-]+(?:\/[\w./-]*)?$/);
      expect(linkAddress(id)?.length).toBeLessThanOrEqual(120);
    }
    expect(linkAddress('P2')).toBeUndefined();
    expect(linkAddress('A')).toBeUndefined();
  });
});
