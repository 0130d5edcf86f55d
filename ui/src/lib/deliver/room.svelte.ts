import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { DeliverySummary } from '$lib/api/generated/DeliverySummary';
import type { DeliveryView } from '$lib/api/generated/DeliveryView';
import type { HeldPair } from '$lib/api/generated/HeldPair';
import type { Preflight } from '$lib/api/generated/Preflight';
import { t } from '$lib/i18n/locale.svelte';
import { Saving } from '$lib/record/saving.svelte';
import { vault } from '$lib/vault/session.svelte';

/** Whom the list goes to unless an earlier delivery went to somebody else. A name, in no language. */
const RECIPIENT = 'United States Department of Justice';

/** So many held pairs leave the reasons after the first in view. */
const FEW = 12;

/** What of the room is shown. */
export const TABS = ['ready', 'held', 'ledger'] as const;
export type Tab = (typeof TABS)[number];

/** The room from which the consolidated list goes out: what can go, what is missing, what has gone. */
export class DeliverRoom {
  tab: Tab = $state('ready');
  preflight: Preflight | undefined = $state.raw();
  deliveries: readonly DeliverySummary[] = $state.raw([]);
  failure: ApiError | undefined = $state.raw();
  recipient = $state(RECIPIENT);
  /** Pairs of ready lines that this draft leaves out. */
  leftOut: ReadonlySet<string> = $state.raw(new Set());
  /** Reasons whose pairs are shown; nothing until somebody has opened or closed one: of few pairs those of the first are. */
  #opened: ReadonlySet<string> | undefined = $state.raw();
  readonly saving = new Saving();

  constructor() {
    vault.onLock(() => this.forget());
  }

  /** Held pairs by what they lack, the most frequent first. A pair can lack several things. */
  get reasons(): { code: string; count: number }[] {
    const missing = Object.entries(this.preflight?.missing ?? {});
    return missing
      .map(([code, count]) => ({ code, count: count ?? 0 }))
      .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
  }

  /** The pairs that lack this; first those that lack least besides, since they can go soonest. */
  heldBy(code: string): HeldPair[] {
    const held = (this.preflight?.held ?? []).filter((pair) => pair.missing.includes(code));
    return held.sort((one, other) => one.missing.length - other.missing.length);
  }

  isOpened(code: string): boolean {
    if (this.#opened) return this.#opened.has(code);
    return code === this.reasons[0]?.code && (this.preflight?.held.length ?? 0) <= FEW;
  }

  open(code: string, opened: boolean): void {
    if (opened === this.isOpened(code)) return;
    const others = this.reasons.map((reason) => reason.code).filter((one) => one !== code && this.isOpened(one));
    this.#opened = new Set(opened ? [...others, code] : others);
  }

  /** Pairs whose lines the draft would hold. */
  get chosen(): string[] {
    const pairs = (this.preflight?.ready ?? []).map((line) => line.pair);
    return pairs.filter((pair) => !this.leftOut.has(pair));
  }

  /** Why no draft can be put together. */
  get missing(): string | undefined {
    if (this.chosen.length === 0) return t('deliver-need-line');
    return this.recipient.trim() ? undefined : t('deliver-need-recipient');
  }

  choose(pair: string, taken: boolean): void {
    const leftOut = new Set(this.leftOut);
    if (taken) leftOut.delete(pair);
    else leftOut.add(pair);
    this.leftOut = leftOut;
  }

  async load(): Promise<void> {
    try {
      const [preflight, ledger] = [await call('preflight', {}), await call('list_deliveries', {})];
      this.preflight = preflight;
      this.deliveries = ledger.deliveries;
      this.failure = undefined;
      const ready = new Set(preflight.ready.map((line) => line.pair));
      this.leftOut = new Set([...this.leftOut].filter((pair) => ready.has(pair)));
      const last = ledger.deliveries[0]?.recipient;
      if (last && this.recipient === RECIPIENT) this.recipient = last;
    } catch (thrown) {
      this.failure = asApiError(thrown);
    }
  }

  /** Puts a draft together from the lines that were not left out. */
  async draft(): Promise<DeliveryView | undefined> {
    if (this.missing) return undefined;
    let made: DeliveryView | undefined;
    const request = { recipient: this.recipient.trim(), pairs: this.chosen };
    await this.saving.run(async () => (made = await call('draft_delivery', request)), t('deliver-drafted'));
    if (made) this.leftOut = new Set();
    return made;
  }

  forget(): void {
    this.tab = 'ready';
    this.preflight = undefined;
    this.deliveries = [];
    this.failure = undefined;
    this.recipient = RECIPIENT;
    this.leftOut = new Set();
    this.#opened = undefined;
  }
}

/** The one room; what was left out of the next draft stays while another screen is open. */
export const room = new DeliverRoom();
