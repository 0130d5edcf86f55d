// Before anything is open.

/** The doors of a vault that is there. They come before every other stop: the last one opens it. */
export const doors = [
  { name: 'unlock', main: true, guide: 'unlock', go: (tour) => tour.desk.find('//input[@type="password"]', 'the passphrase') },
  {
    name: 'unlock-wrong',
    async go(tour) {
      await tour.fill('passphrase', 'siete gatos miran la luna sobre el maizal rojo');
      await tour.press('unlock');
      await tour.see('err-wrong-passphrase', {}, 60_000);
    },
  },
  {
    name: 'unlock-code',
    async go(tour) {
      await tour.press('use-recovery-code');
      await tour.headed('unlock-code-title');
    },
    leave: (tour) => tour.press('use-passphrase'),
  },
  {
    name: 'restore',
    async go(tour) {
      await tour.press('restore-door');
      await tour.headed('restore-title');
    },
    leave: (tour) => tour.press('back'),
  },
];

/** A folder without a vault, to a vault without a family. */
export const begins = [
  { name: 'welcome', go: (tour) => tour.headed('welcome-title') },
  {
    name: 'create',
    async go(tour) {
      await tour.press('welcome-create');
      await tour.headed('create-title');
    },
  },
  {
    name: 'create-filled',
    async go(tour) {
      await tour.fill('organisation', 'Puente Legal');
      await tour.fill('your-name', 'Inés Robleda');
      await tour.tick('role-counsel');
      await tour.press('suggest-words');
      const words = await (await tour.desk.find('//output', 'suggested words')).getText();
      await tour.fill('passphrase', words);
      await tour.fill('passphrase-again', words);
      await tour.tick('create-practice');
    },
  },
  {
    name: 'kit',
    async go(tour) {
      await tour.press('create-vault');
      await tour.see('kit-title', {}, 60_000);
    },
  },
  {
    name: 'kit-wrong',
    async go(tour) {
      const written = await tour.desk.page.execute(() => [...document.body.innerText.matchAll(/\b[0-9A-HJKMNP-TV-Z]{4}\b/g)].map((one) => one[0]));
      tour.code = written.slice(-9);
      await tour.press('kit-have-it');
      tour.asked = await tour.desk.page.execute(() =>
        [...document.querySelectorAll('main label')].map((one) => Number(/\d+/.exec(one.innerText)?.[0])).filter(Boolean));
      for (const number of tour.asked) await tour.desk.fill(tour.say('kit-group', { number }), 'ZZZZ');
      await tour.press('kit-go-on');
      await tour.see('err-kit-not-confirmed');
    },
  },
  {
    name: 'today-empty',
    async go(tour) {
      for (const number of tour.asked) await tour.desk.fill(tour.say('kit-group', { number }), tour.code[number - 1]);
      await tour.press('kit-go-on');
      await tour.see('steps-title', {}, 60_000);
    },
  },
  {
    name: 'families-empty',
    async go(tour) {
      await tour.place('families');
      await tour.see('families-empty');
    },
  },
  {
    name: 'add-family',
    async go(tour) {
      await tour.press('add-family');
      await tour.see('family-need-parent');
    },
  },
  { name: 'lists-empty', go: (tour) => tour.place('lists') },
  { name: 'deliver-empty', go: (tour) => tour.place('deliver') },
];
