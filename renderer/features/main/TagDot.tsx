import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './tag-dot.module.css';

const colours = 6;

/** The same tag has the same colour everywhere; its name always stands beside it. */
export function TagDot({ tag }: { readonly tag: string }): ReactNode {
  let sum = 0;
  for (const character of tag) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return <span aria-hidden className={classes(styles['dot'], styles[`colour${sum % colours}`])} />;
}
