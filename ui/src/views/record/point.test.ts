import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { ContactPointView } from '$lib/api/generated/ContactPointView';
import { safetyOf } from '$lib/family/safety';
import { zonesFor } from '$lib/family/zones';
import { locale } from '$lib/i18n/locale.svelte';
import { answer } from '../../test-setup';
import PointPanel from './PointPanel.svelte';

const recorded = { entry: 'ee', id: 'p0', changes: { families: [], lists: false, deliveries: false, members: false } };
const [marta] = makeFamily().people;
if (!marta) throw new Error('the invented family is incomplete');
const parent = marta;
const first = parent.contact_points[0] as ContactPointView;

beforeEach(() => locale.speak('en'));

function words(label: string): HTMLTextAreaElement | null {
  return screen.queryByLabelText(label);
}

async function write(label: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

it('never makes words that must not be said the words to leave', async () => {
  const calls = answer({ record_contact_point: () => recorded });
  render(PointPanel, { person: parent, change: { ...first, may_leave_message: 'no', never_say: '' }, onclose: vi.fn() });
  await write('What not to say', 'that we call for his son');
  await fireEvent.click(screen.getByLabelText('Yes'));
  expect(words('Leave only these words')?.value).toBe('');
  expect(words('What not to say')?.value).toBe('that we call for his son');
  await write('Leave only these words', 'the bakery called');
  await fireEvent.click(screen.getByLabelText('No'));
  expect(words('Leave only these words')).toBeNull();
  expect(words('What not to say')?.value).toBe('that we call for his son');
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.request).toMatchObject({ may_leave_message: 'no', say: '', never_say: 'that we call for his son' });
});

it('says both before the number, each as what it is', () => {
  const said = safetyOf({ ...first, may_leave_message: 'yes', say: 'the bakery called', never_say: 'asylum' });
  expect(said.stop).toEqual(['What not to say: “asylum”', 'Leave only these words: the bakery called']);
  expect(safetyOf({ ...first, may_leave_message: 'no', say: 'the bakery called', never_say: '' }).stop).toEqual(['Leave no message']);
});

it('proposes the zone of the country, and finds another by its city or country', async () => {
  const calls = answer({ record_contact_point: () => recorded });
  const fromHonduras = { ...parent, country: 'HN' };
  render(PointPanel, { person: fromHonduras, onclose: vi.fn() });
  const zone = screen.getByRole<HTMLInputElement>('combobox', { name: 'Time zone of the safe hours' });
  expect(zone.value).toBe('Honduras');
  await fireEvent.input(zone, { target: { value: 'peru' } });
  const offered = (await screen.findAllByRole('option')).map((option) => option.textContent);
  expect(offered).toEqual(['Lima, Peru']);
  await fireEvent.blur(zone);
  expect(zone.value).toBe('Lima, Peru');
  // What was chosen, typed in part and chosen again, is chosen.
  await fireEvent.input(zone, { target: { value: 'li' } });
  await fireEvent.pointerUp(await screen.findByRole('option', { name: 'Lima, Peru' }));
  expect(zone.value).toBe('Lima, Peru');
  await write('Safe from', '2:30 pm');
  await write('Safe until', '8 p.m.');
  await write('Number or address', '5555 0100');
  await write('Where this comes from', 'invented');
  await fireEvent.click(screen.getByRole('combobox', { name: /^Kind/ }));
  await fireEvent.pointerUp(await screen.findByRole('option', { name: 'Mobile' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.request).toMatchObject({ safe_from: '14:30', safe_until: '20:00', zone: 'America/Lima' });
});

it('says that there is no such zone, and offers all that the platform knows', async () => {
  render(PointPanel, { person: { ...parent, country: 'MX' }, onclose: vi.fn() });
  const zone = screen.getByRole<HTMLInputElement>('combobox', { name: 'Time zone of the safe hours' });
  expect(zone.value).toBe('');
  await fireEvent.input(zone, { target: { value: 'Atlantis' } });
  await fireEvent.blur(zone);
  expect(screen.getByText('Nothing in the list has this name: choose one from it.')).toBeTruthy();
  const zones = zonesFor('MX').map(({ value }) => value);
  await fireEvent.input(zone, { target: { value: 'managua' } });
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['Nicaragua']);
  expect(zones.slice(0, 2)).toEqual(['America/Mexico_City', 'America/Tijuana']);
  expect(zones).toEqual(expect.arrayContaining(Intl.supportedValuesOf('timeZone')));
  expect(new Set(zonesFor('GT').map(({ label }) => label)).size).toBe(zones.length);
});
