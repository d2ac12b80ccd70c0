/** What a hostile or broken page might send in place of `valid`. Each must be refused. */
export function* mutationsOf(valid: object): Generator<[name: string, input: unknown]> {
  yield ['undefined', undefined];
  yield ['null', null];
  yield ['a text', 'text'];
  yield ['a number', 7];
  yield ['a list', [valid]];
  yield ['bytes', new Uint8Array(3)];
  yield ['a field too many', { ...valid, planted: 1 }];
  yield ['its own __proto__', withOwn(valid, '__proto__')];
  yield ['its own constructor', withOwn(valid, 'constructor')];
  for (const [path, holder] of placesIn(valid)) {
    const replaced = (value: unknown) => replace(valid, path, value);
    const at = path.join('.');
    yield [`${at} null`, replaced(null)];
    yield [`${at} a symbol's stand-in`, replaced({ planted: 1 })];
    yield [`${at} with its own __proto__`, replaced(withOwn({}, '__proto__'))];
    yield [`${at} another type`, replaced(typeof holder === 'string' ? 7 : 'planted')];
    if (typeof holder === 'number') {
      yield [`${at} no number`, replaced(Number.NaN)];
      yield [`${at} endless`, replaced(Number.POSITIVE_INFINITY)];
      yield [`${at} below`, replaced(-1)];
    }
    if (typeof holder === 'string') yield [`${at} too long`, replaced('x'.repeat(200_001))];
    if (Array.isArray(holder)) {
      yield [`${at} too many`, replaced(Array.from({ length: 50_001 }, () => holder[0]))];
    }
    if (holder instanceof Uint8Array) {
      yield [`${at} a view`, replaced(new Uint8Array(holder.length + 1).subarray(1))];
      yield [`${at} a list`, replaced([...holder])];
    }
  }
}

type Path = readonly (string | number)[];

/** Every field, however deep, and the first entry of every list. */
function* placesIn(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (path.length > 0) yield [path, value];
  if (Array.isArray(value)) {
    if (value.length > 0) yield* placesIn(value[0], [...path, 0]);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const [key, inner] of Object.entries(value)) yield* placesIn(inner, [...path, key]);
  }
}

function replace(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return [replace(value[0], rest, by), ...value.slice(1)];
  const fields = value as Record<string, unknown>;
  return { ...fields, [step]: replace(fields[step], rest, by) };
}

function withOwn(value: object, key: string): object {
  return Object.defineProperty({ ...value }, key, {
    value: { planted: true },
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
