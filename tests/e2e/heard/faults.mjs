/** Roles of what a person acts on, in the words of the accessibility bus. */
const INTERACTIVE = new Set([
  'push button', 'toggle button', 'link', 'entry', 'password text', 'check box', 'radio button', 'combo box', 'spin button',
  'slider', 'list box', 'menu', 'menu item', 'check menu item', 'radio menu item', 'page tab', 'tree item', 'switch', 'table',
]);
/** Roles that are said by what stands in them. */
const BY_CONTENT = new Set(['column header', 'row header', 'list item', 'heading']);

/** Roles of a live region, status and alert. */
const LIVE = new Set(['status bar', 'notification']);

/** A word of a language: a glyph, a number or one letter says nothing. */
const WORD = /\p{L}{2}/u;
/** What stands in the program and not in a language: an id, a message's key, a hash. */
const CODE = /^(?:[a-z0-9]+(?:[_-][a-z0-9]+)+|[a-z]+[A-Z]\w*|[0-9a-f]{16,})$/;

/** Everything that a node says with what stands in it; `nodes` are in the order in which they are walked. */
function said(nodes, at) {
  const words = [nodes[at].name, nodes[at].text];
  for (let next = at + 1; next < nodes.length && nodes[next].path.length > nodes[at].path.length; next += 1) {
    words.push(nodes[next].name, nodes[next].text);
  }
  return words.join(' ').trim();
}

function faultOf(nodes, at) {
  const { role, name, text, placeholder, states, live } = nodes[at];
  // An option may be a number; what says what it is for stands over it.
  if (INTERACTIVE.has(role) || (states.includes('focusable') && !['table cell', 'landmark', 'document web', 'section'].includes(role))) {
    if (name === '') return 'has no name';
    if (!WORD.test(name)) return 'is named by no word';
    if (CODE.test(name)) return 'is named by a code';
    if (placeholder && name.includes(placeholder)) return 'is named by its hint too';
  }
  if (BY_CONTENT.has(role) && said(nodes, at) === '') return 'says nothing';
  // Words that stand in a live region themselves change without a word: see Spoken.svelte.
  const within = nodes[at + 1]?.path.length > nodes[at].path.length;
  if (LIVE.has(role) && live && text !== '' && !within) return 'changes without a word';
  return '';
}

/** What somebody who hears the window cannot make out, one sentence each. */
export function faults(nodes) {
  return nodes.flatMap((node, at) => {
    const fault = faultOf(nodes, at);
    return fault ? [`${node.role} “${node.name || node.text}” ${fault}, in ${node.path.slice(-3).join(' › ')}`] : [];
  });
}

/** How many nodes of the walk a person can act on. */
export const controls = (nodes) => nodes.filter((node) => INTERACTIVE.has(node.role)).length;
