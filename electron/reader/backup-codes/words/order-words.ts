import { fold } from './fold.ts';

const inOrder =
  /\bin (?:the |this |that |their )?(?:given |same |exact |listed |following |correct )?(?:order|sequence)\b(?! to\b)|der reihe nach|in (?:dieser|der)[\p{L} ]{0,20} reihenfolge|dans (?:l'ordre|cet ordre)|en (?:el |este )?orden|na ordem|(?:nell'|in )ordine|in (?:deze |de )?(?:juiste )?volgorde|w (?:podanej )?kolejnosci|по порядку|順番に|順に使|按顺序|依序|순서대로/u;

/** Whether the text asks for the codes to be used one after the other. */
export function wantsOrder(text: string): boolean {
  return inOrder.test(fold(text));
}
