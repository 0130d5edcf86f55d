import { expect, it } from 'vitest';
import { begins, holds } from './match';

it('compares without accents, words in any order', () => {
  expect(begins('Keys of this screen', 'screen key')).toBe(true);
  expect(begins('Keys of this screen', 'creen')).toBe(false);
  expect(begins('Español', 'espan')).toBe(true);
  expect(holds('Lista_envío-07.csv DOJ', 'doj ENVIO')).toBe(true);
  expect(holds('Lista_envío-07.csv DOJ', 'envio 08')).toBe(false);
});
