/**
 * The check value of a row of values below `base`: ISO/IEC 7064's hybrid system, MOD base+1,base, which
 * for ten digits is its MOD 11,10. Every single wrong value is noticed, and nearly every swap of two
 * neighbours. A server computes it in a loop of three lines.
 * @param base an even number
 */
export function checkValue(values: readonly number[], base: number): number {
  const product = values.reduce((carried, value) => {
    const sum = (carried + value) % base;
    return ((sum === 0 ? base : sum) * 2) % (base + 1);
  }, base);
  return (base + 1 - product) % base;
}
