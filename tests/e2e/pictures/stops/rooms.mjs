// Lists, deliveries, settings and the guide.
import { writeHostile, writeList } from '../../list/file.mjs';
import { typePath } from '../../list/take-in.mjs';

const ROOMS = ['looks', 'members', 'passphrase', 'pin', 'organisation', 'trash', 'backups', 'verify', 'log', 'leave'];

async function importOf(tour, file) {
  await tour.place('lists');
  await tour.press('import-list');
  await tour.headed('import-title');
  await typePath(tour.desk, tour.say('import-file'), file(tour.desk));
}

/** Opens what a table of the room names by a link, the first. By its key: the driver calls a button of a table that is wider than the window out of reach. */
async function openFirst(tour) {
  const link = await tour.desk.find('//main//tbody//button', 'the first line');
  await tour.desk.page.execute((button) => button.focus(), link);
  await tour.hands.press('Enter');
}

export const rooms = [
  { name: 'lists', main: true, go: (tour) => tour.place('lists') },
  {
    name: 'list', guide: 'list',
    async go(tour) {
      await tour.place('lists');
      await openFirst(tour);
      await tour.desk.find("//*[@role='gridcell']", 'a row');
    },
  },
  {
    name: 'reconcile', main: true,
    async go(tour) {
      await tour.place('lists');
      await tour.hands.press('w');
      await tour.desk.find("//*[@role='grid']//*[@role='gridcell']", 'a row');
    },
  },
  {
    name: 'reconcile-table',
    async go(tour) {
      await tour.press('flow-as-table');
      await tour.see('flow-in-all');
    },
  },
  {
    name: 'reconcile-reason',
    async go(tour) {
      await tour.press('flow-as-picture');
      await tour.press('explain-title');
      await tour.desk.find("//*[@role='dialog']//form", 'the panel');
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'reconcile-memo',
    async go(tour) {
      await tour.press('memo-for-counsel');
      await tour.desk.find("//*[@role='dialog']//form", 'the panel');
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'waiting-row',
    async go(tour) {
      await tour.place('today');
      const decide = `//section[.//h2[contains(., '${tour.say('today-rows-wait')}')]]//button`;
      await (await tour.desk.find(decide, 'a list with rows that wait')).click();
      await tour.see('row-as-received');
    },
  },
  {
    name: 'duplicates',
    async go(tour) {
      await tour.place('families');
      await tour.press('dup-go');
      await tour.see('weighed-for');
    },
  },
  {
    name: 'list-take-back',
    async go(tour) {
      await tour.place('lists');
      await openFirst(tour);
      await tour.press('undo-import');
      await tour.desk.find("//*[@role='dialog']//form", 'the panel');
    },
    leave: (tour) => tour.clear(),
  },
  {
    name: 'import',
    async go(tour) {
      await tour.place('lists');
      await tour.press('import-list');
      await tour.see('import-first');
    },
  },
  {
    name: 'import-refused',
    async go(tour) {
      await importOf(tour, writeHostile);
      await tour.desk.find("//main//*[@role='alert']", 'why not');
    },
  },
  {
    name: 'import-preview',
    async go(tour) {
      await importOf(tour, writeList);
      await tour.see('preview-would', {}, 30_000);
    },
  },
  {
    name: 'deliver', main: true, guide: 'deliver',
    async go(tour) {
      await tour.place('deliver');
      await tour.press('tab-ready');
      await tour.see('ready-title');
    },
  },
  {
    name: 'deliver-held',
    async go(tour) {
      await tour.press('tab-held');
      await tour.desk.find("//main//*[@aria-expanded]", 'what is held back');
    },
  },
  { name: 'deliver-ledger', go: (tour) => tour.press('tab-ledger') },
  {
    name: 'delivery',
    async go(tour) {
      await openFirst(tour);
      await tour.see('delivery-lines');
    },
  },
  {
    name: 'delivery-draft',
    async go(tour) {
      await tour.place('deliver');
      await tour.press('tab-ready');
      await tour.hands.press('Ctrl+Enter');
      await tour.see('delivery-lines');
    },
  },
  { name: 'settings', main: true, guide: 'settings', go: (tour) => tour.place('settings') },
  ...ROOMS.slice(1).map((room) => ({
    name: `settings-${room}`,
    async go(tour) {
      await tour.press(`room-${room}`);
      // The log and the backups are read when the room is opened.
      await tour.desk.page.waitUntil(async () => (await tour.desk.page.$$('.still')).length === 0);
    },
  })),
  {
    name: 'guide', main: true,
    async go(tour) {
      await tour.clear();
      await tour.hands.press('F1');
      await tour.desk.find("//article[contains(@class, 'guide-text')]//h2", 'a page of the guide');
    },
  },
  {
    name: 'guide-found',
    async go(tour) {
      const box = await tour.desk.find("//main//input[@type='search']", 'the box of the guide');
      await box.setValue('Ctrl');
      await tour.desk.find("//nav//button[contains(@class, 'guide-link')]/span", 'a part of a page');
    },
    leave: (tour) => tour.hands.press('Esc'),
  },
  {
    name: 'guide-keys',
    async go(tour) {
      const page = await tour.desk.find("(//nav//button[contains(@class, 'guide-link')])[11]", 'a page');
      await page.click();
    },
  },
];
