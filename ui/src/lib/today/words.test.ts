import { beforeEach, describe, expect, it } from 'vitest';
import { hasMessage, locale } from '$lib/i18n/locale.svelte';
import { DAY, item } from '../../test-today';
import { KINDS } from './kinds';
import { isLate, sayHour, sayMore, saySince, sayTodo } from './words';

beforeEach(() => locale.speak('en'));

const due = (day: string, overdue = 0) => item(1, { due: day, overdue });

it.each<[string, string, string]>([
  ['', 'At once', 'De inmediato'],
  [DAY, 'Due today', 'Toca hoy'],
  ['2018-08-28', '1 day overdue', '1 día de retraso'],
  ['2018-08-26', '3 days overdue', '3 días de retraso'],
  ['2018-08-30', 'In 1 day', 'En 1 día'],
  ['2018-09-12', 'In 14 days', 'En 14 días'],
])('says since when for %s', (day, english, spanish) => {
  const overdue = { '2018-08-28': 1, '2018-08-26': 3 }[day] ?? 0;
  expect(saySince('reconfirm', due(day, overdue), DAY)).toBe(english);
  locale.speak('es');
  expect(saySince('reconfirm', due(day, overdue), DAY)).toBe(spanish);
});

describe('a child who comes of age', () => {
  it('may turn 18 from a day on, since of the birth date parts may be unknown', () => {
    expect(sayTodo('coming_of_age', due('2018-09-12'), DAY)).toBe('Child 1 may turn 18 from 12 Sept 2018, and then decides alone');
  });

  it('is not late with a birthday', () => {
    expect(sayTodo('coming_of_age', due('2018-08-26', 3), DAY)).toContain('may be 18 since 26 Aug 2018');
    expect(saySince('coming_of_age', due('2018-08-26', 3), DAY)).toBe('3 days ago');
    expect(isLate('coming_of_age', due('2018-08-26', 3))).toBe(false);
    expect(isLate('decision', due('2018-08-26', 3))).toBe(true);
  });
});

it('says the step where there is one, else what the group asks for', () => {
  expect(sayTodo('next_step', item(1, { act: 'call_again' }), DAY)).toBe('Call again');
  expect(sayTodo('conflict', item(1), DAY)).toContain('Nothing is delivered');
});

it('says the hour there, and its day where that is another', () => {
  expect(sayHour(`${DAY}T18:00`, DAY)).toBe('18:00');
  expect(sayHour('2018-08-30T08:00', DAY)).toBe('30 Aug 2018, 08:00');
  locale.speak('es');
  expect(sayHour(`${DAY}T18:00`, DAY)).toBe('las 18:00');
  expect(sayHour('2018-08-30T08:00', DAY)).toBe('el 30 ago 2018 a las 08:00');
});

it('names how many more it is about', () => {
  expect(sayMore('next_step', item(1))).toBe('');
  expect(sayMore('next_step', item(1, { pairs: 2 }))).toBe('and 1 more child');
  expect(sayMore('coming_of_age', item(1, { pairs: 3 }))).toBe('and 2 more parents');
});

it('has words for every group in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    locale.speak(language);
    expect(Object.values(KINDS).flatMap((words) => Object.values(words)).filter((id) => !hasMessage(id))).toEqual([]);
  }
});
