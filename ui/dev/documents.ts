import type { ShownPage } from '$lib/api/generated/ShownPage';
import type { ShowPageRequest } from '$lib/api/generated/ShowPageRequest';

/** Pages of an invented document, drawn by the browser; the third has no words, as a scan. */

const PAGES = 5;
const WORDS = ['I, Marta Xicay Ixtuc, was told in K’iche’ what each answer means.', 'I want my son Andrés to come home to Santa Cruz,', 'after the school year ends.', 'Invented for looking at the window.'];

export function showPage({ page, width }: ShowPageRequest): ShownPage {
  const height = Math.round(width * 1.294);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = 'black';
    pen.font = `${width / 38}px serif`;
    [`Page ${page} of ${PAGES}`, ...WORDS].forEach((line, at) => pen.fillText(line, width / 10, width / 8 + (at * width) / 20));
    pen.strokeRect(width / 10, height * 0.8, width / 3, 1);
  }
  return { pages: PAGES, width, height, png: canvas.toDataURL().split(',')[1] ?? '', text: page === 3 ? '' : WORDS.join('\n') };
}
