import { expect, it } from 'vitest';
import { readPartial } from './read-partial';

// The core's own table (core/rules/partial_date/tests.rs), for a day that stands first.
it.each([
  ['1986', '1986'],
  ['may 2018', '2018-05'],
  ['mayo de 2018', '2018-05'],
  ['en septiembre del 2017', '2017-09'],
  ['5/2018', '2018-05'],
  ['2018/05', '2018-05'],
  ['14/05/2018', '2018-05-14'],
  ['14.5.2018', '2018-05-14'],
  ['05/14/2018', '2018-05-14'],
  ['3/5/2018', '2018-05-03'],
  ['el 1º de mayo del año 2018', '2018-05-01'],
  ['May 14th, 2018', '2018-05-14'],
  ['14-may-18', '2018-05-14?'],
  ['14/05/85', '1985-05-14?'],
  ['20180514', '2018-05-14'],
  ['2018-05-14 00:00:00', '2018-05-14'],
  ['2018\u{2013}05\u{2013}14', '2018-05-14'],
  ['about 2010', '2010~'],
  ['c. 2010', '2010~'],
  ['~2010', '2010~'],
  ['como en mayo de 2010', '2010-05~'],
  ['más o menos 2010', '2010~'],
  ['2010 aprox.', '2010~'],
  ['2010, más o menos', '2010~'],
  ['quizás 2010', '2010?'],
  ['maybe about 2010', '2010%'],
  ['between 2009 and 2010', '2009/2010'],
  ['entre 2009 y 2010', '2009/2010'],
  ['2009-2010', '2009/2010'],
  ['2018-05-XX', '2018-05-XX'],
  ['2018-XX-XX', '2018-XX-XX'],
  ['201u', '201X'],
  ['../2018-06', '../2018-06'],
  ['[2018-05-03,2018-03-05]', '[2018-05-03,2018-03-05]'],
])('reads %s', (typed, edtf) => expect(readPartial(typed)).toEqual({ edtf }));

it.each(['31/2/1986', '14/13/2010', '31/02/2018', '2018-13-01', '13/2018', '31 de abril de 2018', '14/5/201', '43234', '2011-2010'])(
  'says that there is no %s',
  (typed) => expect(readPartial(typed)).toBe('impossible'),
);

it.each([['when the rains began', 'words'], ['  ', 'empty']])('leaves %s to a person', (typed, what) =>
  expect(readPartial(typed)).toBe(what),
);
