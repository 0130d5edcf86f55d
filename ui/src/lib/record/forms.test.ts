import { expect, it } from 'vitest';
import { sayPartial } from '$lib/i18n/dates';
import { locale } from '$lib/i18n/locale.svelte';
import { TOPICS } from '$lib/vocabulary/codes';
import { answer } from '../../test-setup';
import { AttemptForm } from './attempt.svelte';
import { NewFamilyForm } from './new-family.svelte';
import { PointForm } from './point.svelte';
import { StatementForm, Talk } from './statement.svelte';
import { warnANumber, warnPoint } from './warn-number';

locale.speak('en');

function readyButNotFinal(): StatementForm {
  const form = new StatementForm('p0', new Talk('quc'), ['aa']);
  form.preference = 'reunify_country_of_origin';
  form.talk.how = 'phone';
  return form;
}

it('lets a preliminary wish be saved while a final one is still open', () => {
  const form = readyButNotFinal();
  expect(form.missing).toEqual([]);
  expect(form.missingForFinal).toEqual([
    '8 topics were not said back.',
    'Name the lawyer who counselled.',
    'The wish was not read back and confirmed.',
  ]);
});

it.each([
  ['a topic', (form: StatementForm) => form.topics.pop()],
  ['the lawyer', (form: StatementForm) => (form.talk.counselledBy = ' ')],
  ['the reading back', (form: StatementForm) => (form.readBack = false)],
  ['a readable day', (form: StatementForm) => (form.talk.saidOn = 'yesterday')],
])('holds a final wish back without %s', (_what, take) => {
  const form = readyButNotFinal();
  form.topics = [...TOPICS];
  form.talk.counselledBy = 'T. Obando';
  form.readBack = true;
  expect(form.missingForFinal).toEqual([]);
  take(form);
  expect(form.missingForFinal).toHaveLength(1);
});

it('wants the wish read back again once it was changed', () => {
  const form = readyButNotFinal();
  form.readBack = true;
  form.conditions = 'After school ends.';
  expect(form.readBack).toBe(false);
  form.readBack = true;
  form.preference = 'undecided';
  expect([form.readBack, form.request().read_back]).toEqual([false, false]);
});

it('chooses the wish by its key and no stage by itself', () => {
  const form = new StatementForm('p0', new Talk('quc'), []);
  expect([form.preference, form.stage]).toEqual(['', '']);
  for (const [key, wish] of [['1', 'reunify_country_of_origin'], ['8', 'undecided'], ['0', 'unable_to_obtain']] as const) {
    expect(form.chooseByKey(key)).toBe(true);
    expect(form.preference).toBe(wish);
  }
  expect(['p', 'f', '-', ' '].map((key) => form.chooseByKey(key))).toEqual([false, false, false, false]);
  expect(form.open).toContain('Say whether it is preliminary or final.');
});

it('replaces what stands and keeps the chain of interpreters in order', () => {
  const form = readyButNotFinal();
  const { interpreters } = form.talk;
  for (const [name, languages] of [['S. Tuyuc', 'quc – es'], ['', ''], ['', 'es – en']] as const) {
    Object.assign(interpreters.links.at(-1) ?? {}, { name, languages });
    interpreters.add();
  }
  form.talk.saidOn = '26/8/2018';
  form.stage = 'preliminary';
  expect(form.request()).toMatchObject({
    replaces: ['aa'],
    stage: 'preliminary',
    interpreters: ['S. Tuyuc (quc – es)', 'es – en'],
    said_on: '2018-08-26',
  });
});

it('never counts as spoken with without an identity check that was passed', () => {
  const form = new AttemptForm('m', 'aa');
  expect(form.chooseByKey('1')).toBe(true);
  expect(form.outcome).toBe('spoke_verified');
  for (const check of ['', 'failed', 'not_done']) {
    form.identityCheck = check;
    expect(form.missing).toHaveLength(1);
  }
  form.identityCheck = 'passed';
  expect(form.missing).toEqual([]);
});

/** Thursday, 30 August 2018, four in the afternoon by the clock of this machine. */
const now = (): Date => new Date(2018, 7, 30, 16, 0);

function attempt(outcome: string): AttemptForm {
  const form = new AttemptForm('m', 'aa', now);
  form.outcome = outcome;
  return form;
}

it('wants a day to call back on, and none that is past', () => {
  const form = attempt('call_back');
  form.spokeTo = 'themself';
  expect(form.missing).toEqual(['Say when to call back.']);
  form.callBackDay = '29/8/2018';
  form.callBackTime = '16:30';
  expect(form.missing).toEqual(['The day to call back is past.']);
  form.callBackDay = '30/8/2018';
  expect(form.missing).toEqual([]);
  // Written down later, of a talk on the 28th: the 29th was still to come.
  form.callBackDay = '29/8/2018';
  form.day = '28/8/2018';
  form.time = '10';
  expect(form.missing).toEqual([]);
});

it.each(['spoke_unverified', 'call_back'])('asks who was spoken to when the outcome is %s', (outcome) => {
  const form = attempt(outcome);
  form.callBackDay = '31/8/2018';
  form.callBackTime = '16:30';
  for (const spokeTo of ['', 'nobody']) {
    form.spokeTo = spokeTo;
    expect(form.missing).toEqual(['Say who you spoke to.']);
  }
  form.spokeTo = 'relative';
  expect(form.missing).toEqual([]);
});

it('asks which number it was when there are several, and chooses an only one', () => {
  const form = new AttemptForm('m', '', now);
  form.outcome = 'no_answer';
  form.offer(['aa', 'bb']);
  expect(form.point).toBe('');
  expect(form.missing).toEqual(['Choose which number it was.']);
  form.point = 'bb';
  expect(form.missing).toEqual([]);
  form.offer(['aa']);
  expect(form.point).toBe('aa');
  form.offer(['aa', 'bb']);
  expect(form.point).toBe('aa');
});

it('asks for no number where none was dialled', () => {
  const form = attempt('visited_not_found');
  form.point = '';
  form.offer(['aa', 'bb']);
  form.channel = 'visit';
  expect(form.missing).toEqual([]);
  form.channel = 'call';
  form.outcome = 'inbound_call';
  expect(form.missing).toEqual([]);
});

it.each([
  ['', '', '', undefined],
  ['29/8/2018', '9:30', '2018-08-29T09:30', undefined],
  ['', '9', '2018-08-30T09:00', undefined],
  ['29/8/2018', '', '', 'Say the hour of the contact too.'],
  ['', '17:00', '2018-08-30T17:00', 'The contact lies in the future: correct the day or the hour.'],
  ['yesterday', '9', undefined, 'This day cannot be read. Write it as 26/8/2018 or 26 August 2018.'],
  ['29/8/2018', 'noon', undefined, 'This time cannot be read. Write it as 16:30 or 4:30 pm.'],
])('takes the contact to have been on “%s” at “%s”', async (day, time, at, wrong) => {
  const calls = answer({ log_attempt: () => ({ entry: 'ee', id: 'm', changes: { families: [], lists: false, deliveries: false, members: false } }) });
  const form = attempt('no_answer');
  form.day = day;
  form.time = time;
  expect(form.missing).toEqual(wrong ? [wrong] : []);
  if (wrong) return;
  await form.save();
  expect(calls[0]?.request).toMatchObject({ at });
});

it('adds no family with a birth date that no calendar has', () => {
  const form = new NewFamilyForm();
  form.parent.name = 'Marta Xicay Ixtuc';
  form.child.name = 'Andrés Xicay';
  form.relation = 'mother';
  form.source = 'the family itself';
  for (const born of ['', '2010', 'mayo 2010', 'hacia 2010', '2010-05-XX', 'when the rains began']) {
    form.child.born = born;
    expect(form.missing, born).toBeUndefined();
  }
  for (const born of ['31/2/1986', '14/13/2010']) {
    form.child.born = born;
    expect(form.missing).toBe('There is no such day. Write it as 24/5/2010, May 2010 or 2010.');
  }
});

it('holds back a source day that no calendar has', () => {
  const form = new PointForm({ id: 'm', country: '' });
  Object.assign(form, { kind: 'mobile', raw: '5555 0142', source: 'the family itself', sourceOn: '31/2/2018' });
  expect(form.missing).toBe('There is no such day. Write it as 24/5/2010, May 2010 or 2010.');
  form.sourceOn = 'Nov 2017';
  expect(form.missing).toBeUndefined();
});

it('says how a number will be saved before it is', () => {
  expect(warnANumber('A12345678')).toBe('Will be saved as A012 345 678, with zeros in front. Is a digit missing?');
  expect(warnANumber('A 123-456-78B')).toBe('Kept as written; it is no A-number, which has 7 to 9 digits.');
  expect(warnANumber('A9OO214331')).toBe('Will be saved as A900 214 331: a letter was read as a digit.');
  expect([warnANumber(''), warnANumber('A900 214 331')]).toEqual([undefined, undefined]);
  expect(warnPoint('mobile', '5512 O34x abc')).toBe('Kept as written; it could not be read as a number.');
  expect([warnPoint('mobile', '5550 0142'), warnPoint('letter', 'Calle 5')]).toEqual([undefined, undefined]);
});

it.each([
  ['1986', '1986'],
  ['2010-05-14', '14 May 2010'],
  ['2010-05-XX', 'May 2010'],
  ['2010~', 'about 2010'],
  ['2010?', 'perhaps 2010'],
  ['2008/2010', 'between 2008 and 2010'],
  ['../2010', '2010 or earlier'],
  ['[2018-03-05,2018-05-03]', '5 Mar 2018 or 3 May 2018'],
  ['when the rains began', 'when the rains began'],
])('says the partial date %s', (edtf, said) => expect(sayPartial(edtf)).toBe(said));
