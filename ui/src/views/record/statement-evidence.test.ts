import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { AttachDocumentRequest } from '$lib/api/generated/AttachDocumentRequest';
import { locale } from '$lib/i18n/locale.svelte';
import { draftOf, dropDraft } from '$lib/record/drafts';
import { missedFiles } from '$lib/record/missed-files.svelte';
import { Statements } from '$lib/record/statements.svelte';
import { announced } from '$lib/shell/announce.svelte';
import { navigation } from '$lib/shell/navigation.svelte';
import { undo } from '$lib/shell/undo.svelte';
import { vault } from '$lib/vault/session.svelte';
import { counsel, nothingMoved } from '../../test-records';
import { answer } from '../../test-setup';
import Family from '../family/Family.svelte';
import StatementSheet from './StatementSheet.svelte';

const moved = { ...nothingMoved, families: ['f0'] };
const attached = { entry: 'dd', id: 'p0', changes: moved };

beforeEach(() => {
  locale.speak('en');
  dropDraft('statement marta');
  missedFiles.drop('p0');
  undo.close();
});

/** The sheet of Marta with the wish chosen and two files added; each statement has an entry of its own. */
async function show(attach: (request: AttachDocumentRequest) => typeof attached | Promise<typeof attached>) {
  const paths = ['/scans/form.pdf', '/scans/letter.jpg'];
  const answers = {
    record_statement: ({ pair }: { pair: string }) => ({ entry: `statement of ${pair}`, id: pair, changes: moved }),
    attach_document: attach,
    choose_document: () => paths.shift() ?? null,
  };
  const calls = answer(answers);
  const family = makeFamily();
  const [parent] = family.people;
  if (!parent) throw new Error('the invented family is incomplete');
  const left = vi.fn<() => void>();
  const said = draftOf('statement marta', () => new Statements('quc'), {
    kind: 'statement', person: 'marta', who: parent.name, place: { at: 'statement', family: 'f0', pair: 'p0' },
  });
  said.talk.how = 'phone';
  const childOf = (id: string) => family.people.find((one) => one.id === family.pairs.find((pair) => pair.id === id)?.child);
  render(StatementSheet, { pairs: family.pairs, asked: 'p0', parent, childOf, session: counsel, onleave: left });
  await press('1', 'p');
  for (const name of ['form.pdf', 'letter.jpg']) {
    await fireEvent.click(screen.getByRole('button', { name: 'Add a file' }));
    await screen.findByText(name);
  }
  return { left, sent: () => calls.filter(({ name }) => name === 'attach_document').map(({ request }) => request as AttachDocumentRequest), calls };
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await fireEvent.keyDown(document.body, { key: key.replace('Ctrl ', ''), ctrlKey: key.startsWith('Ctrl ') });
}

it('attaches each file as evidence of the statement that was just written, and of no other', async () => {
  const { left, sent, calls } = await show(() => attached);
  await press('Ctrl Enter');
  expect(screen.getByText('Evidence: form.pdf, letter.jpg')).toBeTruthy();
  expect(sent()).toEqual([]);
  await press('Ctrl Enter');
  await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
  expect(calls.map(({ name }) => name).filter((name) => /^(record|attach)/.test(name))).toEqual(['record_statement', 'attach_document', 'attach_document']);
  expect(sent()).toEqual(
    ['/scans/form.pdf', '/scans/letter.jpg'].map((path) => ({
      about: 'p0', path, kind: 'other', title: '', dated: '', language: '', source: '', evidence_of: 'statement of p0',
    })),
  );
  expect(undo.bar?.said).toBe('letter.jpg was attached last.');
});

it('says which file was not attached and why, that the statement stands, and where to attach it', async () => {
  const { left, sent } = await show(({ path }) => {
    if (path.endsWith('.pdf')) throw { code: 'invalid', message_id: 'err-invalid', args: { field: 'document_size' } };
    return attached;
  });
  await press('Ctrl Enter', 'Ctrl Enter');
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('The statement is recorded.');
  expect(told.textContent).toMatch(/form\.pdf: .*at most 25 MB/);
  expect(told.textContent).not.toContain('letter.jpg');
  expect(told.textContent).toContain('Attach a document');
  expect(sent()).toHaveLength(2);
  await screen.findByRole('button', { name: 'Back to the family' });
  expect(left).not.toHaveBeenCalled();
  await press('Ctrl Enter');
  expect([left.mock.calls.length, sent().length]).toEqual([1, 2]);
});

it('is not left while files are being attached: not by Esc, not by a place, and not back into the form', async () => {
  let release = (): void => undefined;
  const held = new Promise<typeof attached>((resolve) => (release = () => resolve(attached)));
  const { left } = await show(() => held);
  navigation.goTo({ at: 'families' });
  await press('Ctrl Enter', 'Ctrl Enter');
  await press('Escape');
  navigation.goTo({ at: 'today' });
  navigation.back();
  expect([left.mock.calls.length, navigation.place.at, announced.sentence]).toEqual([0, 'families', expect.stringMatching(/one moment/)]);
  expect(screen.getByText('Evidence: form.pdf, letter.jpg')).toBeTruthy();
  release();
  await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
  navigation.goTo({ at: 'today' });
  expect(navigation.place.at).toBe('today');
});

it('names what was not attached in the family too, until somebody has seen to it', async () => {
  const { left } = await show(() => {
    throw { code: 'invalid', message_id: 'err-invalid', args: { field: 'document_size' } };
  });
  await press('Ctrl Enter', 'Ctrl Enter');
  await screen.findByRole('button', { name: 'Back to the family' });
  await press('Escape');
  expect(left).toHaveBeenCalledTimes(1);
  cleanup();
  answer({ open_family: () => makeFamily() });
  render(Family, { family: 'f0', session: counsel });
  expect((await screen.findByText(/^The statement about .* is recorded/)).closest('.banner')?.textContent).toMatch(/form\.pdf: .*letter\.jpg: /);
  await fireEvent.click(screen.getByRole('button', { name: 'I have seen to it' }));
  expect(screen.queryByText(/form\.pdf/)).toBeNull();
});

it('forgets what was not attached when the vault locks', () => {
  const keep = missedFiles.begin();
  keep('p0', [{ name: 'form.pdf', why: 'x' }]);
  vault.forget();
  keep('p0', [{ name: 'late.pdf', why: 'x' }]);
  expect(missedFiles.of('p0')).toEqual([]);
});

it('says of a file that is kept already that it was not attached to this statement', async () => {
  await show(() => ({ ...attached, changes: nothingMoved }));
  await press('Ctrl Enter', 'Ctrl Enter');
  expect((await screen.findByRole('alert')).textContent).toContain('form.pdf: this very file is kept about this pair already');
});

it('leaves out a file that was added by mistake', async () => {
  const { left, sent } = await show(() => attached);
  await fireEvent.click(screen.getByRole('button', { name: 'Leave out form.pdf' }));
  await press('Ctrl Enter', 'Ctrl Enter');
  await waitFor(() => expect(left).toHaveBeenCalled());
  expect(sent().map(({ path }) => path)).toEqual(['/scans/letter.jpg']);
});
