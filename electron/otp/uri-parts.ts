/** A URI of the authenticator kind taken apart, nothing judged yet. */
export interface UriParts {
  /** Lower case: `otpauth`, `motp`, … */
  readonly scheme: string;
  /** What stands between `://` and the query, still percent-encoded. */
  readonly path: string;
  readonly parameters: UriParameters;
}

export interface UriParameters {
  /** The decoded value of the first parameter of that name; '' for a bare name. */
  first(name: string): string | undefined;
  all(name: string): readonly string[];
}

/**
 * Takes a URI apart by hand, because those found in real files are often not legal URLs: `#` and `?`
 * stand bare in labels, `&amp;` comes along from HTML, and a `\n` is written out at the end.
 * @returns undefined where there is no scheme
 */
export function uriParts(text: string): UriParts | undefined {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(
    text.trim().replace(/(?:\\r)?(?:\\n)?$/, ''),
  );
  const [, scheme, rest] = match ?? [];
  if (scheme === undefined || rest === undefined) return undefined;
  const query = rest.search(/\?(?=[a-z_][a-z0-9_.-]*(?:[=&]|$))/i);
  const [path, parameters] = query < 0 ? [rest, ''] : [rest.slice(0, query), rest.slice(query + 1)];
  return { scheme: scheme.toLowerCase(), path, parameters: parseQuery(parameters) };
}

/** Percent-decodes UTF-8; what is not well encoded stays as it is. */
export function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded.replace(/%[0-7][0-9a-f]/gi, (ascii) => decodeURIComponent(ascii));
    }
  });
}

/** In a query, unlike in a path, `+` stands for a blank. */
function parseQuery(query: string): UriParameters {
  const values = new Map<string, string[]>();
  for (const part of query.replace(/&amp;/gi, '&').split('&')) {
    const [name = '', ...value] = part.split('=');
    const key = percentDecode(name).toLowerCase();
    const list = values.get(key) ?? [];
    list.push(percentDecode(value.join('=').replaceAll('+', ' ')));
    values.set(key, list);
  }
  return {
    first: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
  };
}
