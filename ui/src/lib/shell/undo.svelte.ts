import { onAct } from '$lib/api/acts';
import { call } from '$lib/api/client';
import { asApiError, type ApiError } from '$lib/api/error';
import type { Undone } from '$lib/api/generated/Undone';
import { label, t } from '$lib/i18n/locale.svelte';
import { vault } from '$lib/vault/session.svelte';
import { announce } from './announce.svelte';

/** What the bar says, and which of its two ways is open. */
export interface UndoBar {
  said: string;
  undo: boolean;
  redo: boolean;
}

/** The last act of this window, and the way back from it. The core remembers what can be taken back. */
export class Undo {
  /** What stands in the bar until the next act, or for a while. */
  bar: UndoBar | undefined = $state.raw();
  error: ApiError | undefined = $state.raw();
  busy = $state(false);
  /** How many acts were recorded: who compares two readings knows whether there was one between them. */
  acts = 0;
  #begun: (() => boolean) | undefined;

  constructor() {
    onAct((undoable) => {
      this.acts += 1;
      this.error = undefined;
      this.bar = undoable ? { said: t('undo-recorded'), undo: true, redo: false } : undefined;
    });
    vault.onLock(() => this.close());
  }

  /** What the last act was, in the words of the form that did it. */
  name(said: string): void {
    if (this.bar) this.bar = { ...this.bar, said };
  }

  /** While the open form tells that it was begun, the keys take nothing back: it would be of another talk. */
  hold(begun: () => boolean): () => void {
    this.#begun = begun;
    return () => {
      if (this.#begun === begun) this.#begun = undefined;
    };
  }

  /** The way back by key, which is pressed without looking at the bar. */
  byKey(way: 'undo' | 'redo'): void {
    if (this.#begun?.()) announce(t('undo-held'));
    else void this[way]();
  }

  undo(): Promise<void> {
    return this.#go('undo', 'undo-done-kind', 'undo-nothing');
  }

  redo(): Promise<void> {
    return this.#go('redo', 'redo-done-kind', 'redo-nothing');
  }

  close(): void {
    this.bar = undefined;
    this.error = undefined;
  }

  /** The bar was there long enough. The keys take back what they took back before. */
  pass(): void {
    if (!this.busy) this.bar = undefined;
  }

  async #go(way: 'undo' | 'redo', done: string, nothing: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    try {
      const reason = t(way === 'undo' ? 'undo-reason' : 'redo-reason');
      const answer: Undone = await call(way, { reason });
      this.#show({
        said: t(done, { act: label('acted', answer.kind), count: answer.count }),
        undo: answer.can_undo,
        redo: answer.can_redo,
      });
    } catch (thrown) {
      const error = asApiError(thrown);
      if (error.code === 'not_found') this.#show({ said: t(nothing), undo: false, redo: false });
      else this.error = error;
    } finally {
      this.busy = false;
    }
  }

  #show(bar: UndoBar): void {
    this.bar = bar;
    announce(bar.said);
  }
}

/** The window's one way back. */
export const undo = new Undo();
