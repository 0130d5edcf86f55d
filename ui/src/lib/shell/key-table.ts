import { SPINE, type Place } from './navigation.svelte';

/** Where a key works: on every screen, in a panel at the side, over an open document, or on one screen. */
export type KeyPlace = 'everywhere' | 'panel' | 'document' | Place['at'];

/** One line of the keys: what to press, as it is printed, the message that says what it does, and where. */
export interface KeyLine {
  keys: readonly string[];
  does: string;
  at: KeyPlace;
}

function at(place: KeyPlace, lines: readonly (readonly [keys: readonly string[], does: string])[]): KeyLine[] {
  return lines.map(([keys, does]) => ({ keys, does, at: place }));
}

/** Every key of the window, once. What stands in no line of this table cannot be found out by anybody. */
export const KEY_TABLE: readonly KeyLine[] = [
  ...at('everywhere', [
    [['Ctrl K', 'Cmd K'], 'palette-title'],
    ...SPINE.map((place, index) => [[`Ctrl ${index + 1}`], `place-${place}`] as const),
    [['Alt ←'], 'go-back'],
    [['Alt →'], 'go-forward'],
    [['F6'], 'keys-next-region'],
    [['Shift F6'], 'keys-previous-region'],
    [['F1'], 'guide-open'],
    [['?'], 'keys-title'],
    [['Ctrl Z'], 'keys-undo'],
    [['Ctrl Shift Z', 'Ctrl Y'], 'keys-redo'],
    [['Ctrl L'], 'lock-now'],
  ]),
  ...at('panel', [
    [['Ctrl Enter'], 'save'],
    [['Esc'], 'keys-close-panel'],
  ]),
  ...at('document', [
    [['PageDown', '→'], 'document-next'],
    [['PageUp', '←'], 'document-previous'],
    [['Home', 'End'], 'document-ends'],
    [['+'], 'document-larger'],
    [['-'], 'document-smaller'],
    [['0'], 'document-fit'],
    [['Esc'], 'keys-close-panel'],
  ]),
  ...at('today', [
    [['↑', '↓'], 'keys-rows'],
    [['Enter'], 'keys-open-row'],
    [['C'], 'keys-call'],
    [['U'], 'unfinished-go-on'],
    [['R'], 'today-refresh'],
  ]),
  ...at('families', [
    [['Ctrl F'], 'families-search'],
    [['A–Z'], 'keys-type-to-find'],
    [['↑', '↓', '←', '→'], 'keys-cells'],
    [['PageUp', 'PageDown'], 'keys-pages'],
    [['Home', 'End'], 'keys-row-ends'],
    [['Ctrl Home', 'Ctrl End'], 'keys-first-last'],
    [['Enter'], 'keys-open-family'],
    [['F2'], 'keys-edit'],
    [['Space'], 'keys-select'],
    [['Shift ↑', 'Shift ↓'], 'keys-select-more'],
    [['Ctrl A'], 'keys-select-all'],
    [['Esc'], 'keys-empty-search'],
    [['A'], 'bulk-assign-title'],
    [['T'], 'bulk-tag-title'],
    [['F'], 'bulk-follow-up-title'],
    [['Ctrl C'], 'keys-copy'],
    [['Ctrl V'], 'keys-paste'],
    [['↑ Enter'], 'keys-sort'],
    [['Shift Enter'], 'keys-sort-more'],
    [['Delete'], 'keys-part-away'],
    [['Ctrl N'], 'add-family'],
  ]),
  ...at('family', [
    [['C'], 'log-contact'],
    [['S'], 'record-statement'],
    [['W'], 'keys-record-person'],
    [['P'], 'acts-pair'],
    [['I'], 'print-menu'],
    [['['], 'keys-previous-pair'],
    [[']'], 'keys-next-pair'],
    [['U'], 'unfinished-go-on'],
    [['Esc'], 'keys-to-families'],
  ]),
  ...at('link', [
    [['M'], 'link-same'],
    [['N'], 'link-apart'],
    [['U'], 'link-unsure'],
    [['Ctrl Enter'], 'save'],
    [['Esc'], 'leave-keep'],
  ]),
  ...at('unlink', [
    [['Ctrl Enter'], 'unlink-save'],
    [['Esc'], 'leave-keep'],
  ]),
  ...at('statement', [
    [['1–9', '0'], 'keys-wish'],
    [['P'], 'stage-preliminary'],
    [['F'], 'stage-final'],
    [['['], 'keys-previous-child'],
    [[']'], 'keys-next-child'],
    [['Ctrl Enter'], 'keys-second-look'],
    [['Esc'], 'keys-leave-or-back'],
  ]),
  ...at('contact', [
    [['T'], 'keys-clock'],
    [['['], 'call-point-before'],
    [[']'], 'call-point-next'],
    [['I'], 'keys-identity-passed'],
    [['F'], 'keys-identity-failed'],
    [['N'], 'keys-identity-not-done'],
    [['1–9', '0', 'Q', 'W', 'E', 'R', 'Y', 'U', 'O', 'P'], 'keys-outcome'],
    [['B'], 'call-agree'],
    [['Ctrl Enter'], 'attempt-save'],
    [['Ctrl Shift Enter'], 'call-save-next'],
    [['Esc'], 'leave-keep'],
  ]),
  ...at('duplicates', [
    [['M'], 'link-same'],
    [['N'], 'link-apart'],
    [['U'], 'link-unsure'],
    [['PageUp', 'PageDown'], 'keys-rows'],
    [['Ctrl Enter'], 'save'],
    [['Esc'], 'leave-keep'],
  ]),
  ...at('lists', [
    [['Ctrl N'], 'import-list'],
    [['W'], 'reconcile-title'],
  ]),
  ...at('import', [[['Ctrl Enter'], 'keys-take-in']]),
  ...at('list', [
    [['↑', '↓'], 'keys-rows'],
    [['PageUp', 'PageDown'], 'keys-pages'],
    [['Home', 'End'], 'keys-first-last'],
    [['Enter'], 'keys-decide-row'],
    [['W'], 'reconcile-title'],
  ]),
  ...at('reconcile', [
    [['R'], 'keys-explain'],
    [['G', 'Enter'], 'keys-difference-family'],
    [['M'], 'memo-for-counsel'],
    [['T'], 'keys-flow-table'],
    [['↑', '↓'], 'keys-rows'],
    [['PageUp', 'PageDown'], 'keys-pages'],
    [['Home', 'End'], 'keys-first-last'],
    [['Space'], 'keys-select'],
    [['Shift ↑', 'Shift ↓'], 'keys-select-more'],
    [['Ctrl A'], 'keys-select-all'],
    [['Esc'], 'keys-selection-clear'],
  ]),
  ...at('row', [
    [['M', '1–9'], 'row-same'],
    [['N'], 'row-nobody'],
    [['F'], 'row-find'],
    [['X'], 'row-not-ours'],
    [['PageUp', 'PageDown'], 'keys-rows'],
    [['Ctrl Enter'], 'save'],
    [['Esc'], 'leave-keep'],
  ]),
  ...at('deliver', [[['Ctrl Enter'], 'keys-draft']]),
  ...at('guide', [
    [['Ctrl F'], 'guide-find'],
    [['Esc'], 'go-back'],
  ]),
];

/** The lines of a place, in the order of the table. */
export function keysOf(place: KeyPlace): readonly KeyLine[] {
  return KEY_TABLE.filter((line) => line.at === place);
}

/** Whether a line is of single characters alone, which can be switched off. Arrows are keys of their own. */
export function isSingle(line: KeyLine): boolean {
  return line.keys.every((key) => /^(?:[A-Z0-9?[\]+-]|\d–\d)$/.test(key));
}
