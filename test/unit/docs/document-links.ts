/** Top-level folders: what begins with one of them and a slash is meant as a path in the repository. */
const repositoryPath = /^(?:electron|renderer|shared|build|test|docs|\.ci|\.github)\/[\w./@-]*$/;

/** A relative link, e.g. `../a.md#words`: the path as written, the fragment without its `#`. */
export interface RelativeLink {
  readonly path: string;
  readonly fragment: string;
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^```[^]*?^```$/gm, '');
}

export function relativeLinks(markdown: string): RelativeLink[] {
  const prose = withoutFences(markdown).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => {
      const [path = '', fragment = ''] = target.split('#');
      return { path, fragment };
    });
}

/** What stands in backticks and looks like a path from the repository's root. */
export function quotedPaths(markdown: string): string[] {
  return [...withoutFences(markdown).matchAll(/`([^`\n]+)`/g)]
    .map(([, text = '']) => text)
    .filter((text) => repositoryPath.test(text));
}

/** The names under which headings can be linked to, as GitHub makes them. */
export function headingAnchors(markdown: string): string[] {
  return [...withoutFences(markdown).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
