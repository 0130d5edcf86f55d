// Whom the journey is about: all of them invented.
export const PASSPHRASE = 'siete gatos miran la luna sobre el maizal azul';
export const VOLUNTEERS = 'nueve garzas cruzan despacio el lago de obsidiana';
export const PARENT = 'Marta Xicay Ixtuc';
export const CHILD = 'Andrés Xicay';
export const NUMBER = '5555 0142';
export const PRIVILEGED = 'Quiere hablar a solas con su abogada sobre el plazo.';
export const ALIGNED =
  'Aligned: Marta wants to be with Andrés in the country of origin, and Andrés wants to return.';
export const LAWYER = 'Inés Robleda';

// Twelve or thirteen years old on any day on which the suite runs.
export const CHILD_BORN = `14/5/${new Date().getFullYear() - 13}`;

export const TOPICS = [
  'What coming together in the country of origin',
  'What it would mean if the child stays',
  'That it is the parent’s to decide',
  'That the child has their own lawyer',
  'What a government form',
  'Who will see the answer',
  'What we will never tell',
  'How we will reach them about travel',
];
