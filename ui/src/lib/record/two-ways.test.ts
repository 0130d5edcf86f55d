import { expect, it } from 'vitest';
import { twoWays } from './two-ways';

it.each([
  ['5/6/1986', '1986-06-05', '1986-05-06'],
  ['12-1-2018', '2018-01-12', '2018-12-01'],
  ['about 5.6.1986', '1986-06-05~', '1986-05-06~'],
  ['5/6/86', '1986-06-05?', '1986-05-06?'],
])('sees that %s can be read in two ways', (typed, read, other) => expect(twoWays(typed)).toEqual({ read, other }));

it.each(['24/5/2010', '5/24/2010', '5/5/2010', '2018-05-06', '5 June 1986', '5/2018', '1986', '', 'between 5/6/1986 and 7/6/1986'])(
  'sees one way to read %s',
  (typed) => expect(twoWays(typed)).toBeUndefined(),
);
