import { expect, it } from 'vitest';
import { wide } from './wide';

it('is reached with Tab while something is cut off, and not otherwise', () => {
  const box = document.createElement('div');
  Object.defineProperty(box, 'clientWidth', { value: 300 });
  let content = 620;
  Object.defineProperty(box, 'scrollWidth', { get: () => content });
  wide('Lists')(box);
  expect([box.tabIndex, box.getAttribute('role'), box.getAttribute('aria-label')]).toEqual([0, 'group', 'Lists']);
  content = 300;
  wide('Lists')(box);
  expect(box.getAttributeNames()).toEqual([]);
});
