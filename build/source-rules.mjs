// What neither compiler nor linter says about a source file: its size, its name, and that nobody switches a rule off.
import { basename } from 'node:path';

const mostLines = 400;

/** Drawers: a name that fits anything says nothing. */
const drawers = /^(utils?|helpers?|common|misc|manager|base|types|index)\.[a-z]+$/;

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;
const componentOrHook = /^([A-Z]|use[A-Z])[A-Za-z0-9]*(\.[a-z0-9-]+)+$/;

/** Written so that it does not find itself. */
const switchedOff = /\b(?:ox|es)lint-[d]isable|oxfmt-[i]gnore|@ts-(?:[i]gnore|[n]ocheck)/;

/**
 * @param {string} file from the repository's root, with slashes
 * @param {string} source
 * @returns {string[]} one line for each fault
 */
export function checkSource(file, source) {
  const name = basename(file);
  const faults = [];
  const lines = source.split('\n').length - 1;
  if (lines > mostLines) faults.push(`has ${lines} lines; is it one idea? (${mostLines} at most)`);
  if (drawers.test(name)) faults.push('needs a name that says what is in it');
  if (!kebabCase.test(name) && !(inPage(file) && componentOrHook.test(name))) {
    faults.push('is not in kebab-case (components and hooks of the page: as React has them)');
  }
  if (switchedOff.test(source)) faults.push('switches a check off');
  return faults.map((fault) => `${file}: ${fault}`);
}

function inPage(file) {
  return file.startsWith('renderer/') || file.startsWith('test/renderer/');
}
