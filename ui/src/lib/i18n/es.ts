/** The sentences of the window in Spanish. What only the command line and the paper say is the core's alone. */
export default import.meta.glob<string>(['../../../../src-tauri/locales/es/*.ftl', '!../../../../src-tauri/locales/es/{cli,print}.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
