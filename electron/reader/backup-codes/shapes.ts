import type { CodeText } from './code-text.ts';
import { type Service, services } from './services.ts';

const classes: Readonly<Record<string, string>> = {
  d: '\\d',
  h: '[0-9a-f]',
  x: '[0-9a-z]',
  X: '[0-9A-Z]',
  R: 'R',
};

const alphabets = new Map<string, RegExp>();

/** What a shape's letters and digits must be, whatever stands between them. */
function alphabetOf(shape: string): RegExp {
  const known = alphabets.get(shape);
  if (known !== undefined) return known;
  const letters = [...shape].map((letter) => classes[letter] ?? '').join('');
  const alphabet = new RegExp(`^${letters}$`);
  alphabets.set(shape, alphabet);
  return alphabet;
}

function fits({ value, compact }: CodeText, shape: string): boolean {
  return (
    (value === compact || value.replaceAll(/[A-Za-z0-9]/g, 'x') === shape.replaceAll(/\w/g, 'x')) &&
    alphabetOf(shape).test(compact)
  );
}

/** Whether a code has one of the shapes of a service, grouped as it prints it or not at all. */
export function fitsService(code: CodeText, service: Service | undefined): boolean {
  return service?.shapes?.some((shape) => fits(code, shape)) ?? false;
}

/** Shapes of many groups that hardly anything else has. */
const unmistakable = services
  .flatMap(({ shapes = [] }) => shapes)
  .filter((shape) => shape.split(/[ -]/).length >= 5);

/** Whether a code that stands all alone is taken for one. */
export function standsForItself(code: CodeText): boolean {
  return code.value !== code.compact && unmistakable.some((shape) => fits(code, shape));
}
