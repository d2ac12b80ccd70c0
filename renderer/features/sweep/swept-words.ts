import { t } from '../../../shared/strings/i18n.ts';
import type { LeftOut, SweptFile, SweptWhat } from '../../../shared/views/sweep.ts';
import type { StateChipProps } from '../../ui/StateChip.tsx';
import { formatName } from '../import/format-name.ts';

/** Its own name, without the folders that it lies in. */
export function ownName({ name }: SweptFile): string {
  return name.split('/').at(-1) ?? name;
}

/** The folders below the one that was searched; undefined where it lies there itself. */
export function folderOf({ name }: SweptFile): string | undefined {
  const at = name.lastIndexOf('/');
  return at < 0 ? undefined : name.slice(0, at);
}

/** What was made out in it. */
export function whatWords(what: SweptWhat): string {
  switch (what.type) {
    case 'codes':
      return what.sets
        .map(({ service, codes }) =>
          service === ''
            ? t('sweep.codes', { count: codes })
            : t('sweep.codes-of', { count: codes, service }),
        )
        .join(', ');
    case 'export': {
      const parts = [
        ...(what.accounts > 0 ? [t('common.accounts', { count: what.accounts })] : []),
        ...(what.codeSets > 0 ? [t('export.sets', { count: what.codeSets })] : []),
      ];
      const format = formatName(what.format);
      const inside = parts.join(', ');
      return format === undefined ? inside : t('sweep.export', { format, inside });
    }
    case 'encrypted': {
      const format = formatName(what.format);
      return format === undefined ? t('sweep.encrypted') : t('sweep.encrypted-of', { format });
    }
    default:
      return t(`sweep.what.${what.type}`);
  }
}

/** How it stands with it, in a word or two. */
export function stateOf({ has, outcome }: SweptFile): {
  readonly tone: StateChipProps['tone'];
  readonly text: string;
} {
  if (outcome !== undefined) {
    const tone = outcome === 'deleted' ? 'plain' : 'loss';
    return { tone, text: t(`sweep.outcome.${outcome}`) };
  }
  const tones = { all: 'ok', some: 'warn', none: 'warn', unknown: 'plain' } as const;
  return { tone: tones[has], text: t(`sweep.has.${has}`) };
}

/** "2 links (music, old/desk)". */
export function leftOutWords({ why, count, names }: LeftOut): string {
  const shown = names.join(', ');
  const list = count > names.length ? t('sweep.names-more', { names: shown }) : shown;
  return t(`sweep.left-out.${why}`, { count, names: list });
}

/** In kilobytes, the least of which is one. */
export function sizeWords(bytes: number): string {
  return t('sweep.kilobytes', { count: Math.max(1, Math.round(bytes / 1000)) });
}
