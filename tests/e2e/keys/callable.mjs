import assert from 'node:assert/strict';

/** The first so many who are to be called may be called at any hour: the suite runs by day and by night. */
export async function mayBeCalled(desk, many) {
  const { answer } = await desk.invoke('today', { mine: false, group: 'next_step', from: 0, count: 50 });
  const people = answer.groups[0].items.filter((item) => item.call !== null).slice(0, many);
  assert.equal(people.length, many);
  for (const { person } of people) {
    const point = { person, kind: 'mobile', raw: '+502 5555 0100', whose: '', source: 'invented', safe_from: '00:00', safe_until: '23:59', zone: 'America/Guatemala' };
    const { error } = await desk.invoke('record_contact_point', point);
    assert.equal(error, undefined, JSON.stringify(error));
  }
}

/** On the sheet of a call: a number that may be called now, of two of which by night one may not. */
export async function chooseCallable(desk, hands) {
  await hands.press(']');
  if (!(await desk.text()).includes('Safe now')) await hands.press('[');
  await desk.see('Safe now');
}
