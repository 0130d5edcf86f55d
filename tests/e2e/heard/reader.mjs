import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The system's own Python: another one on the PATH has no bindings for the accessibility bus. */
const PYTHON = '/usr/bin/python3';

/** Says on the session bus that a screen reader is there, as one that starts says it. */
function switchOn() {
  for (const status of ['IsEnabled', 'ScreenReaderEnabled']) {
    execFileSync('dbus-send', [
      ...['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set'],
      ...['string:org.a11y.Status', `string:${status}`, 'variant:boolean:true'],
    ]);
  }
}

/** Somebody who hears the window instead of seeing it: what listen.py reads on the accessibility bus. */
export class Reader {
  /** All that was said since the reader began, in order. */
  heard = [];
  #waiting = [];
  #woken = [];

  constructor() {
    switchOn();
    this.python = spawn(PYTHON, [join(import.meta.dirname, 'listen.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = new Promise((done) => this.python.once('exit', done));
    createInterface({ input: this.python.stdout }).on('line', (line) => this.#take(JSON.parse(line)));
  }

  #take(message) {
    if (message.heard) this.heard.push(message);
    else this.#waiting.shift()?.(message);
    for (const wake of this.#woken.splice(0)) wake();
  }

  async begin() {
    const started = await Promise.race([new Promise((done) => this.#waiting.push(done)), this.ended]);
    assert(started?.ready, 'listen.py ended before it was ready');
  }

  async end() {
    this.python.stdin.end();
    await this.ended;
  }

  async #ask(question) {
    const answered = new Promise((done) => this.#waiting.push(done));
    this.python.stdin.write(`${question}\n`);
    const answer = await Promise.race([answered, this.ended]);
    assert(answer && typeof answer === 'object', `listen.py ended instead of answering “${question}”`);
    assert(!answer.wrong, answer.wrong);
    return answer;
  }

  /** Everything shown. A page that changes meanwhile is walked again. */
  async walk(again = 5) {
    const { walk, changed } = await this.#ask('walk');
    if (walk) return walk;
    assert(again > 0, `the page never stands still: ${changed}`);
    return this.walk(again - 1);
  }

  /** What has the focus, as it is said. */
  async focus(again = 5) {
    const { focus, changed } = await this.#ask('focus');
    if (focus !== undefined) return focus;
    assert(again > 0, `the page never stands still: ${changed}`);
    return this.focus(again - 1);
  }

  /** What was said while `act` was done, up to and with what `wanted` takes for it. */
  async says(what, wanted, act, wait = 20_000, from = this.heard.length) {
    await act();
    const until = Date.now() + wait;
    for (;;) {
      const found = this.heard.slice(from).find(wanted);
      if (found) return found;
      const left = until - Date.now();
      const said = this.heard.slice(from).map((one) => `${one.heard}: ${one.said ?? `${one.role} ${one.name}`}`);
      assert(left > 0, `not heard: ${what}. Heard was:\n${said.slice(-5).join('\n') || 'nothing'}`);
      await this.#more(left);
    }
  }

  /** Until something more is heard, at most so long. */
  async #more(wait) {
    let timer;
    await Promise.race([
      new Promise((done) => this.#woken.push(done)),
      new Promise((done) => (timer = setTimeout(done, wait))),
    ]);
    clearTimeout(timer);
  }
}

/** Words in a live region. */
export const words = (pattern) => (one) => one.heard === 'live' && pattern.test(one.said);
/** The focus on something of this name. */
export const focusOn = (pattern) => (one) => one.heard === 'focus' && pattern.test(one.name);
