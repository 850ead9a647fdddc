import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReleaseTree } from '../../../scripts/build/release-tree.ts';
import { root } from '../../../scripts/real-editor/paths.ts';
import { bundleJourney, type JourneyBundle } from '../../cli/test/journey-bundle.ts';
import { temporaryFolder } from '../../cli/test/temporary-folder.ts';
import { actionsBot, type GitHubStandIn, reader, standIn, token } from './github-stand-in.ts';
import { listCommandsIn } from './log-commands.ts';
import { commit, git, map, people, pullRequest, sadder } from './pull-request.ts';
import { type Run, runComposite } from './run-composite.ts';

let bundle: JourneyBundle;
/** A release in a separate folder: the tests run what GitHub checks out for `uses`. */
let action: string;

beforeAll(async () => {
  bundle = await bundleJourney({ withServer: true });
  // These tests don't use the preview.
  mkdirSync(join(bundle.folder, 'dist/preview'), { recursive: true });
  for (const file of ['standalone.html', 'inter-license.txt'])
    writeFileSync(join(bundle.folder, 'dist/preview', file), '');
  action = join(bundle.folder, 'release');
  await writeReleaseTree(action, root, bundle.folder);
  // A machine may be busy.
}, 60_000);
afterAll(() => bundle.remove());

const both = { 'people.journey': people, 'buying.journey': map };
const marker = '<!-- journey-diff -->\n';
const today = '2026-11-21';

/** Runs the action. Its log must not contain the token. */
async function run(options: Omit<Run, 'github'> & { readonly github: GitHubStandIn }) {
  const ran = await runComposite(action, { ...options, inputs: { today, ...options.inputs } });
  expect(ran.log).not.toContain(token);
  const commands = listCommandsIn(ran.log);
  const notes = (name: string) => commands.filter((command) => command.name === name);
  return { ...ran, commands, errors: notes('error'), warnings: notes('warning'), notices: notes('notice') };
}

describe('a pull request', () => {
  test('is told in one comment, which later runs bring up to date', async () => {
    const github = await standIn();
    const first = pullRequest(both, { 'buying.journey': sadder });
    const ran = await run({ ...first, github });
    expect(ran.log).toContain('2 maps checked');
    expect(ran.code).toBe(0);
    expect(github.listSentBy('POST')).toEqual([
      {
        method: 'POST',
        path: '/repos/octo/maps/issues/5/comments',
        body: {
          body: expect.stringContaining('“Types the card number” feels worse: +1 → -1') as unknown,
        },
      },
    ]);
    expect(github.comments[0]?.body.startsWith(marker.trim())).toBe(true);
    expect(ran.summary).toMatch(/^## Changes to the maps\n.*\n## All maps\n\n2 maps checked: no errors/su);
    expect(ran.summary).toContain('feels worse');
    expect(ran.outputs).toEqual({
      errors: '0',
      warnings: expect.stringMatching(/^\d+$/u) as unknown,
      changes: '1',
      'comment-url': github.comments[0]?.html_url,
    });
    expect(ran.warnings).toContainEqual({
      name: 'warning',
      properties: { file: 'buying.journey', line: '8', title: 'Changed' },
      message: '“Types the card number” feels worse: +1 → -1',
    });

    // Without news, nothing is written.
    await run({ ...first, github });
    expect(github.listSentBy('PATCH')).toEqual([]);

    const second = pullRequest(both, { 'buying.journey': sadder.replace('owner web; severity', 'severity') });
    const failed = await run({ ...second, github });
    expect(failed.code).toBe(1);
    expect(failed.outputs['errors']).toBe('1');
    expect(github.comments).toHaveLength(1);
    expect(github.listSentBy('PATCH')).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('lost its owner');

    // The reported change was reverted.
    const third = pullRequest(both, { 'README.md': 'Maps' });
    expect((await run({ ...third, github })).outputs).toMatchObject({
      changes: '0',
      'comment-url': github.comments[0]?.html_url,
    });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('No changes: the maps have the same content.');
  });

  test('that changes no map gets no comment', async () => {
    const github = await standIn();
    const ran = await run({ ...pullRequest(both, { 'README.md': 'Maps' }), github });
    expect(ran).toMatchObject({ code: 0, outputs: { changes: '0', 'comment-url': '' } });
    expect(github.sent.map(({ method }) => method)).toEqual(['GET']);
    expect(ran.summary).toContain('No changes: the maps have the same content.');
  });

  test('its comment is found on a later page, and nobody else’s is touched', async () => {
    const others = Array.from({ length: 130 }, (_, i) => ({ body: `Comment ${i}`, user: reader }));
    const stranger = { body: `${marker}I wrote this myself.`, user: reader };
    const otherBot = {
      body: `${marker}So did I.`,
      user: { id: 99, login: 'other[bot]', type: 'Bot' as const },
    };
    const quote = { body: `> ${marker}> told\n\nIs this true?`, user: actionsBot };
    const own = { body: `${marker}## Changes to the maps\n\nAn older one.`, user: actionsBot };
    const github = await standIn({ comments: [stranger, otherBot, quote, ...others, own] });
    await run({ ...pullRequest(both, { 'buying.journey': sadder }), github });
    expect(github.listSentBy('GET').map(({ path }) => path)).toEqual([
      '/repos/octo/maps/issues/5/comments?per_page=100',
      '/repos/octo/maps/issues/5/comments?per_page=100&page=2',
    ]);
    expect(github.listSentBy('POST')).toEqual([]);
    expect(github.comments.at(-1)?.body).toContain('feels worse');
    expect(github.comments.slice(0, 3).map(({ body }) => body)).toEqual([
      stranger.body,
      otherBot.body,
      quote.body,
    ]);

    const without = await standIn({ comments: [stranger, otherBot, quote] });
    await run({ ...pullRequest(both, { 'buying.journey': sadder }), github: without });
    expect(without.listSentBy('PATCH')).toEqual([]);
    expect(without.comments).toHaveLength(4);
  });

  test('with somebody’s own token, the comment is theirs', async () => {
    const self = { id: 12, login: 'anna', type: 'User' as const };
    const comments = [
      { body: `${marker}By the bot of all workflows.`, user: actionsBot },
      { body: `${marker}By Anna.`, user: self },
    ];
    const github = await standIn({ comments, self });
    await run({ ...pullRequest(both, { 'buying.journey': sadder }), github });
    expect(github.comments.map(({ body }) => body.includes('feels worse'))).toEqual([false, true]);
  });

  test('from a fork falls back to the summary and the notes, with one message', async () => {
    const github = await standIn({ mayWrite: false });
    const ran = await run({ ...pullRequest(both, { 'buying.journey': sadder }, { isFork: true }), github });
    expect(ran.code).toBe(0);
    expect(ran.summary).toContain('feels worse');
    expect(ran.outputs).toMatchObject({ changes: '1', 'comment-url': '' });
    expect(ran.notices.filter(({ message }) => message.includes('comment'))).toEqual([
      {
        name: 'notice',
        properties: {},
        message:
          'A run for a pull request from a fork can only read, so there is no comment. Its content is in the summary of this run.',
      },
    ]);
    expect(ran.warnings.some(({ message }) => message.includes('feels worse'))).toBe(true);
    expect(github.comments).toEqual([]);
  });

  test('of the repository itself says which permission is missing', async () => {
    const github = await standIn({ mayWrite: false });
    const ran = await run({ ...pullRequest(both, { 'buying.journey': sadder }), github });
    expect(ran.code).toBe(0);
    expect(ran.warnings.at(-1)?.message).toBe(
      'The comment could not be written: GitHub answered 403 (Resource not accessible by integration). Its content is in the summary of this run. Give the job `permissions: pull-requests: write`, beside `contents: read`.',
    );
  });

  test('with a token that is none is still checked', async () => {
    const github = await standIn();
    const ran = await run({ ...pullRequest(both, { 'buying.journey': sadder }), github, token: 'wrong' });
    expect(ran.code).toBe(0);
    expect(ran.warnings.at(-1)?.message).toContain('GitHub answered 401 (Bad credentials)');
    expect(ran.log).not.toContain('wrong\n');
  });

  test('needs no comment if none is wanted', async () => {
    const github = await standIn();
    const inputs = { comment: 'false' };
    const ran = await run({ ...pullRequest(both, { 'buying.journey': sadder }), github, inputs });
    expect(ran.outputs['changes']).toBe('1');
    expect(github.sent).toEqual([]);
  });

  test('is compared with the base as it was merged, so that others’ changes are not told as its own', async () => {
    const github = await standIn();
    const pull = pullRequest(
      both,
      { 'buying.journey': sadder },
      { meanwhile: { 'selling.journey': 'journey selling "Selling a bike" { stage "Asks" }\n' } },
    );
    expect((await run({ ...pull, github })).outputs['changes']).toBe('1');
    // The last commit of the branch instead of GitHub's merge commit.
    git(pull.workspace, 'checkout', '-q', pull.headSha);
    expect((await run({ ...pull, github })).outputs['changes']).toBe('1');
  });

  test('that is not what is checked out is not compared', async () => {
    const github = await standIn();
    const pull = pullRequest(both, { 'buying.journey': sadder });
    git(pull.workspace, 'checkout', '-q', 'main');
    const ran = await run({ ...pull, github });
    expect(ran.code).toBe(2);
    expect(ran.errors[0]?.message).toContain('the checked-out commit is not from this pull request');
    expect(github.listSentBy('POST')).toEqual([]);
  });

  test('has a comment for each folder', async () => {
    const github = await standIn();
    const inFolders = (text: string) => ({ 'a/buying.journey': text, 'b/buying.journey': text });
    const shared = { 'people.journey': people };
    const alone = (text: string) => inFolders(text.replace('./people', '../people'));
    const pull = pullRequest({ ...shared, ...alone(map) }, alone(sadder));
    for (const folder of ['a', 'b', 'a/'])
      await run({ ...pull, github, inputs: { 'working-directory': folder } });
    expect(github.comments).toHaveLength(2);
    const [first, second] = github.comments.map(({ body }) => body.split('\r\n')[0]);
    expect(first).toHaveLength(marker.length - 1);
    expect(second).not.toBe(first);
    expect(github.comments[0]?.body).toContain('a/buying.journey');
    expect(github.comments[0]?.body).not.toContain('b/buying.journey');
  });
});

describe('what is not there', () => {
  test('a clone without the base says how to get it, and an older comment is not left as it was', async () => {
    const github = await standIn({ comments: [{ body: `${marker}An older one.`, user: actionsBot }] });
    const pull = pullRequest(both, { 'buying.journey': sadder });
    const clone = join(temporaryFolder(), 'clone');
    git(pull.workspace, 'branch', 'merged', pull.sha);
    git(
      pull.workspace,
      'clone',
      '-q',
      '--depth',
      '1',
      '--branch',
      'merged',
      `file://${pull.workspace}`,
      clone,
    );
    const ran = await run({ ...pull, workspace: clone, github });
    expect(ran.code).toBe(2);
    expect(ran.errors[0]?.message).toMatch(
      /^The maps could not be compared: git finds no .*`fetch-depth: 0`/u,
    );
    expect(ran.summary).toContain('The maps could not be compared');
    expect(ran.summary).toContain('2 maps checked');
    expect(ran.outputs['changes']).toBe('');
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('The maps could not be compared');

    // A clone of depth two contains the base.
    rmSync(clone, { recursive: true });
    git(
      pull.workspace,
      'clone',
      '-q',
      '--depth',
      '2',
      '--branch',
      'merged',
      `file://${pull.workspace}`,
      clone,
    );
    expect((await run({ ...pull, workspace: clone, github })).outputs['changes']).toBe('1');
  });

  test('a map that does not parse is never "no changes"', async () => {
    const github = await standIn();
    const pull = pullRequest(both, { 'buying.journey': sadder.replace('stage pays', 'stagee pays') });
    const ran = await run({ ...pull, github });
    expect(ran.code).toBe(2);
    expect(ran.errors[0]?.message).toContain('cannot be read, so the changes to this file are not shown');
    expect(github.listSentBy('POST')).toEqual([]);
  });

  test.each([
    [{ 'working-directory': 'nowhere' }, 'there is no folder nowhere'],
    [{ 'fail-on': 'errors' }, '`fail-on` is errors. Choose from error, warning, info, never.'],
    [{ comment: 'yes' }, '`comment` is yes. Write `true` or `false`.'],
    [{ today: '2026-02-30' }, 'not a valid date'],
    [{ base: 'main...' }, '`base` is main.... Name one branch, tag or commit.'],
    [{ base: '--output=x' }, 'git finds no branch, tag or commit --output=x. Check its name'],
  ])('%o', async (inputs, message) => {
    const github = await standIn();
    const ran = await run({ ...pullRequest(both, { 'buying.journey': sadder }), github, inputs });
    expect(ran.code).toBe(2);
    expect(ran.errors[0]?.message).toContain(message);
    expect(github.listSentBy('POST')).toEqual([]);
  });

  test('an action that is not built says so', async () => {
    const folder = temporaryFolder({ 'action.yml': readFileSync(join(root, 'action.yml')) });
    const github = await standIn();
    const ran = await runComposite(folder, { ...pullRequest(both, {}), github });
    expect(ran.code).toBe(2);
    expect(ran.log).toContain('::error::This version of the action is not built.');
  });
});

describe('other events', () => {
  test('a push is checked and summed up', async () => {
    const github = await standIn();
    const workspace = temporaryFolder();
    git(workspace, 'init', '-q');
    const sha = commit(workspace, { ...both, 'buying.journey': map.replace('owner web; ', '') }, 'One');
    const payload = { ref: 'refs/heads/main', before: '0'.repeat(40), after: sha };
    const ran = await run({ workspace, event: 'push', payload, sha, github });
    expect(ran.code).toBe(1);
    expect(ran.errors).toEqual([
      {
        name: 'error',
        properties: expect.objectContaining({
          file: 'buying.journey',
          title: 'pain-without-owner',
        }) as unknown,
        message: expect.stringContaining('This pain point has no owner') as unknown,
      },
    ]);
    expect(ran.summary).toContain('**1 error**');
    expect(ran.summary).not.toContain('Changes to the maps');
    expect(ran.outputs).toMatchObject({ errors: '1', changes: '', 'comment-url': '' });
    expect(github.sent).toEqual([]);

    const inputs = { 'fail-on': 'never' };
    expect((await run({ workspace, event: 'push', payload, sha, github, inputs })).code).toBe(0);
  });

  test('with a base they are compared too', async () => {
    const github = await standIn();
    const { workspace, sha } = pullRequest(both, { 'buying.journey': sadder });
    const inputs = { base: 'main', 'fail-on-changes': 'warning' };
    const ran = await run({ workspace, event: 'workflow_dispatch', payload: {}, sha, github, inputs });
    expect(ran).toMatchObject({ code: 1, outputs: { changes: '1' } });
    expect(ran.summary).toContain('feels worse');
    expect(github.sent).toEqual([]);
  });

  test('pull_request_target compares nothing, and says why', async () => {
    const github = await standIn();
    const pull = pullRequest(both, { 'buying.journey': sadder });
    git(pull.workspace, 'checkout', '-q', 'main');
    const ran = await run({ ...pull, event: 'pull_request_target', github });
    expect(ran.code).toBe(0);
    expect(ran.warnings[0]?.message).toContain('Use `on: pull_request`.');
    expect(ran.outputs['changes']).toBe('');
    expect(github.sent).toEqual([]);
  });
});

describe('a map that cannot be read', () => {
  const shop = { 'shop.journey': 'owner shop "Shop"\n' };
  const shops = { 'shop.journey': 'owner shop "Shops"\n' };
  const broken = map.replace('stage pays', 'stagee pays');

  test('hides no other one, and is named without a hash', async () => {
    const github = await standIn();
    const pull = pullRequest({ ...both, ...shop }, { ...shops, 'buying.journey': broken });
    const ran = await run({ ...pull, github });
    expect(ran.code).toBe(2);
    expect(ran.errors[0]?.message).toMatch(
      /^Not all maps could be compared: buying\.journey:6:3 of this pull request cannot be read/u,
    );
    expect(ran.log).not.toMatch(/[0-9a-f]{40}/u);
    expect(ran.outputs['changes']).toBe('1');
    for (const text of [ran.summary, github.comments[0]?.body]) {
      expect(text).toContain('The owner “Shop” is now called “Shops”');
      expect(text).toContain('of this pull request cannot be read');
      expect(text).not.toMatch(/[0-9a-f]{40}/u);
    }
  });

  test('and is repaired passes', async () => {
    const github = await standIn();
    const pull = pullRequest({ ...both, 'buying.journey': broken }, { 'buying.journey': map });
    const ran = await run({ ...pull, github });
    expect(ran.code).toBe(0);
    expect(ran.errors).toEqual([]);
    expect(github.comments[0]?.body).toContain('The file buying.journey can be read again');
  });
});

describe('the environment', () => {
  const noTrace = /\n\s+at |node:internal|Error:/u;

  test.each([
    ['an address of the API that is none', { GITHUB_API_URL: 'not an address' }, 0, 'Check GITHUB_API_URL'],
    ['a repository without a name', { GITHUB_REPOSITORY: '' }, 0, 'GITHUB_REPOSITORY is “”'],
    [
      'a summary that cannot be written',
      { GITHUB_STEP_SUMMARY: '/nowhere/summary' },
      0,
      'The summary of this run',
    ],
    ['outputs that cannot be written', { GITHUB_OUTPUT: '/nowhere/outputs' }, 2, 'The outputs of this step'],
    ['a temporary folder that is not there', { RUNNER_TEMP: '/nowhere' }, 0, undefined],
    ['no temporary folder at all', { RUNNER_TEMP: '/nowhere', TMPDIR: '/nowhere' }, 2, 'Check RUNNER_TEMP.'],
    ['a workspace that is not there', { GITHUB_WORKSPACE: '/nowhere' }, 2, 'Is the repository checked out?'],
    ['an event that is not there', { GITHUB_EVENT_PATH: '/nowhere' }, 2, 'does not name its pull request'],
  ])('with %s is described without a stack trace', async (_, env, code, message) => {
    const github = await standIn();
    const ran = await run({ ...pullRequest(both, { 'buying.journey': sadder }), github, env });
    expect(ran.code).toBe(code);
    expect(ran.log).not.toMatch(noTrace);
    const notes = [...ran.errors, ...ran.warnings].map((note) => note.message).join('\n');
    expect(notes).toContain(message ?? 'feels worse');
  });
});

test('a repository without maps passes, and nothing is said', async () => {
  const github = await standIn();
  const ran = await run({ ...pullRequest({ 'README.md': 'Later' }, { 'README.md': 'Soon' }), github });
  expect(ran).toMatchObject({ code: 0, errors: [], warnings: [], outputs: { errors: '0', changes: '0' } });
  expect(github.listSentBy('POST')).toEqual([]);
  const named = await run({
    ...pullRequest({ 'README.md': 'Later' }, {}),
    github,
    inputs: { paths: 'maps/*.journey' },
  });
  expect(named.code).toBe(2);
});

test('a merge group is compared with its base, without a comment', async () => {
  const github = await standIn();
  const { workspace, baseSha, sha } = pullRequest(both, { 'buying.journey': sadder });
  const payload = { action: 'checks_requested', merge_group: { base_sha: baseSha, head_sha: sha } };
  const ran = await run({ workspace, event: 'merge_group', payload, sha, github });
  expect(ran).toMatchObject({ code: 0, outputs: { changes: '1', 'comment-url': '' } });
  expect(ran.summary).toContain('feels worse');
  expect(github.sent).toEqual([]);
  git(workspace, 'checkout', '-q', 'main');
  const other = await run({ workspace, event: 'merge_group', payload, sha, github });
  expect(other.errors[0]?.message).toContain('the checked-out commit is not from this merge group');
});

describe('GitHub fails', () => {
  const pull = () => pullRequest(both, { 'buying.journey': sadder });

  test('for a moment: it is asked again', async () => {
    const github = await standIn();
    github.mishaps.push({ method: 'GET', status: 502 });
    expect((await run({ ...pull(), github })).outputs['comment-url']).not.toBe('');
    expect(github.listSentBy('GET')).toHaveLength(2);
  });

  test('after it made the comment: there is one all the same', async () => {
    const github = await standIn();
    github.mishaps.push({ method: 'POST', status: 504, isDone: true });
    const ran = await run({ ...pull(), github });
    expect(github.comments).toHaveLength(1);
    expect(ran.outputs['comment-url']).toBe(github.comments[0]?.html_url);
    expect(github.listSentBy('POST')).toHaveLength(1);
  });

  test('being asked too often: it is given the time that it wants', async () => {
    const github = await standIn();
    const headers = { 'retry-after': '0' };
    github.mishaps.push({
      method: 'POST',
      status: 403,
      headers,
      message: 'You have exceeded a secondary rate limit',
    });
    await run({ ...pull(), github });
    expect(github.comments).toHaveLength(1);
    expect(github.listSentBy('POST')).toHaveLength(2);
  });
});

describe('a large or hostile change', () => {
  test('of a thousand things stays inside of GitHub’s limits', async () => {
    const stage = (i: number, feeling: number) =>
      `  stage s${i} "Stage ${i} of a long day of somebody who came far" {\n    emotion ${feeling}\n${Array.from(
        { length: 20 },
        (_, k) =>
          `    step t${i}-${k} "Step ${k} of stage ${i}" { emotion ${feeling} }\n    pain "Pain ${k} of ${i}"\n`,
      ).join('')}  }\n`;
    const long = (feeling: number) =>
      `journey long "Long" {\n${Array.from({ length: 60 }, (_, i) => stage(i, feeling)).join('')}}\n`;
    const github = await standIn();
    const ran = await run({ ...pullRequest({ 'a.journey': long(1) }, { 'a.journey': long(-1) }), github });
    expect(ran.code).toBe(1);
    expect(Number(ran.outputs['changes'])).toBeGreaterThan(1000);
    expect(github.listSentBy('POST')).toHaveLength(1);
    // The fake API returns other line endings.
    expect(github.comments[0]?.body.replaceAll('\r\n', '\n').length).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(2 ** 20);
    expect(ran.summary).toContain('Changes to the maps');
    for (const notes of [ran.errors, ran.warnings]) {
      expect(notes).toHaveLength(10);
      expect(notes.at(-1)?.message).toMatch(/^… \d+ more/u);
    }
  });

  test('what is wrong with a configuration is no command either', async () => {
    const github = await standIn();
    const config = JSON.stringify({ rules: { '##[add-path]/tmp/evil': 'error', '::add-mask::x': 'error' } });
    const ran = await run({ ...pullRequest(both, { 'journey.config.json': config }), github });
    expect(ran.code).toBe(2);
    expect(ran.errors.map(({ message }) => message.replace(/:.*/su, ''))).toEqual(
      expect.arrayContaining(['The maps could not be compared', 'The maps could not be checked']),
    );
    expect(ran.commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual([]);
    expect(ran.outputs['changes']).toBe('');
  });

  test('titles are neither commands, nor mentions, nor HTML', async () => {
    const hostile = [
      '::set-output name=errors::99',
      '##[add-path]/tmp/evil',
      '</details><img src=x onerror=alert(1)>',
      '@octo/team [a](https://example.com) ${{ secrets.X }} $(id) `id`',
      marker.trim(),
    ];
    const stages = hostile.map((title, i) => `  stage "${title}" { emotion -${i % 2} }\n`).join('');
    const text = `journey hostile "${hostile.join(' ')}" {\n  persona nobody\n${stages}}\n`;
    const github = await standIn();
    const pull = pullRequest(both, {
      'hostile.journey': text,
      '::add-mask::x.journey': 'journey a "A" { stage "S" { owner nobody } }\n',
    });
    const ran = await run({ ...pull, github });
    for (const text of ['##[add-path]', '::add-mask::']) expect(ran.log).toContain(text);
    expect(ran.commands.length).toBeGreaterThan(0);
    expect(ran.commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual([]);
    expect(ran.outputs['errors']).not.toBe('99');
    const [prose = ''] = (github.comments[0]?.body ?? '').slice(marker.length).split('```mermaid');
    expect(prose).toContain('set-output');
    expect(prose).not.toMatch(/(?<!\\)<|(?<!\\)\[|@octo/u);
    expect(ran.summary.split('```mermaid')[0]).not.toMatch(/(?<!\\)<|(?<!\\)\[|@octo/u);
  });
});
