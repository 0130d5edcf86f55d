import axe from 'axe-core';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { MemberRole } from '$lib/api/generated/MemberRole';
import { locale } from '$lib/i18n/locale.svelte';
import { counsel, refusal } from '../../test-records';
import { answer } from '../../test-setup';
import Family from './Family.svelte';

beforeEach(() => locale.speak('en'));

const printed = { path: '/stick/search-sheet-2018-08-26-7f3a21.pdf', sha256: 'ab', pages: 1 };

async function menu(roles: MemberRole[], more: Parameters<typeof answer>[0] = {}) {
  const calls = answer({ open_family: () => makeFamily(), ...more });
  render(Family, { family: 'f0', session: { ...counsel, member: { ...counsel.member, roles } } });
  await screen.findByRole('heading', { name: 'Xicay Ixtuc' });
  await fireEvent.keyDown(document.body, { key: 'i' });
  await screen.findByRole('menu', { name: 'Sheets that can be printed about this family' });
  return calls;
}

async function open(name: string): Promise<void> {
  await fireEvent.click(screen.getByRole('menuitem', { name }));
  await screen.findByRole('dialog', { name });
}

it('says that anybody can read the file before it is made, and afterwards where it is', async () => {
  const calls = await menu(['volunteer'], { print_sheet: () => printed });
  await open('Search sheet for a defender');
  expect(screen.getByText(/Whoever has the file can read it, without a passphrase/)).toBeTruthy();
  const make = screen.getByRole('button', { name: /Make the PDF/ });
  expect(make.getAttribute('aria-disabled')).toBe('true');
  await fireEvent.input(screen.getByLabelText('Folder for the file'), { target: { value: '/stick' } });
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await fireEvent.click(make);
  expect(await screen.findByText(printed.path)).toBeTruthy();
  const pair = makeFamily().pairs[0];
  expect(calls.find(({ name }) => name === 'print_sheet')?.request).toEqual({ kind: 'field_sheet', about: pair?.parent, language: 'es', folder: '/stick' });
});

it('makes an election form with the names of the pair, or blank', async () => {
  const calls = await menu(['counsel'], {
    print_sheet: () => {
      throw refusal('cloud_synced');
    },
  });
  await open('Election form');
  await fireEvent.input(screen.getByLabelText('Folder for the file'), { target: { value: '/stick' } });
  const make = screen.getByRole('button', { name: /Make the PDF/ });
  await fireEvent.click(make);
  expect((await screen.findByRole('alert')).textContent).toContain('copied to a cloud service');
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Leave the names blank' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Español' }));
  await fireEvent.click(make);
  await waitFor(() => expect(calls.filter(({ name }) => name === 'print_sheet')).toHaveLength(2));
  const asked = calls.filter(({ name }) => name === 'print_sheet').map(({ request }) => request);
  expect(asked).toMatchObject([
    { kind: 'election_form', about: makeFamily().pairs[0]?.id, language: 'en' },
    { kind: 'election_form', about: '', language: 'es' },
  ]);
});

it.each([[['en', 'quc'], 'English'], [['es'], 'Español'], [['mam', 'en'], 'Español'], [[], 'Español']])('proposes for the search of somebody who speaks %j the sheet in %s', async (languages, proposed) => {
  await menu(['counsel'], {
    open_family: () => {
      const view = makeFamily();
      for (const person of view.people) if (person.part === 'parent') person.languages = languages;
      return view;
    },
  });
  await open('Search sheet for a defender');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: proposed }).checked).toBe(true);
});

it.each<[MemberRole, number]>([['counsel', 0], ['volunteer', 1], ['auditor', 3]])('keeps from a %s what is not theirs', async (role, kept) => {
  await menu([role]);
  const items = screen.getAllByRole('menuitem');
  expect(items).toHaveLength(3);
  expect(items.filter((item) => item.getAttribute('aria-disabled') === 'true')).toHaveLength(kept);
});
