import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../renderer/tokens.css'), 'utf8');

/** The first block is the usual palette; those for more contrast only go further. */
function palette(theme: string): Map<string, string> {
  const block = new RegExp(`^\\[data-theme='${theme}'\\] \\{(.*?)\\}`, 'ms').exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

/** Relative luminance and contrast ratio: WCAG 2.2, definitions of the same names. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['bg', 'pane', 'raise', 'side', 'sel'];
const texts = ['ink', 'ink2', 'ink3', 'accent', 'ok', 'warn', 'loss'];
const pairs: readonly (readonly [on: string, ink: string, least: number])[] = [
  ...surfaces.flatMap((on) => texts.map((ink) => [on, ink, 4.5] as const)),
  ...surfaces.map((on) => [on, 'edge', 3] as const),
  ['warn-soft', 'warn', 4.5],
  ['loss-soft', 'loss', 4.5],
  ['accent-soft', 'ink', 4.5],
  ['accent', 'accent-ink', 4.5],
  ['accent-hover', 'accent-ink', 4.5],
  ['loss', 'pane', 4.5],
  ['ink', 'bg', 4.5],
];

describe.each(['light', 'dark'])('the %s palette', (theme) => {
  const colours = palette(theme);

  it.each(pairs)('on %s stands %s with a contrast of at least %s', (on, ink, least) => {
    expect(contrast(colours.get(on) ?? '', colours.get(ink) ?? '')).toBeGreaterThanOrEqual(least);
  });
});
