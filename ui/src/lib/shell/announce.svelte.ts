/** The sentence that a screen reader speaks next; the window has one live region. */
export const announced = $state({ sentence: '' });

/** Says a sentence to those who listen instead of look. */
export function announce(sentence: string): void {
  announced.sentence = sentence;
}
