import { type CodeText, codeTextOf } from './code-text.ts';
import { unwrapped } from './decoration.ts';
import { keywordEnd } from './words/keywords.ts';
import { usedIn } from './words/used-words.ts';

interface CodeInProse {
  readonly code: CodeText;
  readonly used: boolean | undefined;
}

/** Shorter words of letters and digits are names of things as often as codes. */
const shortestUnbroken = 8;

/** The codes in a sentence of a paragraph about backup codes. */
export function codesInProse(text: string): CodeInProse[] {
  const announced = keywordEnd(text);
  const found: CodeInProse[] = [];
  for (const { 0: word, index } of text.matchAll(/[^\s"'()[\]{}<>]+/g)) {
    const code = codeTextOf(unwrapped(word));
    if (code === undefined) continue;
    if (isGrouped(code) || (announced >= 0 && index >= announced && isUnbroken(code))) {
      const remark = /^\s?\(([^()]{1,40})\)/.exec(
        text.slice(index + word.length, index + word.length + 44),
      );
      found.push({ code, used: remark === null ? undefined : usedIn(remark[1] ?? '') });
    }
  }
  return found;
}

function isMixed({ compact }: CodeText): boolean {
  return /\d/.test(compact) && /[A-Za-z]/.test(compact);
}

function isGrouped(code: CodeText): boolean {
  return isMixed(code) && /^(?:[4-9](?:-[4-9]){1,9}|3(?:-3){2,9})$/.test(code.form);
}

/** Not `windows10`, `2nd` or `sha256sum`, but also Steam's R and five digits. */
function isUnbroken(code: CodeText): boolean {
  if (/^R\d{5}$/.test(code.value)) return true;
  const changes = code.value.replaceAll(/[A-Za-z]+/g, 'a').replaceAll(/\d+/g, '0').length;
  return code.value.length >= shortestUnbroken && isMixed(code) && changes >= 4;
}
