import axe from 'axe-core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import type { ShowPageRequest } from '$lib/api/generated/ShowPageRequest';
import { locale } from '$lib/i18n/locale.svelte';
import { keysOf } from '$lib/shell/key-table';
import { undo } from '$lib/shell/undo.svelte';
import { counsel, nothingMoved } from '../../test-records';
import { answer } from '../../test-setup';
import Family from './Family.svelte';

type Answers = Parameters<typeof answer>[0];

const PAGES = 5;
const live = new Set<string>();
let made = 0;

beforeEach(() => {
  locale.speak('en');
  undo.close();
  live.clear();
  // jsdom has no addresses of blobs: these are counted, so that none stays.
  URL.createObjectURL = vi.fn(() => {
    made += 1;
    live.add(`blob:${made}`);
    return `blob:${made}`;
  });
  URL.revokeObjectURL = vi.fn((url: string) => void live.delete(url));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  expect([...live]).toEqual([]);
});

const page = ({ page: at, width }: ShowPageRequest) => ({ pages: PAGES, width, height: width, png: btoa(`page ${at}`), text: at === 2 ? '' : `words of page ${at}` });

async function shown(more: Answers = {}, change: (view: FamilyView) => void = () => undefined) {
  const calls = answer({
    open_family: () => {
      const view = makeFamily();
      change(view);
      return view;
    },
    show_page: page,
    ...more,
  });
  const { unmount } = render(Family, { family: 'f0', session: counsel });
  await screen.findByRole('heading', { name: 'Documents' });
  return { calls, unmount, asked: () => calls.filter(({ name }) => name === 'show_page').map(({ request }) => request as ShowPageRequest) };
}

async function open(name = 'Form that Marta signed'): Promise<HTMLElement> {
  await fireEvent.click(screen.getByRole('button', { name }));
  return screen.findByRole('dialog', { name });
}

const press = (key: string): Promise<boolean> => fireEvent.keyDown(screen.getByRole('region', { name: 'The page' }), { key });
const at = (number: number): Promise<HTMLElement> => screen.findByRole('img', { name: `Page ${number} of ${PAGES}: Form that Marta signed` });

it('says of each document what it is, whom it is about and what it is evidence of', async () => {
  await shown();
  expect(screen.getByText(/evidence of: Parent’s wish about Andrés: Together in the country of origin/)).toBeTruthy();
  expect(screen.getByText(/^Signed statement of a wish · dated 26 Aug 2018/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Birth or family record' })).toBeTruthy();
});

it('teaches what can be kept where nothing is', async () => {
  await shown({}, (view) => (view.documents = []));
  expect(screen.getByText(/^No document yet\. What somebody signed/)).toBeTruthy();
});

it('turns the pages by keys, says where it is, and answers each key of the table', async () => {
  const { asked } = await shown();
  await open();
  await at(1);
  await press('PageUp');
  await press('ArrowRight');
  await at(2);
  expect(screen.getByRole('status').textContent?.trim()).toBe('Page 2 of 5');
  await press('End');
  await at(PAGES);
  await press('PageDown');
  await press('ArrowLeft');
  await at(4);
  await press('Home');
  await at(1);
  expect(asked().map((one) => one.page)).toEqual([1, 2, 5, 4, 1]);
  const names: Record<string, string> = { '→': 'ArrowRight', '←': 'ArrowLeft' };
  for (const key of keysOf('document').flatMap(({ keys }) => keys).filter((one) => one !== 'Esc')) {
    expect([key, await press(names[key] ?? key)]).toEqual([key, false]);
  }
});

it('holds one picture at a time and none once it is closed', async () => {
  await shown();
  await open();
  await at(1);
  expect(live.size).toBe(1);
  await press('PageDown');
  await at(2);
  expect(live.size).toBe(1);
  await fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect([made > 1, live.size]).toEqual([true, 0]);
});

it('holds no picture that arrives after the document was left', async () => {
  let draw: () => void = () => undefined;
  const { unmount } = await shown({ show_page: (request) => new Promise((done) => (draw = () => done(page(request)))) });
  const before = made;
  await open();
  expect(screen.getByRole('status').textContent?.trim()).toBe('Page 1: a moment');
  unmount();
  draw();
  await new Promise((done) => setTimeout(done));
  expect(made).toBe(before);
});

it('asks the core for a larger picture, and again for one that fits', async () => {
  const { asked } = await shown();
  await open();
  await at(1);
  await press('+');
  await press('+');
  await press('-');
  await press('0');
  await waitFor(() => expect(asked().at(-1)?.width).toBe(800));
  await fireEvent.click(screen.getByRole('button', { name: 'Larger' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Larger' }));
  await waitFor(() => expect(asked().at(-1)?.width).toBe(1200));
});

it('asks for as many pixels as the screen has, and shows the page as wide as before', async () => {
  vi.stubGlobal('devicePixelRatio', 2);
  const { asked } = await shown();
  await open();
  const picture = await at(1);
  expect([asked().at(-1)?.width, picture.getAttribute('width'), picture.getAttribute('height')]).toEqual([1600, '800', '800']);
  await press('+');
  await press('+');
  await waitFor(async () => expect([asked().at(-1)?.width, (await at(1)).getAttribute('width')]).toEqual([2400, '1200']));
  await press('+');
  // The core draws none wider: it is enlarged here.
  await waitFor(async () => expect([asked().at(-1)?.width, (await at(1)).getAttribute('width')]).toEqual([2400, '1600']));
});

it('is drawn anew on another screen, and only there', async () => {
  const { asked } = await shown();
  await open();
  await at(1);
  const before = asked().length;
  await fireEvent(window, new Event('resize'));
  expect(asked().length).toBe(before);
  vi.stubGlobal('devicePixelRatio', 1.5);
  await fireEvent(window, new Event('resize'));
  await waitFor(() => expect(asked().at(-1)?.width).toBe(1200));
  expect((await at(1)).getAttribute('width')).toBe('800');
});

it('has the words of the page for reading aloud, and says when there are none', async () => {
  await shown();
  const dialog = await open();
  await at(1);
  expect(screen.getByText('words of page 1')).toBeTruthy();
  const found = await axe.run(dialog, { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await press('PageDown');
  await at(2);
  expect(screen.getByText(/the page is a scan or a picture/)).toBeTruthy();
});

it('says in words why a page is not shown, and goes on to the next', async () => {
  await shown({
    show_page: (request) => {
      if (request.page === 2) throw { code: 'undrawable_document', message_id: 'err-undrawable-document', args: { reason: 'took_too_long' } };
      return page(request);
    },
  });
  await open();
  await at(1);
  await press('PageDown');
  expect((await screen.findByRole('alert')).textContent).toContain('drawing it took too long');
  expect(screen.queryByRole('img')).toBeNull();
  await press('PageDown');
  await at(3);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('asks for no page of a file that cannot be shown, and offers a copy', async () => {
  const saved = { path: '/stick/document-declaration-2018-08-29-7f3a21.docx', sha256: 'cd' };
  const { calls, asked } = await shown({ save_document: () => saved });
  await open('Declaration of her sister');
  expect(screen.getByText(/neither a PDF nor a picture/)).toBeTruthy();
  expect(asked()).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
  expect(await screen.findByText(/^Whoever has the copy can read it/)).toBeTruthy();
  await fireEvent.input(screen.getByLabelText('Folder for the file'), { target: { value: '/stick' } });
  await fireEvent.click(screen.getByRole('button', { name: /^Save the copy/ }));
  expect(await screen.findByText(saved.path)).toBeTruthy();
  expect(calls.find(({ name }) => name === 'save_document')?.request).toEqual({ entry: makeFamily().documents[2]?.entry, folder: '/stick' });
});

it('shows that a document is there and opens none to who may not see it', async () => {
  await shown({}, (view) => {
    view.documents = view.documents.map((one) => ({ ...one, hidden: true, title: '', file_name: '' }));
    for (const item of view.timeline) if (item.kind === 'document_attached') item.said.args.title = '';
  });
  expect(screen.getAllByText(/what is in it is not shown to your role/)).toHaveLength(3);
  expect(screen.queryByRole('button', { name: /^(Signed statement of a wish|Document attached)/ })).toBeNull();
  expect(screen.getByText(/^Document attached: Signed statement of a wish$/)).toBeTruthy();
  expect(screen.queryByText(/from: the defender/)).toBeNull();
});

it('opens from what happened too, of which documents are a kind, and goes when it is withdrawn', async () => {
  let view = makeFamily();
  await shown({
    open_family: () => view,
    withdraw: () => {
      view = { ...view, documents: view.documents.slice(1) };
      return { entry: 'ee', id: 'p0', changes: { ...nothingMoved, families: ['f0'] } };
    },
  });
  await fireEvent.click(screen.getByRole('radio', { name: 'Documents' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Document attached: Signed statement of a wish “Form that Marta signed”' }));
  await at(1);
  await fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  await fireEvent.input(await screen.findByLabelText('Reason'), { target: { value: 'of another family' } });
  await fireEvent.click(screen.getAllByRole('button', { name: /^Withdraw/ }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // The keys of the family act again.
  await fireEvent.keyDown(document.body, { key: 'p' });
  expect(await screen.findByRole('menu')).toBeTruthy();
});

it('attaches a file to the pair with what is said of it, after saying where the file stays', async () => {
  const { calls } = await shown({ attach_document: () => ({ entry: 'ee', id: 'p0', changes: { ...nothingMoved, families: ['f0'] } }), ...({ choose_document: () => '/scans/form.pdf' } as Answers) });
  await fireEvent.keyDown(document.body, { key: 'p' });
  await fireEvent.click(await screen.findByRole('menuitem', { name: 'Attach a document' }));
  const dialog = await screen.findByRole('dialog', { name: 'Attach a document' });
  expect(dialog.textContent).toMatch(/delete it there afterwards.*behind the wall/s);
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  await waitFor(() => expect((screen.getByLabelText('The file') as HTMLInputElement).value).toBe('/scans/form.pdf'));
  await fireEvent.keyDown(screen.getByLabelText(/^What it is/, { selector: 'button' }), { key: 'Enter' });
  await fireEvent.pointerUp(await screen.findByRole('option', { name: 'Declaration' }));
  await fireEvent.keyDown(screen.getByLabelText(/^Evidence of/, { selector: 'button' }), { key: 'Enter' });
  const offered = (await screen.findAllByRole('option')).map((one) => one.textContent?.trim());
  // Two contacts, the wish and a claim; not the contact that stands no more, a document, or what is behind the wall.
  expect([offered[0], offered.length]).toEqual(['Nothing in particular', 5]);
  expect(offered.join()).not.toContain('Document attached');
  await fireEvent.pointerUp(screen.getByRole('option', { name: /^Parent’s wish about Andrés/ }));
  await fireEvent.input(screen.getByLabelText('The day it bears'), { target: { value: '26/8/2018' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Attach' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.find(({ name }) => name === 'attach_document')?.request).toEqual({
    about: 'p0', path: '/scans/form.pdf', kind: 'declaration', title: '', dated: '26/8/2018', language: '', source: '',
    evidence_of: makeFamily().timeline.find(({ kind }) => kind === 'parent_statement')?.entry,
  });
  expect(undo.bar?.said).toBe('The document was attached.');
});

it('says that a file is kept already, and offers to take nothing back', async () => {
  await shown({ attach_document: () => ({ entry: 'ee', id: 'marta', changes: nothingMoved }) });
  await fireEvent.click(screen.getByRole('button', { name: 'Attach a document' }));
  await fireEvent.input(await screen.findByLabelText('The file'), { target: { value: '/scans/form.pdf' } });
  await fireEvent.keyDown(screen.getByLabelText(/^What it is/, { selector: 'button' }), { key: 'Enter' });
  await fireEvent.pointerUp(await screen.findByRole('option', { name: 'Photograph' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Attach' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was recorded');
  expect(undo.bar).toBeUndefined();
});
