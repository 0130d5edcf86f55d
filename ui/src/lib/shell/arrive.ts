import { tick, untrack } from 'svelte';
import { announce, announceAtDoor } from './announce.svelte';

/**
 * For the heading of a place: says where one has arrived, once there is a title. What had the focus
 * mostly went with the place before; then the heading takes it. Else the focus stays where it is, as on
 * the spine, and the title is spoken.
 */
export function arrived(title: string | undefined): (heading: HTMLElement) => void {
  return (heading) => {
    if (!title) return;
    heading.tabIndex = -1;
    if (isLost()) heading.focus();
    else if (document.activeElement !== heading) untrack(() => announce(title));
  };
}

/**
 * For the grid of a place that is one: it takes the focus that was lost or went to the heading, for the next
 * key is meant for its row. The title is spoken.
 */
export function arrivedIn(title: string): (grid: HTMLElement) => void {
  return (grid) => {
    void tick().then(() => {
      if (!grid.isConnected || !(isLost() || document.activeElement?.tagName === 'H1')) return;
      grid.focus();
      announce(title);
    });
  };
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * The same for the heading of a door, where nothing is said of the vault and the field to type in takes the
 * focus: what took it is known once the door stands.
 */
export function arrivedAtDoor(title: string): (heading: HTMLElement) => void {
  return (heading) => {
    heading.tabIndex = -1;
    void tick().then(() => {
      if (!heading.isConnected) return;
      if (document.activeElement === null || document.activeElement === document.body) heading.focus();
      else if (document.activeElement !== heading) announceAtDoor(title);
    });
  };
}
