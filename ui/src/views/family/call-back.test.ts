import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeFamily } from '../../../dev/families';
import type { FamilyView } from '$lib/api/generated/FamilyView';
import { FamilyState } from '$lib/family/family.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { DISCS } from '$lib/vocabulary/mark-paths';
import { counsel } from '../../test-records';
import { answer } from '../../test-setup';
import People from './People.svelte';
import PersonSide from './PersonSide.svelte';
import Timeline from './Timeline.svelte';

const ASKED = 'Asked to be called on 30 Aug 2018, 16:30, by their own clock';

beforeEach(() => locale.speak('en'));

async function loaded(change: (view: FamilyView) => void = () => undefined): Promise<FamilyState> {
  const view = makeFamily();
  change(view);
  answer({ open_family: () => view });
  const kin = new FamilyState('f0');
  await kin.load();
  return kin;
}

it('says beside the numbers when they asked to be called', async () => {
  const kin = await loaded((view) => view.people[0] && (view.people[0].call_back = '2018-08-30T16:30'));
  const person = kin.person;
  if (!person) throw new Error('nobody');
  render(PersonSide, { kin, person, session: counsel, blocked: undefined, menu: false, onpanel: vi.fn(), oncall: vi.fn() });
  expect(screen.getByText(ASKED)).toBeTruthy();
});

it('says in the timeline which number was called and when they asked to be called', async () => {
  const kin = await loaded((view) =>
    Object.assign(view.timeline[0]?.said.args ?? {}, { number: '+502 5550 0142', whose: 'her sister', call_back: '2018-08-30T16:30' }),
  );
  render(Timeline, { kin, session: counsel, onwithdraw: vi.fn(), onopen: vi.fn() });
  expect(screen.getByText('on +502 5550 0142 (her sister)')).toBeTruthy();
  expect(screen.getByText(ASKED)).toBeTruthy();
});

it('shows the birth date on the card of a person', async () => {
  render(People, { kin: await loaded() });
  expect(screen.getByText('Born: 1986')).toBeTruthy();
  expect(screen.getByText('Born: between 2008 and 2010')).toBeTruthy();
});

it('gives a statement in the timeline the form of its stage, and none to what is no statement', async () => {
  const stages = ['preliminary', 'final', 'confirmed', 'with_counsel'];
  const kin = await loaded((view) => {
    const said = view.timeline.find(({ kind }) => kind === 'parent_statement');
    if (!said) throw new Error('nothing was said');
    const of = (entry: string, stage: string) => ({ ...said, entry, said: { ...said.said, args: { ...said.said.args, stage } } });
    view.timeline = [
      ...stages.map((stage, at) => of(`${at}`, stage)),
      { ...of('again', 'preliminary'), superseded: true },
      { ...said, entry: 'cleared', kind: 'clearance_recorded', said: { message_id: 'timeline-clearance-recorded', args: { side: 'parent', state: 'cleared' } } },
    ];
  });
  render(Timeline, { kin, session: counsel, onwithdraw: vi.fn(), onopen: vi.fn() });
  const lines = screen.getAllByRole('listitem');
  const form = (line: HTMLElement): string => {
    const [path, fill] = [...line.querySelectorAll('svg.disc path')].map((one) => one.getAttribute('d') ?? '');
    return path === undefined ? 'none' : (Object.entries(DISCS).find(([, one]) => (one.line ?? '') === path && (one.fill ?? '') === fill)?.[0] ?? '?');
  };
  expect(lines.map(form)).toEqual(['half', 'full', 'full', 'clock', 'barred', 'none']);
  expect(lines[0]?.textContent).toContain('(Preliminary)');
});
