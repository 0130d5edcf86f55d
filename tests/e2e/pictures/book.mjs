// The practice vault of the pictures: families in every state, and on top of them what only a morning's
// work brings: a number that may be called at any hour, and pairs that nothing holds up. All invented.
import { strict as assert } from 'node:assert';

const COUNSEL = 'Inés Robleda';
const CHILDS_COUNSEL = 'Aurelia Montepeque';
/** The number that may be called at any hour. */
export const NUMBER = '+50255550142';
/** As many lines as a draft shows without scrolling. */
const READY = 6;

/** The pairs that the walk stops at, of those that the practice vault holds. */
export async function bookOf(desk) {
  const ask = async (command, request) => {
    const { answer, error } = await desk.invoke(command, request);
    assert(answer, `${command}: ${JSON.stringify(error)}`);
    return answer;
  };
  const { rows } = await ask('list_pairs', { search: '', conditions: [], sort: [], from: 0, count: 500 });
  const first = (what, fits) => {
    const found = rows.find((row) => row.parent_a_number && row.child_a_number && fits(row));
    assert(found, `the practice vault has no pair that is ${what}`);
    return found;
  };
  const book = {
    delivered: first('delivered', (row) => row.delivery === 'delivered'),
    conflict: first('in conflict', (row) => row.alignment === 'conflict'),
    preliminary: first('preliminary', (row) => row.parent_statement === 'preliminary' && row.child_statement === 'not_asked'),
    unasked: first('not asked', (row) => row.parent_statement === 'not_asked' && row.contact === 'attempting'),
    several: first('one of two', (row) => rows.some((other) => other.family === row.family && other.pair !== row.pair)),
  };
  const point = {
    person: book.unasked.parent_id, kind: 'mobile', raw: NUMBER, whose: 'su hermana', source: 'la familia',
    may_leave_message: 'no', never_say: 'asilo', say: '', safe_from: '00:00', safe_until: '23:59', zone: 'America/Guatemala',
  };
  await ask('record_contact_point', point);
  await ready(ask, rows.filter((row) => row.parent_statement === 'final' && row.child_statement === 'stated'));
  return book;
}

/** Pairs of which the child's lawyer confirms what the parent wants too: everything is there to hand them over. */
async function ready(ask, rows) {
  for (const row of rows.slice(0, 4 * READY)) {
    const { ready: lines } = await ask('preflight', {});
    if (lines.length >= READY) return;
    const family = await ask('open_family', { family: row.family });
    const { child_statements: stated } = family.pairs.find((pair) => pair.id === row.pair);
    await ask('record_child_wish', {
      pair: row.pair, wish: stated[0].preference, stage: 'confirmed', voice: 'child', confirmed_by: CHILDS_COUNSEL, said_on: '',
      replaces: stated.map((one) => one.id),
    });
    await ask('record_consent', { person: row.parent_id, purpose: 'share_election_with_government', answer: 'granted', language: 'es', how: 'phone' });
    for (const [side, by] of [['parent', COUNSEL], ['child', CHILDS_COUNSEL]]) {
      await ask('record_clearance', { pair: row.pair, side, state: 'cleared', by, reason: '' });
    }
  }
}
