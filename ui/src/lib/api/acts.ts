/** Commands whose entry carries the member's own signature: a key pressed in passing takes none back. */
const SIGNED: readonly string[] = ['attest_effort', 'override_alignment', 'redact'];

type Hear = (undoable: boolean) => void;

const hearers = new Set<Hear>();

/** Hears of every act that was recorded, and whether it can be taken back with a key. */
export function onAct(hear: Hear): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Looks whether an answer says that something was recorded, and tells whoever hears of it. */
export function noteAct(name: string, request: unknown, response: object): void {
  if (name === 'undo' || name === 'redo' || !('changes' in response)) return;
  if ('written' in response && response.written === false) return;
  // What goes through the one way of recording answers with its entry, or as cells that were written.
  const remembered = 'entry' in response || 'written' in response;
  const isFinal = typeof request === 'object' && request !== null && 'stage' in request && request.stage === 'final';
  const signed = SIGNED.includes(name) || (name === 'record_statement' && isFinal);
  for (const hear of hearers) hear(remembered && !signed);
}
