// One family, what is recorded beside it, and the question who is who.
import { NUMBER } from '../book.mjs';

/** A panel that a menu of the family opens: `W` about the person, `P` about the pair, `I` to print. */
function panel(name, key, act) {
  return {
    name: `panel-${name}`,
    async go(tour) {
      await tour.clear();
      await tour.hands.press(key);
      await tour.desk.find("//*[@role='menu']", `the menu ${key}`);
      const item = await tour.desk.find(`//*[@role='menuitem'][starts-with(normalize-space(.), "${tour.say(act)}")]`, act);
      await item.click();
      await tour.desk.find("//*[@role='dialog']//form", act);
    },
    leave: (tour) => tour.clear(),
  };
}

function menu(name, key) {
  return {
    name: `menu-${name}`,
    async go(tour) {
      await tour.clear();
      await tour.hands.press(key);
      await tour.desk.find("//*[@role='menu']", `the menu ${key}`);
    },
    leave: (tour) => tour.clear(),
  };
}

/** A button of the side that opens a panel. */
function beside(name, act) {
  return {
    name: `panel-${name}`,
    async go(tour) {
      await tour.clear();
      await tour.press(act);
      await tour.desk.find("//*[@role='dialog']//form", act);
    },
    leave: (tour) => tour.clear(),
  };
}

export const family = [
  { name: 'family', main: true, guide: 'family', go: (tour) => tour.family(tour.book.delivered) },
  { name: 'family-happened', go: (tour) => tour.scrollTo("//*[@id='what-happened']", 'what happened') },
  { name: 'family-conflict', go: (tour) => tour.family(tour.book.conflict) },
  { name: 'family-two-children', go: (tour) => tour.family(tour.book.several) },
  { name: 'family-unasked', go: (tour) => tour.family(tour.book.unasked) },
  menu('person', 'w'),
  menu('pair', 'p'),
  menu('print', 'i'),
  panel('name', 'w', 'act-name'),
  panel('identifier', 'w', 'act-identifier'),
  panel('detail', 'w', 'act-detail'),
  panel('custody', 'w', 'act-custody'),
  panel('representation', 'w', 'act-representation'),
  panel('search', 'w', 'act-search'),
  panel('effort', 'w', 'act-effort'),
  panel('close', 'w', 'act-close'),
  panel('redact', 'w', 'act-redact'),
  panel('wish', 'p', 'act-wish'),
  panel('separation', 'p', 'act-separation'),
  panel('claim', 'p', 'act-claim'),
  panel('clearance', 'p', 'act-clearance'),
  beside('point', 'add-point'),
  beside('consent', 'record-consent'),
  beside('counselling', 'record-counselling'),
  beside('assign', 'assign-family'),
  {
    name: 'link-find',
    async go(tour) {
      await tour.family(tour.book.unasked);
      await tour.press('link-find');
      await tour.see('link-search');
    },
  },
  {
    name: 'link-compare',
    async go(tour) {
      const box = await tour.desk.find("//main//input[@type='text']", 'the search');
      await box.setValue(tour.book.conflict.parent_a_number);
      const line = await tour.desk.find(`//main//li/button[contains(., "${tour.book.conflict.parent}")]`, 'the other');
      await line.click();
      await tour.see('link-about-nothing');
    },
  },
];

export const sheets = [
  {
    name: 'contact', main: true, guide: 'contact',
    async go(tour) {
      await tour.family(tour.book.unasked);
      await tour.hands.press('c');
      await tour.see('attempt-3');
      // The next number, until one may be dialled now: its rules and hours stand before it.
      for (let step = 0; step < 4 && !(await tour.desk.text()).includes(NUMBER); step += 1) await tour.hands.press(']');
      await tour.desk.see(NUMBER);
    },
  },
  {
    name: 'contact-filled',
    async go(tour) {
      await tour.tick('identity-check-passed');
      await tour.tick('spoke-to-themself');
      await tour.tick('outcome-spoke-verified');
      await tour.fill('minutes', '24');
      await tour.fill('team-note', 'Prefiere las tardes.');
      await tour.scrollTo(`//h2[normalize-space(.)="${tour.say('attempt-3')}"]`, 'what happened');
    },
  },
  {
    name: 'today-unfinished',
    async go(tour) {
      await tour.hands.press('Esc');
      await tour.place('today');
      await tour.see('unfinished');
    },
  },
  {
    // The picture of the guide is that of the next stop, which goes on here.
    name: 'statement', main: true, guide: 'statement',
    async go(tour) {
      await tour.family(tour.book.preliminary);
      await tour.hands.press('s');
      await tour.see('statement-1');
      for (const topic of ['return-means', 'staying-means', 'own-decision', 'childs-own-lawyer']) await tour.tick(`topic-${topic}`);
    },
  },
  {
    name: 'statement-filled', guide: 'statement',
    async go(tour) {
      for (const topic of ['government-form', 'who-sees', 'never-told', 'travel-contact']) await tour.tick(`topic-${topic}`);
      await tour.choose('language-spoken', 'lang-mam');
      await tour.choose('how', 'how-phone');
      await tour.fill('counselled-by', 'Inés Robleda');
      await tour.tick('preference-reunify-country-of-origin');
      await tour.fill('conditions', 'Que viaje con su tía.');
      await tour.tick('read-back-done', { name: tour.book.preliminary.parent });
      await tour.tick('stage-final');
    },
  },
  {
    name: 'second-look', guide: 'second-look',
    async go(tour) {
      await tour.hands.press('Ctrl+Enter');
      await tour.see('look-title');
    },
    async leave(tour) {
      await tour.hands.press('Esc', 'Esc');
    },
  },
];
