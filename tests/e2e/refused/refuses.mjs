import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { PASSPHRASE } from '../statement/people.mjs';
import { DOORS, everyCommand, REQUESTS, SHELL } from './requests.mjs';

/** An error as the window can say it in words: a code, its message's id, arguments that are text. */
function isApiError(said, name) {
  const error = said.error;
  assert(error, `${name} was not refused: ${JSON.stringify(said)}`);
  assert.equal(typeof error, 'object', `${name}: ${JSON.stringify(error)}`);
  assert.equal(error.message_id, `err-${error.code?.replaceAll('_', '-')}`, `${name}: ${JSON.stringify(error)}`);
  for (const value of Object.values(error.args)) assert.equal(typeof value, 'string', name);
  return error;
}

export async function refuses(desk, step) {
  const commands = everyCommand();

  await step('while locked, every command of the list says so and does nothing', async () => {
    desk.cli(
      '--passphrase-file', desk.passphraseFile(PASSPHRASE), 'vault', 'create', '--recovery-kit', join(desk.folder, 'kit'),
      '--organisation', 'Puente Legal', '--member', 'Inés Robleda', '--practice',
    );
    await desk.closeWindow();
    await desk.openWindow();
    await desk.see('A wrong passphrase costs a few seconds, never a record.');
    const inside = commands.filter((name) => !DOORS.has(name));
    assert(inside.length >= 30, `${inside.length} commands`);
    const other = [];
    for (const name of inside) {
      const said = await desk.invoke(name, REQUESTS[name] ?? {});
      if (!said.error) {
        other.push(`${name} answered`);
        continue;
      }
      const { code, args } = isApiError(said, name);
      // A command that has no request here yet may find its request wanting first.
      if (code !== 'locked' && (name in REQUESTS || code !== 'invalid')) other.push(`${name}: ${code} ${args.field}`);
    }
    assert.deepEqual(other, []);
    assert.equal((await desk.invoke('glance', {})).answer.state, 'locked');
  });

  await step('a request that does not fit is refused by every command, open or locked', async () => {
    const everything = [...commands, ...SHELL];
    const wrong = async () => {
      for (const request of [null, 7, [7]]) {
        for (const name of everything) {
          const error = isApiError(await desk.invoke(name, request), name);
          assert.equal(error.code, 'invalid', name);
          assert.equal(error.args.field, 'request', name);
        }
      }
    };
    await wrong();
    const opened = await desk.invoke('unlock', { folder: null, passphrase: PASSPHRASE, recovery_code: null });
    assert.equal(opened.answer?.member.name, 'Inés Robleda', JSON.stringify(opened));
    await wrong();
    assert.equal((await desk.invoke('glance', {})).answer.state, 'open');
  });

  await step('ids of nothing, and words that are no codes, are refused with what is wrong', async () => {
    const reads = new Set(['session', 'list_pairs', 'list_lists', 'verify', 'preflight', 'list_deliveries', 'funnel', 'today']);
    const writes = new Set(['admit_member', 'record_person']);
    const codes = {};
    for (const [name, request] of Object.entries(REQUESTS)) {
      if (reads.has(name) || writes.has(name)) continue;
      codes[name] = isApiError(await desk.invoke(name, request), name).code;
      assert(['invalid', 'not_found', 'wrong_passphrase', 'check_running', 'nothing_ready'].includes(codes[name]), `${name}: ${codes[name]}`);
    }
    assert.equal(codes.open_family, 'not_found');
    assert.equal(codes.open_delivery, 'not_found');
    const nothing = isApiError(await desk.invoke('draft_delivery', { recipient: 'Nobody', pairs: [] }), 'draft_delivery');
    assert.equal(nothing.code, 'nothing_ready');
    for (const [name, request, field] of [
      ['open_list', { ...REQUESTS.open_list, bucket: 'nowhere' }, 'bucket'],
      ['open_list', { ...REQUESTS.open_list, list: 'zz' }, 'list'],
      ['preview_list', { ...REQUESTS.preview_list, kind: 'unheard of' }, 'kind'],
      ['preview_list', REQUESTS.preview_list, 'path'],
      ['import_list', { ...REQUESTS.import_list, as_of: '31/2/2018' }, 'as_of'],
      ['undo_import', { ...REQUESTS.undo_import, reason: '  ' }, 'reason'],
      ['draft_delivery', { recipient: ' ', pairs: [] }, 'recipient'],
      ['discard_delivery', { ...REQUESTS.discard_delivery, reason: '' }, 'reason'],
      ['export_delivery', REQUESTS.export_delivery, 'folder'],
    ]) {
      const error = isApiError(await desk.invoke(name, request), name);
      assert.deepEqual([error.code, error.args.field], ['invalid', field], name);
    }
    const { answer } = await desk.invoke('session', {});
    assert.deepEqual(answer.counts, { parents: 0, children: 0, pairs: 0, families: 0 }, 'nothing was written');
    assert.deepEqual((await desk.invoke('list_lists', {})).answer.lists, []);
    assert.deepEqual((await desk.invoke('list_deliveries', {})).answer.deliveries, []);
  });

  await step('what no capability names is refused, plugins that are built in among it', async () => {
    for (const name of [
      'read_everything', 'plugin:dialog|open', 'plugin:dialog|save', 'plugin:fs|read_text_file', 'plugin:shell|execute',
      'plugin:event|emit', 'plugin:window|create', 'plugin:webview|create_webview_window', 'plugin:app|version', 'plugin:path|resolve_directory',
    ]) {
      const { error, answer } = await desk.invoke(name, {});
      assert.equal(answer, undefined, `${name} answered`);
      assert.match(String(error?.message ?? error), /not (allowed|found)|denied/i, name);
    }
  });
}
