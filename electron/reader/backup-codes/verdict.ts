import { limits } from '../../../shared/limits.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './clusters.ts';
import type { CodeText } from './code-text.ts';
import type { Context } from './context.ts';
import {
  areRandom,
  isDate,
  isDegenerate,
  isDigits,
  isIban,
  isMac,
  isMixed,
  isRising,
} from './looks.ts';
import { fitsService, standsForItself } from './shapes.ts';
import { phraseForm } from './recovery-phrase.ts';
import { hintsAtCodes, speaksOfPhrase } from './words/keywords.ts';

/** So many of one form are a list. */
const list = 3;
/** So many under words that do not quite say it. */
const hintedList = 4;
/** Digits alone are often something else. */
const digitList = 5;

/** Whether a cluster is backup codes. Where it may as well be something else, it is not. */
export function isBackupCodes(cluster: Cluster, context: Context): boolean {
  if (cluster.form === phraseForm) {
    return (
      context.called.type === 'backup-codes' &&
      context.above.some(({ text }) => speaksOfPhrase(text))
    );
  }
  const codes = codesOf(cluster);
  const mostly = (is: (code: CodeText) => boolean) => codes.filter(is).length * 2 > codes.length;
  if (codes.length > limits.codesPerSet || (codes.every(isDigits) && isRising(codes))) return false;
  if (mostly(isDegenerate) || mostly(isDate)) return false;
  if (codes.every(isIban) || codes.every(isMac)) return false;
  switch (context.called.type) {
    case 'others':
      return false;
    case 'backup-codes':
      return codes.length < list
        ? cluster.candidates.every((candidate) => isNamedCode(candidate, context))
        : isNamedList(cluster, context);
    case 'nothing':
      if (context.nothingElse && codes.length === 1) return codes.every(standsForItself);
      return isUnnamedList(cluster, codes, context);
  }
}

/** Each code once. */
function codesOf({ candidates }: Cluster): CodeText[] {
  return [...new Map(candidates.map(({ code }) => [code.compact, code])).values()];
}

/** One or two codes where something says that they are backup codes. */
function isNamedCode({ code, place, label }: Candidate, context: Context): boolean {
  const { distance } = context.called;
  const known = fitsService(code, context.service);
  const mixed = isMixed(code) && code.compact.length >= 8;
  if (known && standsForItself(code)) return true;
  switch (place) {
    case 'named':
      return known || (isMixed(code) && code.compact.length >= 6) || isLongNumber(code);
    case 'alone':
      return distance <= 3 && (known || mixed || (distance === 0 && isLongNumber(code)));
    case 'labelled':
      return distance <= 3 && hintsAtCodes(label) && (known || mixed);
    case 'sentence':
      return known || (distance <= 1 && mixed);
  }
}

function isLongNumber(code: CodeText): boolean {
  return isDigits(code) && code.compact.length >= 8 && !isDate(code);
}

function isNamedList({ candidates }: Cluster, { called }: Context): boolean {
  if (called.distance > 5 && candidates.every(({ code }) => isDigits(code))) return false;
  const beside = candidates.filter(({ place }) => place === 'labelled' || place === 'sentence');
  if (beside.length === 0) return true;
  return called.distance <= 3 && beside.every(({ code }) => isMixed(code));
}

/** A list that no word calls backup codes, but which looks like nothing else. */
function isUnnamedList(
  { candidates, form }: Cluster,
  codes: readonly CodeText[],
  context: Context,
): boolean {
  const count = codes.length;
  const { above, service, unbroken, nothingAbove, nothingElse } = context;
  const long = codes.every(({ compact }) => compact.length >= (service === undefined ? 8 : 6));
  const [label = '', ...otherLabels] = new Set(candidates.map(({ label }) => label));
  const labelled = otherLabels.length > 0 || (label !== '' && service === undefined);
  if (!unbroken || !long || labelled) return false;
  if (service !== undefined && count >= list && codes.every((code) => fitsService(code, service))) {
    return count >= digitList || !/^6$|^3 3$/.test(form);
  }
  const expected =
    nothingAbove ||
    service !== undefined ||
    above.slice(0, 3).some(({ text }) => hintsAtCodes(text)) ||
    context.below.some(({ keyword }) => keyword);
  if (!expected || count < (service === undefined && !nothingElse ? hintedList : list))
    return false;
  if (codes.every(isDigits)) return isUnnamedNumbers(candidates, nothingElse);
  return areRandom(codes) && !/^40$|^8-4-4-4-12$|^2\D/.test(form);
}

/** Eight digits each, numbered, or so many and so different that nobody's telephone list is like it. */
function isUnnamedNumbers(candidates: readonly Candidate[], nothingElse: boolean): boolean {
  const eight = candidates.every(({ code }) => code.form === '8' || code.form === '4 4');
  const counted = candidates.every(({ ordinal }) => ordinal !== undefined);
  const beginnings = new Set(candidates.map(({ code }) => code.compact[0]));
  if (!eight || candidates.length < digitList) return false;
  return counted || (nothingElse && candidates.length >= 8 && beginnings.size >= digitList);
}
