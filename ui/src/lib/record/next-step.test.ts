import { expect, it } from 'vitest';
import { OUTCOMES } from '$lib/vocabulary/codes';
import { daysAfter, NEXT_STEPS, proposalAfter } from './next-step';

const core = import.meta.glob<string>('../../../../src-tauri/crates/core/src/rules/outcome.rs', { query: '?raw', import: 'default', eager: true });

/** `RecordStatement` as the code `record_statement`. */
function code(name: string): string {
  return name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();
}

/** The core's own table, read from its source. */
function stepsOfCore(): Record<string, [string, number]> {
  const [, body = ''] = /fn next_step\(self\)[^]*?match self \{([^]*?)\n {8}\};/.exec(Object.values(core)[0] ?? '') ?? [];
  const arms = [...body.matchAll(/((?:\|?\s*Self::\w+\s*)+)=>\s*\{?\s*\(NextAct::(\w+), (\d+)\)/g)];
  return Object.fromEntries(
    arms.flatMap(([, names = '', act = '', days]) =>
      [...names.matchAll(/Self::(\w+)/g)].map(([, name = '']): [string, [string, number]] => [code(name), [code(act), Number(days)]]),
    ),
  );
}

it('says beforehand what the core will propose, for every outcome', () => {
  expect(Object.keys(NEXT_STEPS).sort()).toEqual([...OUTCOMES].sort());
  expect(NEXT_STEPS).toEqual(stepsOfCore());
});

it.each([
  ['spoke_verified', '', false, { act: 'record_statement', from: '2018-09-01', agreed: false }],
  ['spoke_verified', '2018-08-31T16:30', false, { act: 'call_as_agreed', from: '2018-08-31T16:30', agreed: true }],
  ['no_answer', '', true, undefined],
  // Danger and refusal come before what was agreed and what was decided.
  ['unsafe_stop', '2018-08-31T16:30', true, { act: 'alert_safety', from: '2018-08-30', agreed: false }],
  ['refused', '2018-08-31T16:30', false, { act: 'ask_counsel', from: '2018-09-06', agreed: false }],
  ['', '', false, undefined],
])('proposes after %s, agreed “%s”, decided: %s', (outcome, callBack, settled, proposed) => {
  expect(proposalAfter(outcome, '2018-08-30', callBack, settled)).toEqual(proposed);
});

it('counts days over the end of a month and writes them as people type them', () => {
  expect(daysAfter('2018-12-31', 2)).toBe('2019-01-02');
});
