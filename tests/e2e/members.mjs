import { PASSPHRASE } from './statement/people.mjs';

/** Admits a member under Settings, where their passphrase is typed by them and the keeper's by the keeper. Ends on their kit. */
export async function admits(desk, name, passphrase, role) {
  await desk.fill('Name', name);
  await desk.fill('Their passphrase', passphrase);
  const card = "//section[@aria-labelledby='set-members']";
  const again = `${card}//label[normalize-space(.)='The same once more']/following::input[1]`;
  await (await desk.find(again, 'passphrase again')).setValue(passphrase);
  await desk.fill('Passphrase of whoever opened this vault, not the new member’s', PASSPHRASE);
  await desk.tick(role);
  await desk.press('Admit');
  await desk.see(`${name} was admitted.`, 60_000);
}
