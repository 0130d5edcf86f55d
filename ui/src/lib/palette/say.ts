import { t } from '$lib/i18n/locale.svelte';
import type { EntryGroup, Palette } from './palette.svelte';

/**
 * What was found, in one sentence for eyes and ears. Pairs, lists and lines of the program are counted
 * apart; nothing is counted before everything has come.
 */
export function sayFound(palette: Palette): string {
  if (!palette.words.trim()) return '';
  if (!palette.complete) return palette.pairs.waiting.slow ? t('palette-searching') : '';
  if (palette.failures.length > 0) return '';
  if (palette.entries.length === 0) return t('palette-nothing', { words: palette.words.trim() });
  const count = (kind: EntryGroup['kind']): number => palette.groups.find((group) => group.kind === kind)?.entries.length ?? 0;
  const shown = count('pairs');
  const { total } = palette.pairs;
  return [
    total > shown ? t('palette-more-pairs', { total, shown }) : t('palette-count-pairs', { count: total }),
    count('lists') > 0 && t('palette-count-lists', { count: count('lists') }),
    count('places') > 0 && t('palette-count-places', { count: count('places') }),
    count('commands') > 0 && t('palette-count-commands', { count: count('commands') }),
  ].filter(Boolean).join(' · ');
}
