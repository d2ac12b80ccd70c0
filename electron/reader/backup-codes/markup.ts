const lineTags =
  /^(?:br|p|div|li|ul|ol|dl|dt|dd|tr|table|caption|h[1-6]|option|pre|hr|section|article|title|body|head|html)$/;
const cellTags = /^(?:td|th)$/;
const strikeTags = /^(?:s|del|strike)$/;
const plainTags =
  /^(?:a|abbr|b|big|button|center|code|em|font|footer|form|header|i|img|input|kbd|label|link|main|mark|meta|nav|samp|script|small|span|strong|style|sub|sup|tbody|thead|tfoot|tt|u|var)$/;

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  shy: '',
  zwnj: '',
  bull: '•',
};

/** A line without HTML: line and cell tags become line ends and tabs, struck text stands in `~~`. */
export function withoutMarkup(line: string): string[] {
  if (!line.includes('<') && !line.includes('&')) return [line];
  const parts = line
    .replaceAll(/<![^<>]*>/g, '')
    .replaceAll(/<\/?([a-zA-Z][a-zA-Z0-9]{0,9})(?:\s[^<>]*|\/)?>/g, replaceTag)
    .replaceAll(/&(#?[a-zA-Z0-9]{1,8});/g, replaceEntity)
    .split('\n');
  const filled = parts.filter((part) => part.trim() !== '');
  return filled.length === 0 ? [''] : filled;
}

function replaceTag(whole: string, name: string): string {
  const tag = name.toLowerCase();
  if (lineTags.test(tag)) return '\n';
  if (cellTags.test(tag)) return '\t';
  if (strikeTags.test(tag)) return '~~';
  return plainTags.test(tag) ? '' : whole;
}

function replaceEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code >= 0x20 && code <= 0x10_ffff
    ? String.fromCodePoint(code)
    : whole;
}
