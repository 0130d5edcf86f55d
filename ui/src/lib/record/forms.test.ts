import { expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import { TOPICS } from '$lib/vocabulary/codes';
import { AttemptForm } from './attempt.svelte';
import { StatementForm } from './statement.svelte';

locale.speak('en');

function readyButNotFinal(): StatementForm {
  const form = new StatementForm('p0', 'quc', ['aa']);
  form.preference = 'reunify_country_of_origin';
  form.how = 'phone';
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
  ['the lawyer', (form: StatementForm) => (form.counselledBy = ' ')],
  ['the reading back', (form: StatementForm) => (form.readBack = false)],
  ['a readable day', (form: StatementForm) => (form.saidOn = 'yesterday')],
])('holds a final wish back without %s', (_what, take) => {
  const form = readyButNotFinal();
  form.topics = [...TOPICS];
  form.counselledBy = 'T. Obando';
  form.readBack = true;
  expect(form.missingForFinal).toEqual([]);
  take(form);
  expect(form.missingForFinal).toHaveLength(1);
});

it('replaces what stands and keeps the chain of interpreters in order', () => {
  const form = readyButNotFinal();
  form.interpreters = 'S. Tuyuc → L. Pérez, K. Jones';
  form.saidOn = '26/8/2018';
  expect(form.request('preliminary')).toMatchObject({
    replaces: ['aa'],
    interpreters: ['S. Tuyuc', 'L. Pérez', 'K. Jones'],
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

it('wants a day to call back on', () => {
  const form = new AttemptForm('m', 'aa');
  form.outcome = 'call_back';
  expect(form.missing).toHaveLength(1);
  form.callBackDay = '30/8/2018';
  form.callBackTime = '16:30';
  expect(form.missing).toEqual([]);
});
