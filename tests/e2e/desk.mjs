// A desk with the program on it: a folder of its own, the driver, the window, and what a person
// does there: press a button, fill a field, read the screen.
import assert from 'node:assert/strict';
import { spawn, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { remote } from 'webdriverio';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The form at the side: while it is open, nothing behind it can be reached. */
const PANEL = "//*[@role='dialog']";
const SHOTS = join(process.cwd(), 'artifacts', 'e2e');

/** A literal for XPath 1.0, which has no escapes. */
function literal(text) {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text.split("'").map((part) => `'${part}'`).join(`, "'", `)})`;
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits until something listens on a port of this machine. */
async function listening(port, until = Date.now() + 20_000) {
  for (;;) {
    const open = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => (socket.destroy(), done(true)));
      socket.once('error', () => done(false));
    });
    if (open) return;
    if (Date.now() > until) throw new Error(`nothing listens on port ${port}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

export class Desk {
  constructor(binary, name) {
    this.binary = binary;
    this.name = name;
    this.folder = mkdtempSync(join(tmpdir(), 'reencuentro-e2e-'));
    this.vault = join(this.folder, 'vault');
    this.typed = new Set();
    this.named = true;
    mkdirSync(SHOTS, { recursive: true });
  }

  /** The command line beside the window's binary. A window that was just closed may still hold the vault. */
  cli(...args) {
    const until = Date.now() + 15_000;
    for (;;) {
      try {
        return execFileSync(join(dirname(this.binary), 'reencuentro'), ['--vault', this.vault, ...args], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      } catch (error) {
        if (!String(error.stderr).includes('open in another window') || Date.now() > until) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      }
    }
  }

  /** A file with a passphrase, for the command line. */
  passphraseFile(passphrase) {
    const file = join(this.folder, 'passphrase');
    writeFileSync(file, `${passphrase}\n`, { mode: 0o600 });
    return file;
  }

  async begin() {
    await this.startDriver();
    await this.openWindow();
  }

  /** As a person starts it: nothing names the folder. */
  async openByHand() {
    this.named = false;
    await this.restart();
  }

  /** Another window with another driver, which names the folder that is the desk's now. */
  async restart() {
    await this.closeWindow();
    this.driver.kill();
    await this.startDriver();
    await this.openWindow();
  }

  async startDriver() {
    const [port, native] = [await freePort(), await freePort()];
    this.driver = spawn('tauri-driver', ['--port', `${port}`, '--native-port', `${native}`], {
      env: {
        ...process.env,
        ...(this.named ? { REENCUENTRO_VAULT: this.vault } : {}),
        LANG: 'en_US.UTF-8',
      },
      stdio: ['ignore', 'ignore', this.overhear ? 'pipe' : 'inherit'],
    });
    this.driver.stderr?.setEncoding('utf8').on('data', this.overhear);
    this.port = port;
    await listening(port);
    // tauri-driver listens before the driver of the web view, to which it passes on, is there.
    await listening(native);
  }

  async openWindow(again = 2) {
    try {
      await this.openSession();
    } catch (error) {
      if (again === 0) throw error;
      // On a busy machine a window now and then never answers the driver: another driver.
      console.log(`     the window did not answer its driver, another is started: ${error.message}`);
      this.driver.kill();
      this.kill();
      await this.startDriver();
      await this.openWindow(again - 1);
    }
  }

  async openSession() {
    await this.nobodyIsOpen();
    this.page = await remote({
      hostname: '127.0.0.1',
      port: this.port,
      logLevel: 'error',
      connectionRetryCount: 0,
      connectionRetryTimeout: 60_000,
      capabilities: {
        browserName: 'wry',
        'wdio:enforceWebDriverClassic': true,
        'tauri:options': { application: this.binary },
      },
    });
    await this.page.setTimeout({ script: 60_000 });
  }

  async closeWindow() {
    await this.page?.deleteSession().catch(() => {});
    this.page = undefined;
  }

  async end() {
    await this.closeWindow();
    this.driver?.kill();
    this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Searches the vault, and everything the web view has written into its profile, for what was typed:
   * as it was typed, in UTF-16, hex and base64 (tests/attack/bins/scan.rs). Short values and dates
   * would be found by chance, and the folder's own path stands in the settings.
   */
  async searchWritten() {
    await this.closeWindow();
    const values = [...this.typed].filter((text) => /^[\x20-\x7e]{9,}$/.test(text) && /[a-z]{4}/i.test(text) && !text.includes('/'));
    assert(values.length > 0, 'nothing was typed that could be looked for');
    const profile = join(process.env.HOME, '.local', 'share', 'org.reencuentro.desktop');
    assert(existsSync(profile), `the web view has no profile in ${profile}`);
    const list = join(this.folder, 'typed');
    writeFileSync(list, values.map((text, at) => `typed-${at} ${text}\n`).join(''), { mode: 0o600 });
    execFileSync(join(dirname(this.binary), 'scan-canaries'), [list, process.env.HOME, this.vault], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async shoot(name) {
    await this.page.saveScreenshot(join(SHOTS, `${this.name}-${name}.png`));
  }

  /** Nobody is shut out of this screen, and its picture is kept for people to look at. */
  async looksWell(name) {
    await this.shoot(name);
    await this.axe();
  }

  /** Types letters with the grid at hand, as one who looks for somebody does. */
  async type(letters) {
    const grid = await this.find("//*[@role='grid']", 'the grid');
    await this.page.execute((element) => element.focus(), grid);
    // One after the other: given together they would be held down together, as a chord.
    for (const letter of letters) await this.page.keys(letter);
  }

  /** Opens the row of a grid that holds a name; in the grid of families by the child's cell, since others are written in. */
  async openRow(name) {
    const row = `//*[@role='grid']//*[@role='row'][.//*[contains(normalize-space(.), ${literal(name)})]]`;
    const where = `${row}[not(ancestor::*[@aria-multiselectable])] | ${row}/*[@role='gridcell'][@aria-readonly='true'][2]`;
    await (await this.find(where, `row of ${name}`)).doubleClick();
  }

  /** Locks. The program ends and starts itself again, out of the driver's sight: a new one is opened. */
  async lock() {
    await this.press('Lock now').catch((error) => {
      // The program may be gone before the driver has reported the click.
      if (!/session deleted|invalid session id|unknown error/.test(error.message)) throw error;
    });
    await this.page.pause(1500);
    await this.closeWindow();
    await this.endRestarted();
    await this.openWindow();
  }

  /**
   * Waits for the program that started itself again, and ends it: there is one window at a time, so a
   * second start would only show that one, which the driver does not see.
   */
  async endRestarted(until = Date.now() + 60_000) {
    for (;;) {
      if (this.kill() > 0) break;
      if (Date.now() > until) throw new Error('the program has not started itself again after locking');
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /**
   * Waits until the window before is gone, and the bus knows it: a second one would see its name on
   * the bus (one window at a time), show that one and end, and the driver would wait for it in vain.
   */
  async nobodyIsOpen(until = Date.now() + 15_000) {
    const owned = () =>
      execFileSync('dbus-send', [
        ...['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'],
        ...['org.freedesktop.DBus.NameHasOwner', 'string:org.reencuentro.desktop.SingleInstance'],
      ], { encoding: 'utf8' }).includes('true');
    while (this.running().length > 0 || owned()) {
      if (Date.now() > until) throw new Error('the window before has not ended');
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Kills the program wherever it runs; says how many there were. */
  kill() {
    const found = this.running();
    for (const pid of found) process.kill(pid, 'SIGKILL');
    return found.length;
  }

  /** Process ids of the program. */
  running() {
    try {
      return execFileSync('pgrep', ['-f', `^${this.binary}`], { encoding: 'utf8' }).trim().split('\n').map(Number);
    } catch {
      return []; // pgrep says by its status that there is none
    }
  }

  async find(xpath, what, timeout = 20_000) {
    const element = await this.page.$(xpath);
    await element.waitForDisplayed({ timeout, timeoutMsg: `not on the screen: ${what}` });
    return element;
  }

  /** Clicks, once nothing lies over it: a list that opens or closes moves faster than people do. */
  async click(element, what) {
    let over = '';
    await this.page.waitUntil(
      async () => {
        over = await this.page.execute((wanted) => {
          wanted.scrollIntoView({ block: 'nearest' });
          const box = wanted.getBoundingClientRect();
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return wanted.contains(top) ? '' : (top?.outerHTML ?? 'outside the window').slice(0, 160);
        }, element);
        return over === '';
      },
      { timeout: 5000, interval: 50, timeoutMsg: `something lies over ${what}` },
    ).catch((error) => {
      throw new Error(`${error.message}: ${over}`);
    });
    await element.click();
  }

  /** Where a person can reach: the open panel, else the whole window. */
  async reach() {
    const open = await this.page.$(PANEL).isExisting();
    return open ? PANEL : '';
  }

  /** Waits until the panel at the side has closed, that is, until what it held was saved. */
  async panelCloses() {
    await this.page
      .$(PANEL)
      .waitForExist({ reverse: true, timeout: 20_000, timeoutMsg: 'the panel did not close' });
  }

  /** Presses a button, tab or link by its text or accessible name. */
  async press(name) {
    const wanted = literal(name);
    const xpath =
      `${await this.reach()}//*[self::button or self::a or @role='button' or @role='tab']` +
      `[@aria-label=${wanted} or starts-with(normalize-space(.), ${wanted})]`;
    const element = await this.find(xpath, `button “${name}”`);
    await this.page.waitUntil(async () => (await element.getAttribute('aria-disabled')) !== 'true', {
      timeout: 10_000,
      timeoutMsg: `cannot be pressed: ${name}`,
    });
    await this.click(element, `button “${name}”`);
  }

  /** What a label stands in: the group of fields with this legend, else all that can be reached. */
  async within(group) {
    const reach = await this.reach();
    return group ? `${reach}//fieldset[legend[normalize-space(.)=${literal(group)}]]` : reach;
  }

  /** The control that a label names. */
  async field(label, group) {
    const xpath = `${await this.within(group)}//label[normalize-space(.)=${literal(label)}]`;
    const named = await this.find(xpath, `field “${label}”`);
    const id = await named.getAttribute('for');
    if (id) return this.page.$(`//*[@id=${literal(id)}]`);
    return named.$('input, textarea');
  }

  async fill(label, text, group) {
    const field = await this.field(label, group);
    await this.page.execute((wanted) => wanted.scrollIntoView({ block: 'nearest' }), field);
    await field.setValue(text);
    this.typed.add(text);
  }

  /** Ticks a box or chooses an answer by the first words of its label. */
  async tick(label, group) {
    const starts = `starts-with(normalize-space(.), ${literal(label)})`;
    const xpath = `${await this.within(group)}//label[${starts} or span[${starts}]]`;
    const named = await this.find(xpath, `answer “${label}”`);
    await this.click(named, `answer “${label}”`);
    assert(await named.$('input').isSelected(), `did not stay chosen: ${label}`);
  }

  /** Chooses from a list: opens it by its label, presses the option. */
  async choose(label, option, group) {
    const xpath =
      `${await this.within(group)}//*[@class and contains(concat(' ', @class, ' '), ' field ')]` +
      `[span[normalize-space(.)=${literal(label)}]]//*[@role='combobox' or self::button]`;
    const list = await this.find(xpath, `list “${label}”`);
    await this.click(list, `list “${label}”`);
    const wanted = `//*[@role='option'][normalize-space(.)=${literal(option)}]`;
    const item = await this.find(wanted, `option “${option}”`);
    await this.click(item, `option “${option}”`);
    const shown = `${xpath}[contains(normalize-space(.), ${literal(option)})]`;
    await this.find(shown, `${option}, chosen`, 5000);
    await this.page.$(wanted).waitForExist({ reverse: true, timeout: 5000 });
  }

  /** Waits until a text stands on the screen. */
  async see(text, timeout = 20_000) {
    await this.page.waitUntil(
      async () => (await this.text()).includes(text),
      { timeout, interval: 100, timeoutMsg: `not on the screen: “${text}”` },
    );
  }

  async text() {
    return this.page.execute(() => document.body.innerText);
  }

  /** Looks for what shuts people out (WCAG 2.2 AA): any violation is a failure. */
  async axe() {
    await this.page.execute(axeSource);
    const found = await this.page.executeAsync((done) => {
      window.axe
        .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        .then((result) => done(result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)));
    });
    if (found.length > 0) throw new Error(`axe: ${found.join('; ')}`);
  }

  /** Calls a command the way the page would, past the screen: its answer, or the error it throws. */
  async invoke(command, request) {
    // As text: the driver takes an answer with a member `error` for an error of its own.
    const said = await this.page.executeAsync(
      (name, body, done) => {
        window.__TAURI_INTERNALS__.invoke(name, { request: body }).then(
          (answer) => done(JSON.stringify({ answer })),
          (error) => done(JSON.stringify({ error })),
        );
      },
      command,
      request,
    );
    return JSON.parse(said);
  }
}
