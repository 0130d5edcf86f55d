import { expect, it } from 'vitest';
import { inFolder, nameOf, parentOf } from './paths';

it('joins and parts paths as the system writes them', () => {
  expect(inFolder('/v/backups', 'b1')).toBe('/v/backups/b1');
  expect(inFolder('/', 'v')).toBe('/v');
  expect(inFolder('C:\\v\\backups', 'b1')).toBe('C:\\v\\backups\\b1');
  expect(parentOf('/v/backups')).toBe('/v');
  expect(parentOf('C:\\v\\backups\\')).toBe('C:\\v');
  expect(nameOf('C:\\v\\backups\\')).toBe('backups');
});

it('names no folder above the first', () => {
  expect(parentOf('/v')).toBeUndefined();
  expect(parentOf('v')).toBeUndefined();
  expect(nameOf('v')).toBe('v');
});
