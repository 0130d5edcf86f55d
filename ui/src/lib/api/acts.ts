import type { Changes } from './generated/Changes';

/** Commands whose entry carries the member's own signature: a key pressed in passing takes none back. */
const SIGNED: readonly string[] = ['attest_effort', 'override_alignment', 'redact'];

type Hear = (undoable: boolean) => void;

const hearers = new Set<Hear>();

/** Hears of every act that was recorded, and whether it can be taken back with a key. */
export function onAct(hear: Hear): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Whether an answer says that no family changed. */
export function movedNothing(response: object): boolean {
  return 'changes' in response && (response.changes as Changes).families.length === 0;
}

/** Looks whether an answer says that something was recorded, and tells whoever hears of it. */
export function noteAct(name: string, request: unknown, response: object): void {
  if (name === 'undo' || name === 'redo' || !('changes' in response)) return;
  if ('written' in response && response.written === false) return;
  // The same file once more is kept once: nothing was recorded that could be taken back.
  if (name === 'attach_document' && movedNothing(response)) return;
  // What goes through the one way of recording answers with its entry, or as cells that were written.
  // A row that founded somebody names none: they go into the trash by hand.
  const remembered = ('entry' in response && response.entry !== '') || 'written' in response;
  const isFinal = typeof request === 'object' && request !== null && 'stage' in request && request.stage === 'final';
  const signed = SIGNED.includes(name) || (name === 'record_statement' && isFinal);
  for (const hear of hearers) hear(remembered && !signed);
}
