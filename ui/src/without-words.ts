/** The one place with sentences of its own: it speaks when no file of sentences could be read. */
const SAID = {
  en: ['A file of this program could not be read, so it cannot say anything. Nothing of your records was touched.', 'Try again. If this comes back, install the program anew: your vault stays where it is.'],
  es: ['No se pudo leer un archivo del programa, por eso no puede mostrar nada. Sus registros no se tocaron.', 'Intente otra vez. Si vuelve a pasar, instale de nuevo el programa: su bóveda se queda donde está.'],
};
const AGAIN = { en: 'Try again', es: 'Intentar otra vez' };

/** Says in both languages that the window cannot begin, and what to do. A file that could not be read is asked for anew only by the whole page. */
export function showWithoutWords(target: HTMLElement, again = () => location.reload()): void {
  const main = make('main', 'work empty col gap3');
  main.setAttribute('role', 'alert');
  const button = make('button', 'btn primary large');
  button.addEventListener('click', again);
  for (const [lang, sentences] of Object.entries(SAID)) {
    const said = make('div', 'col measure', lang);
    said.append(...sentences.map((sentence) => make('p', '', '', sentence)));
    main.append(said);
  }
  const [en, es] = Object.entries(AGAIN).map(([lang, words]) => make('span', '', lang, words));
  button.append(en ?? '', ' · ', es ?? '');
  main.append(button);
  target.replaceChildren(main);
  button.focus();
}

function make(name: string, className: string, lang = '', text = ''): HTMLElement {
  return Object.assign(document.createElement(name), { className, lang, textContent: text });
}
