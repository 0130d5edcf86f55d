// What is looked at every day: Today and the grid, and the boxes that open over any screen.

/** The first rows of the grid are chosen by keys, as one does who works on several. */
async function selectThree(tour) {
  await tour.place('families');
  await tour.everybody();
  const grid = await tour.desk.find("//*[@role='grid']", 'the grid');
  await tour.desk.page.execute((element) => element.focus(), grid);
  await tour.hands.press('Ctrl+Home', 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await tour.see('selected-pairs', { count: 3 });
}

/** Pastes a block as a spreadsheet lays it on the clipboard, from the active cell on. */
async function paste(tour, text) {
  const grid = await tour.desk.find("//*[@role='grid']", 'the grid');
  await tour.desk.page.execute((element, block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    const at = element.contains(document.activeElement) ? document.activeElement : element;
    at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, grid, text);
}

export const daily = [
  {
    name: 'today', main: true, guide: 'today',
    async go(tour) {
      await tour.place('today');
      const everybodys = await tour.desk.find(`//label[contains(., "${tour.say('today-everybodys')}")]`, 'everybody’s');
      await everybodys.click();
      await tour.see('today-next-step');
    },
  },
  {
    name: 'families', main: true, guide: 'families',
    async go(tour) {
      await tour.place('families');
      await tour.everybody();
      // Families of every kind in one sight: those about whom most is known come first.
      await tour.desk.find("//*[@role='gridcell']", 'a row');
    },
  },
  {
    name: 'families-filter-add',
    async go(tour) {
      await tour.press('filter-add-first');
      await tour.desk.find("//*[@role='dialog']", 'the parts of a filter');
    },
  },
  {
    name: 'families-filter-values',
    async go(tour) {
      await tour.press('column-alignment');
      await tour.tick('alignment-conflict');
      await tour.desk.page.waitUntil(async () => (await tour.desk.text()).includes(tour.say('alignment-conflict')));
    },
  },
  { name: 'families-filtered', go: (tour) => tour.clear() },
  {
    name: 'families-nobody',
    async go(tour) {
      const box = await tour.desk.find("//main//input[@type='search']", 'the search');
      await box.setValue('benito colop');
      await tour.see('nothing-found');
    },
    leave: (tour) => tour.everybody(),
  },
  { name: 'families-selected', go: selectThree },
  {
    name: 'bulk',
    async go(tour) {
      await tour.hands.press('t');
      await tour.see('bulk-tag-title');
      await tour.fill('bulk-tags', 'audiencia, sur');
      await tour.see('will-tags-add', { count: 3, value: 'audiencia, sur' });
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'paste',
    async go(tour) {
      await selectThree(tour);
      // To the cells under From, which stands after two names and a number.
      await tour.hands.press('Esc', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await paste(tour, 'HN\nSV\nXX\n');
      await tour.see('paste-title');
      await tour.desk.find("//*[@role='dialog']//table", 'what would change');
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'columns',
    async go(tour) {
      await tour.press('columns-choose');
      await tour.see('columns-about');
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'views',
    async go(tour) {
      await tour.press('views-saved');
      await tour.see('views-about');
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'palette',
    async go(tour) {
      await tour.hands.press('Ctrl+k');
      const box = await tour.desk.find("//*[@role='dialog']//input", 'the box');
      await box.setValue('xicay');
      await tour.desk.find("//*[@role='option']", 'something found');
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'keys',
    async go(tour) {
      await tour.place('families');
      await tour.press('keys-short');
      await tour.see('keys-about');
    },
    leave: (tour) => tour.clear(),
  },
];
