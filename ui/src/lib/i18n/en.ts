/** The sentences of the window in English. What only the command line and the paper say is the core's alone. */
export default import.meta.glob<string>(['../../../../src-tauri/locales/en/*.ftl', '!../../../../src-tauri/locales/en/{cli,print}.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
