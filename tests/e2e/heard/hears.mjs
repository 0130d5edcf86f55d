import assert from 'node:assert/strict';
import { controls, faults } from './faults.mjs';

/** Walks through what is on the screen: everything has a name. Says what is found. */
export async function hearsAll(reader, place, atLeast) {
  const nodes = await reader.walk();
  console.log(`     ${place}: ${nodes.length} nodes, ${controls(nodes)} controls`);
  assert(controls(nodes) >= atLeast, `only ${controls(nodes)} controls are heard on ${place}`);
  assert.deepEqual(faults(nodes), [], place);
}

/** What is heard of the focus is what the page holds for it. */
export async function sameFocus(desk, reader) {
  const heard = await reader.focus();
  const held = await desk.page.execute(() => {
    const at = document.activeElement;
    return { tag: at.tagName.toLowerCase(), id: at.id };
  });
  assert(heard, `nothing is heard to have the focus, which is on ${JSON.stringify(held)}`);
  assert.deepEqual({ tag: heard.tag, id: heard.id }, held, `heard as ${heard.role} “${heard.name}”`);
  assert.notEqual(heard.name, '');
  return heard;
}
