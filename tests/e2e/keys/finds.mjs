import assert from 'node:assert/strict';

/** Finds people by how their names are said, looks at a family whole, in both languages. */
export async function finds(desk, step, hands) {
  await step('a name typed as it is heard is found, and its family opens by Enter', async () => {
    const { answer } = await desk.invoke('list_pairs', { search: '', conditions: [], sort: [], from: 0, count: 1 });
    const [row] = answer.rows;
    await hands.press('Ctrl+2');
    await desk.find("//*[@role='grid']", 'the grid');
    await hands.press('Ctrl+f');
    // Surnames first, small, without accents.
    const heard = row.parent.normalize('NFD').replace(/[^a-zA-Z ]/g, '').toLowerCase().split(' ').reverse().join(' ');
    await hands.type(heard);
    await desk.see(row.parent);
    await hands.press('ArrowDown', 'Enter');
    await desk.see('What happened');
  });

  await step('everything on the family is reached by Tab, with a name and a mark', async () => {
    const seen = await hands.tabsThrough(120);
    assert(seen.length > 12, seen.join('\n'));
  });

  await step('the language changes by the palette, and the screen speaks it', async () => {
    await hands.press('Ctrl+k');
    await hands.type('español');
    await hands.press('Enter');
    await desk.see('Familias');
    await hands.press('Ctrl+k');
    await hands.type('english');
    await hands.press('Enter');
    await desk.see('Families');
  });

  await step('the funnel is read as figures and opens to its records by keys', async () => {
    await hands.press('Ctrl+1');
    await desk.see('Calls and next steps');
    const link = await desk.page.$("//*[contains(@class,'funnel')]//button");
    assert(await link.isExisting(), 'no bar of the funnel can be opened');
    await desk.page.execute((bar) => bar.focus(), link);
    await hands.seesFocus();
    await hands.press('Enter');
    await desk.find("//*[@role='grid']", 'the records behind the bar');
  });

  await step('Ctrl L locks at once, from anywhere', async () => {
    await hands.press('Ctrl+l').catch(() => {});
    await desk.page.pause(1500);
    await desk.closeWindow();
    await desk.endRestarted();
    await desk.openWindow();
    await desk.find('//input[@type="password"]', 'the door');
  });
}
