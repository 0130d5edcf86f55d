import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { locale } from '$lib/i18n/locale.svelte';
import CheckBanner from './CheckBanner.svelte';

beforeEach(() => locale.speak('en'));

const passed = { state: 'passed' as const, checked: 1, entries: 1, rebuilt_views: 0, lost_files: 0 };

it('says how many received files are lost, and that work goes on', () => {
  render(CheckBanner, { check: { ...passed, lost_files: 2 } });
  expect(screen.getByText(/^2 received files of this vault are missing or damaged\. Every entry is whole/)).toBeTruthy();
});

it('says nothing when nothing is lost', () => {
  render(CheckBanner, { check: passed });
  expect(document.body.textContent?.trim()).toBe('');
});
