// Measures the real window. Usage: node measure.mjs BINARY VAULT PASSPHRASE json|text
//
//   start_to_today_ms          from the start of the program to the painted door, and from Enter to the
//                              painted Today, less one Argon2id (a wrong passphrase costs just that)
//   search_to_paint_p95_ms     from a keystroke in the search to its rows on the screen
//   blank_frames               frames with a row that has not arrived, PageDown held for five seconds
//   open_family_ms             from Enter on a row to the painted family
//   page_heap_mb               the largest that the page's heap was in all of the above, as JavaScriptCore
//                              itself counts it before it collects: what is held and what lies about;
//                              page_held_mb is what the same heap kept after the collection of everything
//                              that left most, and web_process_mb all private memory of the web view's
//                              process at the end, its own program, pictures and buffers too
//   idle_cpu_pct               of one core, ten seconds on Today with nothing to do
//   bundle_kb_gzip             what is loaded before the first screen, without fonts
//
// Medians of five. A figure counts what a person sees: two frames have passed since it was drawn.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Desk } from '../../e2e/desk.mjs';

const [binary, vault, passphrase, form] = process.argv.slice(2);
const ROUNDS = 5;
const WORDS = ['marta', 'xicay', 'caal', 'juana', 'tum', 'morales', 'rosa ca', 'a90'];

const sorted = (values) => [...values].sort((one, other) => one - other);
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)];
const median = (values) => quantile(values, 0.5);

function say(figure, value, unit) {
  const rounded = Math.round(value * 10) / 10;
  console.log(form === 'json' ? JSON.stringify({ figure, value: rounded, unit }) : `${figure.padEnd(24)} ${rounded} ${unit}`);
}

/**
 * Does `begin` in the page, waits until `ready` holds and then until that is painted; gives the
 * milliseconds. The page's own policy lets nothing be made into code there: the script is whole when it
 * comes.
 */
async function untilPainted(page, begin, ready, argument) {
  const took = await page.executeAsync(
    `const [argument, done] = arguments;
     const from = performance.now();
     const look = () => {
       if ((${ready})(argument)) requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
       else if (performance.now() - from > 50_000) done(-1);
       else requestAnimationFrame(look);
     };
     (${begin})(argument);
     // Not at once: what was begun shows only when the page has had its turn.
     setTimeout(look);`,
    argument ?? null,
  );
  if (took < 0) throw new Error(`never painted: ${ready}`);
  return took;
}

/** When a process started, in milliseconds since 1970. */
function startOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  const booted = Number(/btime (\d+)/.exec(readFileSync('/proc/stat', 'utf8'))[1]);
  return (booted + Number(fields[19]) / ticks) * 1000;
}

/** Milliseconds since the machine started: finer than the second at which it did. */
const sinceBoot = () => Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000;

function processes() {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.flatMap((pid) => {
    try {
      return [{ pid: Number(pid), name: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] }];
    } catch {
      return []; // it ended while we looked
    }
  });
}

const ours = () => processes().filter(({ name }) => name === binary || /WebKit(Web|Network)Process$/.test(name));

/** Seconds of a core that our processes have used. */
function used() {
  const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ours().reduce((sum, { pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) / ticks;
  }, 0);
}

function webMemory() {
  const [web] = ours().filter(({ name }) => name.endsWith('WebKitWebProcess'));
  const rollup = readFileSync(`/proc/${web.pid}/smaps_rollup`, 'utf8');
  return Number(/Anonymous:\s+(\d+)/.exec(rollup)[1]) / 1000;
}

/**
 * What stands before the first screen, compressed: the page, its styles, its program with what that brings
 * along, and the larger of the languages. What is loaded when it is first used is not in it, and neither
 * are the fonts. The build holds the same sum to its bar (ui/first-load.ts).
 */
function bundle() {
  const dist = join(process.cwd(), 'ui', 'dist');
  const read = (name) => readFileSync(join(dist, name));
  const wanted = [...read('index.html').toString().matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, name]) => name);
  const all = new Set(wanted);
  for (const name of all) {
    if (!name.endsWith('.js')) continue;
    const brings = read(name).toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g);
    for (const [, other] of brings) all.add(join(dirname(name), other));
  }
  const size = (name) => gzipSync(read(name)).length;
  const languages = readdirSync(join(dist, 'assets')).filter((name) => /^(?:en|es)-.*\.js$/.test(name));
  const language = Math.max(...languages.map((name) => size(join('assets', name))));
  return ['index.html', ...all].reduce((sum, name) => sum + size(name), language) / 1000;
}

/**
 * The sizes of the page's heap in MB, from what JavaScriptCore logs: `before` each collection, and what it
 * `kept` after each that went through everything.
 */
function heaps(log) {
  const kilobytes = (text) => Number(text) / 1000;
  const before = [...log.matchAll(/START M (\d+)kb/g)].map(([, size]) => kilobytes(size));
  const kept = [...log.matchAll(/=> FullCollection,[^]*?=> (\d+)kb, p=/g)].map(([, size]) => kilobytes(size));
  if (before.length === 0 || kept.length === 0) throw new Error('the web view logged no collection of its heap');
  return { before, kept };
}

async function open(overhear) {
  const desk = new Desk(binary, 'bench');
  desk.overhear = overhear;
  desk.vault = vault;
  await desk.begin();
  return desk;
}

const type = (words) => {
  const field = document.querySelector('input[type=password]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form ? field.form.requestSubmit() : field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
};
const refused = () => document.querySelector('[role=alert]') !== null;
const today = () => document.querySelector('.work.today table.bars') !== null && document.querySelector('.work.today .still') === null;

async function doors() {
  const doors = [];
  const opens = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = await open();
    try {
      await desk.find('//input[@type="password"]', 'the door');
      const painted = await desk.page.execute(() => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()));
      doors.push(painted - startOf(desk.running()[0]));
      const wrong = await untilPainted(desk.page, type, refused, 'not the passphrase of anything here');
      const right = await untilPainted(desk.page, type, today, passphrase);
      opens.push(right - wrong);
    } finally {
      await desk.end();
    }
  }
  // A wrong passphrase may cost more than a right one: then opening costs nothing beside it.
  say('start_to_today_ms', median(doors) + Math.max(0, median(opens)), 'ms');
  say('door_ms', median(doors), 'ms');
  say('unlock_ms', median(opens), 'ms');
  say('bundle_kb_gzip', bundle(), 'kB');
}

const goTo = (page, place) => page.keys(['Control', place]);

async function search(page) {
  const took = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const word of WORDS) {
      for (let length = 1; length <= word.length; length += 1) {
        took.push(
          await untilPainted(
            page,
            (words) => {
              const field = document.querySelector('input[type=search]');
              Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, words);
              field.dispatchEvent(new Event('input', { bubbles: true }));
            },
            () => {
              const grid = document.querySelector('[role=grid]');
              return grid ? grid.getAttribute('aria-busy') !== 'true' : document.querySelector('.empty') !== null;
            },
            word.slice(0, length),
          ),
        );
      }
    }
  }
  await untilPainted(
    page,
    () => {
      const field = document.querySelector('input[type=search]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    () => document.querySelector('[role=grid]:not([aria-busy=true])') !== null,
  );
  say('search_to_paint_p95_ms', quantile(took, 0.95), 'ms');
  say('search_to_paint_ms', median(took), 'ms');
}

/** PageDown at the rate of a held key; every frame is looked at. */
async function held(page) {
  const seen = await page.executeAsync((done) => {
    const grid = document.querySelector('[role=grid]');
    grid.focus();
    let frames = 0;
    let blank = 0;
    let moved = 0;
    const from = performance.now();
    const press = setInterval(() => grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })), 33);
    const look = () => {
      frames += 1;
      const box = grid.getBoundingClientRect();
      const there = [];
      for (let y = box.top + 40; y < box.bottom - 20; y += 28) {
        const row = document.elementFromPoint(box.left + 60, y)?.closest('[role=row]');
        there.push(row !== null && row !== undefined && row.querySelector('.bar, .still') === null && row.textContent.trim() !== '');
      }
      if (there.some((one) => !one)) blank += 1;
      moved = Number(grid.getAttribute('aria-activedescendant')?.split('-')[1] ?? 0);
      if (performance.now() - from < 5000) requestAnimationFrame(look);
      else {
        clearInterval(press);
        done({ frames, blank, moved });
      }
    };
    requestAnimationFrame(look);
  });
  return seen;
}

async function families(page) {
  const took = [];
  // From the top: whoever opens a family looks at its row, and a row far off has yet to arrive.
  await page.keys(['Control', 'Home']);
  await page.waitUntil(async () => (await page.$('[role=grid]').getAttribute('aria-activedescendant'))?.startsWith('pair-0-'));
  await page.$('#pair-0-0').waitForExist();
  for (let round = 0; round < ROUNDS; round += 1) {
    took.push(
      await untilPainted(
        page,
        (round) => {
          const grid = document.querySelector('[role=grid]');
          grid.focus();
          for (let step = 0; step < round * 3 + 1; step += 1) grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
          grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        },
        () => document.querySelector('.family .sides, .family .joint') !== null,
        round,
      ),
    );
    await page.keys(['Control', '2']);
    await page.$('.family').waitForExist({ reverse: true });
    await page.$('[role=grid]').waitForExist();
  }
  say('open_family_ms', median(took), 'ms');
}

async function main() {
  // An older vault is brought up, and what time has changed is computed, once: not what is measured.
  const warm = await open();
  await warm.find('//input[@type="password"]', 'the door');
  await warm.page.setTimeout({ script: 300_000 });
  await untilPainted(warm.page, type, today, passphrase).catch(() => warm.see('Today', 200_000));
  await warm.end();
  if (process.env.BENCH_SKIP_DOORS !== '1') await doors();
  // The web view's process takes this from ours, and says each collection on the standard error.
  process.env.JSC_logGC = '1';
  let log = '';
  const desk = await open((words) => {
    log += words;
  });
  try {
    const { page } = desk;
    await desk.find('//input[@type="password"]', 'the door');
    await untilPainted(page, type, today, passphrase);
    await desk.see('entries checked', 180_000); // the check beside us has ended
    const [before, from] = [used(), sinceBoot()];
    await page.pause(10_000);
    say('idle_cpu_pct', ((used() - before) * 100_000) / (sinceBoot() - from), '%');
    await goTo(page, '2');
    await page.$('[role=grid]').waitForExist();
    await search(page);
    const blank = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.execute(() => document.querySelector('[role=grid]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', ctrlKey: true, bubbles: true })));
      await page.pause(300);
      blank.push(await held(page));
    }
    say('blank_frames', median(blank.map((one) => one.blank)), 'frames');
    say('frames_looked_at', median(blank.map((one) => one.frames)), 'frames');
    say('rows_gone_through', median(blank.map((one) => one.moved)), 'rows');
    await families(page);
    const heap = heaps(log);
    say('page_heap_mb', Math.max(...heap.before), 'MB');
    say('page_held_mb', Math.max(...heap.kept), 'MB');
    say('web_process_mb', webMemory(), 'MB');
  } catch (error) {
    await desk.shoot('failed');
    throw error;
  } finally {
    await desk.end();
  }
}

await main();
