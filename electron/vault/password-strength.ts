import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { PasswordStrength } from '../../shared/views.ts';

/** Longer passwords are strong by length; the estimator's time grows with it. */
const judgedCharacters = 100;
const guessesPerSecond = 10_000;

let loading: Promise<ZxcvbnFactory> | undefined;

/** How strong a password is, by zxcvbn. The dictionaries are loaded with the first question. */
export async function strengthOf(password: string): Promise<PasswordStrength> {
  loading ??= load();
  const { score, guesses, feedback } = (await loading).check(password.slice(0, judgedCharacters));
  return {
    score,
    crackSeconds: guesses / guessesPerSecond,
    ...(feedback.warning === null || feedback.warning === undefined || feedback.warning === ''
      ? {}
      : { warning: feedback.warning }),
  };
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  // The library's warnings stay keys: our sentences stand in shared/strings.
  const keys = <T extends object>(texts: T) =>
    Object.fromEntries(Object.keys(texts).map((key) => [key, key])) as T;
  const { warnings, suggestions, timeEstimation } = english.translations;
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: {
      warnings: keys(warnings),
      suggestions: keys(suggestions),
      timeEstimation: keys(timeEstimation),
    },
  });
}
