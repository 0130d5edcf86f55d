import { beforeEach, expect, it } from 'vitest';
import { ApiError } from '$lib/api/error';
import { sayError } from './errors';
import { locale } from './locale.svelte';

beforeEach(() => locale.speak('es'));

const thrown = (code: 'unreadable_file' | 'undrawable_document', reason: string): string =>
  sayError(new ApiError({ code, message_id: `err-${code.replaceAll('_', '-')}`, args: { reason } }));

it('words a reason by what could not be read', () => {
  expect(thrown('undrawable_document', 'password')).toContain('solo se abre con una contraseña');
  expect(thrown('undrawable_document', 'too_large')).toContain('demasiado grande');
  expect(thrown('unreadable_file', 'not_a_workbook')).not.toContain('not_a_workbook');
});
