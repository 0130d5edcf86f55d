import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import DayField from './DayField.svelte';
import PartialDateField from './PartialDateField.svelte';
import TimeField from './TimeField.svelte';

afterEach(() => locale.speak('en'));

const box = (): HTMLInputElement => screen.getByRole('textbox');
const said = (): string => document.getElementById(box().getAttribute('aria-describedby') ?? '')?.textContent ?? '';

it.each([
  ['a day', () => render(DayField, { label: 'Day', value: '', hint: 'Today, if left empty' })],
  ['a date of which parts may be unknown', () => render(PartialDateField, { label: 'Day', value: '' })],
])('says how it reads %s in numbers, and offers the other way', async (_, show) => {
  show();
  await fireEvent.input(box(), { target: { value: '5/6/1986' } });
  expect(said()).toContain('Read as 5 June 1986.');
  await fireEvent.click(screen.getByRole('button', { name: 'Or 6 May 1986?' }));
  expect(box().value).toBe('6 May 1986');
  expect(document.activeElement).toBe(box());
  expect(said()).toBe('6 May 1986');
  expect(screen.queryByRole('button')).toBeNull();
});

it('offers it in Spanish, in words that are read again', async () => {
  await locale.speak('es');
  render(PartialDateField, { label: 'Nacimiento', value: 'hacia 5/6/1986' });
  await fireEvent.click(screen.getByRole('button', { name: '¿O hacia 6 de mayo de 1986?' }));
  expect(said()).toContain('6 may');
});

it('asks nothing of a day that has one reading, nor of one that there is not', async () => {
  render(DayField, { label: 'Day', value: '', hint: 'Today, if left empty' });
  for (const typed of ['24/5/2010', '31/2/2018', '5/6/86']) {
    await fireEvent.input(box(), { target: { value: typed } });
    expect(screen.queryByRole('button'), typed).toBeNull();
  }
});

it('reads an hour with its half of the day back in 24 hours', async () => {
  render(TimeField, { label: 'At', value: '' });
  await fireEvent.input(box(), { target: { value: '2:30 pm' } });
  expect(said()).toBe('14:30');
});
