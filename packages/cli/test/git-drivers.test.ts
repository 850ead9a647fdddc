import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Machine, write } from './git-machine.ts';
import { bundleJourney, type JourneyBundle } from './journey-bundle.ts';
import { runInProcess } from './run-in-process.ts';

const people = 'persona anna "Anna" { goal "Get home" }\nowner web "Web team" { contact "w@example.com" }\n';
const map = `import "./people.journey"
journey buying "Buying a bike" {
  persona anna
  owner web

  stage pays "Pays" {
    step card "Types the card number" {
      emotion +1 "calm"
      touchpoint "Till" { channel website }
      pain slow "The form is slow" {
        owner web
        severity low
      }
    }
  }
}
`;
const both = { 'people.journey': people, 'buying.journey': map };
const worse = map.replace('emotion +1', 'emotion -1').replace('        owner web\n', '');

/** Tests the bundled command, at a path with characters that are special in a shell. */
describe('in git', () => {
  let bundle: JourneyBundle;
  let script: string;
  beforeAll(async () => {
    bundle = await bundleJourney();
    const odd = join(dirname(bundle.folder), `it's a "$HOME" %O ${process.pid}`);
    renameSync(bundle.folder, odd);
    bundle = { ...bundle, folder: odd, remove: () => rmSync(odd, { recursive: true, force: true }) };
    script = join(odd, 'packages/cli/bin/journey.js');
  });
  afterAll(() => bundle.remove());

  function setUp(machine: Machine, folder: string, ...args: string[]): void {
    execFileSync(process.execPath, [script, 'git-setup', ...args], {
      cwd: folder,
      env: machine.env,
      stdio: 'pipe',
    });
  }

  test('git diff and git log tell changes in words, and what they write is a patch', () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    setUp(machine, folder);
    write(folder, { 'buying.journey': worse });
    const shown = machine.git(folder, 'diff');
    expect(shown).toMatchInlineSnapshot(`
      "map buying.journey
        Buying a bike
          ~ “Types the card number” feels worse: +1 → -1  buying.journey:8
          ~ The pain “The form is slow” lost its owner: Web team  buying.journey:10

        2 changes: 1 error, 1 warning

      diff --git a/buying.journey b/buying.journey
      --- a/buying.journey
      +++ b/buying.journey
      @@ -5,10 +5,9 @@ journey buying "Buying a bike" {
       
         stage pays "Pays" {
           step card "Types the card number" {
      -      emotion +1 "calm"
      +      emotion -1 "calm"
             touchpoint "Till" { channel website }
             pain slow "The form is slow" {
      -        owner web
               severity low
             }
           }
      "
    `);
    write(folder, { 'changes.patch': shown });
    machine.git(folder, 'checkout', '-q', 'buying.journey');
    machine.git(folder, 'apply', 'changes.patch');
    expect(readFileSync(join(folder, 'buying.journey'), 'utf8')).toBe(worse);
    machine.git(folder, 'commit', '-q', '-a', '-m', 'The form is worse');
    const log = machine.git(folder, 'log', '-p', '--ext-diff');
    expect(log).toContain(
      '    The form is worse\n\nmap buying.journey\n  Buying a bike\n    ~ “Types the card',
    );
    expect(log).toContain('  + The journey “Buying a bike” was added, with a stage');
    expect(machine.git(folder, 'log', '-p')).not.toContain('map buying.journey');
    machine.commit(folder, { 'buying.journey': worse.replace('severity low', 'severity high') });
    expect(machine.git(folder, 'show')).toContain('@@ step card "Types the card number" {\n');
  });

  test('people read the words alone, in colour where git has colours', () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    setUp(machine, folder);
    write(folder, { 'buying.journey': worse });
    const paged = machine.git(folder, '-c', 'core.pager=cat', '-c', 'color.ui=always', '--paginate', 'diff');
    expect(paged).toContain('\u001B[1mmap buying.journey');
    const env = { ...machine.env, GIT_PAGER_IN_USE: 'true' };
    const read = execFileSync('git', ['diff'], { cwd: folder, env, encoding: 'utf8' });
    expect(read).not.toContain('diff --git');
  });

  test('files that came, went, were renamed, do not parse, or say the same', () => {
    const machine = new Machine();
    const folder = machine.repository({
      ...both,
      'old name.journey': map,
      'gone.journey': 'owner shop "Shop"\n',
      'broken.journey': 'owner shop "Shop"\n',
      'comment.journey': 'owner shop "Shop"\n',
    });
    setUp(machine, folder);
    write(folder, {
      'new.journey': 'owner sales "Sales"\n',
      'broken.journey': 'ownerr shop\n{\n',
      'comment.journey': '// Ours\nowner shop "Shop"\n',
    });
    rmSync(join(folder, 'gone.journey'));
    renameSync(join(folder, 'old name.journey'), join(folder, 'new "name".journey'));
    write(folder, { 'new "name".journey': worse });
    chmodSync(join(folder, 'people.journey'), 0o755);
    machine.git(folder, 'add', '-A');
    const shown = machine.git(folder, 'diff', '--cached', '-M');
    expect(shown).toMatchInlineSnapshot(`
      "map broken.journey
        broken.journey:1:1 of the newer version cannot be read, so the changes to this file are not shown: \`ownerr\` means nothing here: did you mean \`owner\`? (and 1 more)

      diff --git a/broken.journey b/broken.journey
      index 721f27c89e6f3f51cdc6472ac25643622f38a4cd..ead2b07296358060bbdc7333ed2d6ee3961eec24 100644
      --- a/broken.journey
      +++ b/broken.journey
      @@ -1 +1,2 @@
      -owner shop "Shop"
      +ownerr shop
      +{
      map comment.journey
        No change to the map’s content: only comments, formatting or the file itself changed.

      diff --git a/comment.journey b/comment.journey
      index 721f27c89e6f3f51cdc6472ac25643622f38a4cd..9c3352e5583c74a50f556d08355ed26bb76ff6d8 100644
      --- a/comment.journey
      +++ b/comment.journey
      @@ -1 +1,2 @@
      +// Ours
       owner shop "Shop"
      map gone.journey
        gone.journey
          − The file gone.journey was removed, with the owner “Shop”  gone.journey:1 before

        1 change: 1 error

      diff --git a/gone.journey b/gone.journey
      deleted file mode 100644
      index 721f27c89e6f3f51cdc6472ac25643622f38a4cd..0000000000000000000000000000000000000000
      --- a/gone.journey
      +++ /dev/null
      @@ -1 +0,0 @@
      -owner shop "Shop"
      map new "name".journey
        new "name".journey
          ~ The file old name.journey is now new "name".journey (by similarity, 100%)  new "name".journey:1

        Buying a bike
          ~ “Types the card number” feels worse: +1 → -1  new "name".journey:8
          ~ The pain “The form is slow” lost its owner: Web team  new "name".journey:10

        3 changes: 1 error, 1 warning, 1 info

      diff --git a/old name.journey "b/new \\"name\\".journey"
      similarity index 86%
      rename from old name.journey
      rename to "new \\"name\\".journey"
      index c4f3637..572fd62 100644
      --- a/old name.journey	
      +++ "b/new \\"name\\".journey"
      @@ -5,10 +5,9 @@ journey buying "Buying a bike" {
       
         stage pays "Pays" {
           step card "Types the card number" {
      -      emotion +1 "calm"
      +      emotion -1 "calm"
             touchpoint "Till" { channel website }
             pain slow "The form is slow" {
      -        owner web
               severity low
             }
           }
      map new.journey
        new.journey
          + The file new.journey was added  new.journey:1
          + The owner “Sales” was added  new.journey:1

        2 changes: 2 infos

      diff --git a/new.journey b/new.journey
      new file mode 100644
      index 0000000000000000000000000000000000000000..7a8f7abbfacc5ff2c74363abf233f13e208b1c86
      --- /dev/null
      +++ b/new.journey
      @@ -0,0 +1 @@
      +owner sales "Sales"
      map people.journey
        No change to the map’s content: only comments, formatting or the file itself changed.

      diff --git a/people.journey b/people.journey
      old mode 100644
      new mode 100755
      "
    `);
    write(folder, { 'changes.patch': shown });
    const after = machine.git(folder, 'write-tree');
    machine.git(folder, 'reset', '-q', '--hard');
    write(folder, { 'changes.patch': shown });
    machine.git(folder, 'apply', '--index', 'changes.patch');
    expect(machine.git(folder, 'write-tree')).toBe(after);
  });

  test('an escape sequence is shown, not obeyed, and so is a command of an Action', () => {
    const machine = new Machine();
    const folder = machine.repository({ 'a.journey': 'owner shop "Shop"\n' });
    setUp(machine, folder);
    write(folder, { 'a.journey': 'owner shop "\u001B[31mShop"\nownerr\n' });
    const env = { ...machine.env, GIT_PAGER_IN_USE: 'true' };
    const read = execFileSync('git', ['diff'], { cwd: folder, env, encoding: 'utf8' });
    expect(read).toContain('+owner shop "␛[31mShop"');
    expect(read).not.toContain('\u001B');
    const onGitHub = { ...machine.env, GITHUB_ACTIONS: 'true' };
    const logged = execFileSync('git', ['diff'], { cwd: folder, env: onGitHub, encoding: 'utf8' });
    expect(logged).toMatch(/^::stop-commands::(\S+)\nmap a\.journey\n[^]*\n::\1::\ndiff --git /u);
  });

  test('no title is taken for a part of the patch', () => {
    const machine = new Machine();
    const titled = (text: string) =>
      text.replace('Buying a bike', '@@ -1 +1 @@').replace('The form', '--- a/x');
    const folder = machine.repository({ ...both, 'buying.journey': titled(map) });
    setUp(machine, folder);
    write(folder, { 'buying.journey': titled(worse) });
    const shown = machine.git(folder, 'diff');
    expect(shown).toContain('\n  @@ -1 +1 @@\n');
    machine.git(folder, 'checkout', '-q', 'buying.journey');
    write(folder, { 'changes.patch': shown });
    machine.git(folder, 'apply', 'changes.patch');
    expect(readFileSync(join(folder, 'buying.journey'), 'utf8')).toBe(titled(worse));
  });

  test('a history may be read in part', async () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    for (const text of [worse, map, worse]) machine.commit(folder, { 'buying.journey': text });
    const child = spawn(process.execPath, [script, 'log', 'buying.journey'], {
      cwd: folder,
      env: machine.env,
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(output).toBe('');
  });

  test('of more than twenty files git’s lines are kept, and are a patch', () => {
    const machine = new Machine();
    const many = (text: string) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`notes/${i}.md`, text]));
    const folder = machine.repository({ ...many('One\n'), 'buying.journey': map });
    setUp(machine, folder);
    write(folder, { ...many('Two\n'), 'buying.journey': worse });
    const shown = machine.git(folder, 'diff');
    expect(shown).not.toContain('feels worse');
    expect(shown).toContain('21 files changed: `journey diff` shows in words what changed on the maps.\n');
    expect(shown).toContain('diff --git a/buying.journey b/buying.journey\n');
    machine.git(folder, 'checkout', '-q', '.');
    write(folder, { 'changes.patch': shown });
    machine.git(folder, 'apply', 'changes.patch');
    expect(readFileSync(join(folder, 'buying.journey'), 'utf8')).toBe(worse);
    expect(readFileSync(join(folder, 'notes/19.md'), 'utf8')).toBe('Two\n');
  });

  test('of many files, one word is said about the command, whichever the first map is', async () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    write(folder, { 'buying.journey': worse, 'old.journey': map });
    const shownAt = async (counter: number, total = 22) => {
      const of = { GIT_DIFF_PATH_COUNTER: String(counter), GIT_DIFF_PATH_TOTAL: String(total) };
      const env = { ...machine.env, ...of, JOURNEY_GIT_RUN: '4711', TMPDIR: machine.home };
      const args = [
        'buying.journey',
        'old.journey',
        'a'.repeat(40),
        '100644',
        'buying.journey',
        '0'.repeat(40),
      ];
      const driver = ['diff', '--git-driver', '--', ...args, '100644'];
      return (await runInProcess(folder, driver, { env })).stdout;
    };
    const runOfGit = async () => {
      const shown = [await shownAt(2), await shownAt(3), await shownAt(22)];
      for (const otherText of shown)
        expect(otherText).toContain('diff --git a/buying.journey b/buying.journey\n');
      return shown.map((otherText) => otherText.includes('`journey diff`'));
    };
    expect(await runOfGit()).toEqual([true, false, false]);
    // The marker file of that run is gone.
    expect(await runOfGit()).toEqual([true, false, false]);
    expect(await shownAt(20, 20)).toContain('feels worse');
  });

  test.each([
    ['git difftool', ['difftool', '--no-prompt', '-x', 'echo TOOL']],
    [
      'a tool of git’s settings',
      ['-c', 'difftool.mine.cmd=echo TOOL "$LOCAL" "$REMOTE"', 'difftool', '-y', '-t', 'mine'],
    ],
    ['between two commits', ['difftool', '-y', '-x', 'echo TOOL', 'HEAD~1', 'HEAD']],
  ])('the tool is opened as without the setup: %s', (_, args) => {
    const machine = new Machine();
    const folder = machine.repository(both);
    machine.commit(folder, { 'buying.journey': worse });
    write(folder, { 'buying.journey': map });
    const opened = () => machine.git(folder, ...args).replaceAll(/git-blob-\w+/gu, 'git-blob');
    const before = opened();
    expect(before).toMatch(/^TOOL \S+\/buying\.journey \S*buying\.journey\n$/u);
    setUp(machine, folder);
    expect(opened()).toBe(before);
  });

  test('lines of a working tree have the line ends that git keeps', () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    setUp(machine, folder);
    write(folder, { 'buying.journey': worse.replaceAll('\n', '\r\n') });
    expect(machine.git(folder, '-c', 'core.autocrlf=true', 'diff')).not.toContain('\r');
    expect(machine.git(folder, 'diff')).toContain('+      emotion -1 "calm"\r\n');
    write(folder, { '.gitattributes': '*.journey text\n' });
    expect(machine.git(folder, 'diff')).not.toContain('\r');
  });

  test('git works on where the command is gone', () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    setUp(machine, folder);
    for (const key of ['diff.journey.command', 'merge.journey.driver']) {
      const value = machine.git(folder, 'config', key).trimEnd();
      machine.git(folder, 'config', key, value.replace('/packages/cli/bin/journey.js', '/nothing.js'));
    }
    write(folder, { 'buying.journey': worse });
    const shown = spawnSync('git', ['diff'], { cwd: folder, env: machine.env, encoding: 'utf8' });
    expect(shown.stdout).toContain('-      emotion +1 "calm"\n');
    expect(shown.stderr).toBe('');
    machine.git(folder, 'checkout', '-q', '-b', 'other');
    machine.git(folder, 'commit', '-q', '-a', '-m', 'Worse');
    machine.git(folder, 'checkout', '-q', 'main');
    machine.commit(folder, { 'buying.journey': map.replace('emotion +1', 'emotion +2') });
    const merging = spawnSync('git', ['merge', 'other'], { cwd: folder, env: machine.env, encoding: 'utf8' });
    expect(merging.status).toBe(1);
    expect(merging.stderr).not.toMatch(/node:internal|Cannot find module/u);
    const merged = readFileSync(join(folder, 'buying.journey'), 'utf8');
    expect(merged).toContain('<<<<<<< ours\n      emotion +2 "calm"\n');
    expect(merged).toContain('      emotion -1 "calm"\n>>>>>>> theirs\n');
  });

  test('two people who each add a pain to one stage get both, by merge and by rebase', () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    setUp(machine, folder, '--global');
    const withPain = (pain: string) =>
      map.replace(
        '    step card',
        `    pain ${pain} "It is ${pain}" {\n      severity high\n    }\n    step card`,
      );
    machine.git(folder, 'checkout', '-q', '-b', 'other');
    machine.commit(folder, { 'buying.journey': withPain('dear') }, 'It is dear');
    machine.git(folder, 'checkout', '-q', '-b', 'third', 'main');
    machine.commit(folder, { 'buying.journey': withPain('far') }, 'It is far');
    machine.git(folder, 'checkout', '-q', 'main');
    machine.commit(folder, { 'buying.journey': withPain('late') }, 'It is late');
    machine.git(folder, 'merge', '-q', '--no-edit', 'other');
    machine.git(folder, 'checkout', '-q', 'third');
    machine.git(folder, 'rebase', '-q', 'main');
    expect(machine.git(folder, 'status', '--porcelain')).toBe('');
    expect(machine.git(folder, 'log', '-1', '--format=%s')).toBe('It is far\n');
    const merged = readFileSync(join(folder, 'buying.journey'), 'utf8');
    for (const pain of ['dear', 'far', 'late']) {
      expect(merged.split(`    pain ${pain} "It is ${pain}" {\n      severity high\n    }\n`)).toHaveLength(
        2,
      );
    }
  });

  test.each(['merge', 'diff3', 'zdiff3'])('a conflict is written as git writes it by %s', (style) => {
    const machine = new Machine();
    const folder = machine.repository(both);
    machine.git(folder, 'config', 'merge.conflictStyle', style);
    machine.git(folder, 'checkout', '-q', '-b', 'other');
    machine.commit(folder, { 'buying.journey': map.replace('emotion +1', 'emotion -1') });
    machine.git(folder, 'checkout', '-q', 'main');
    machine.commit(folder, { 'buying.journey': map.replace('emotion +1', 'emotion +2') });
    const conflict = () => {
      expect(() => machine.git(folder, 'merge', 'other')).toThrow('Command failed');
      const merged = readFileSync(join(folder, 'buying.journey'), 'utf8');
      machine.git(folder, 'merge', '--abort');
      return merged;
    };
    const unnamed = (text: string) => text.replace(/^([<|>]{7}) .*$/gmu, '$1');
    const byGit = conflict();
    setUp(machine, folder);
    const byUs = conflict();
    expect(unnamed(byUs)).toBe(unnamed(byGit));
    expect(byUs).toMatch(/^<{7} .+\n/mu);
    expect(/^\|{7} .+\n {6}emotion \+1 "calm"\n/mu.test(byUs)).toBe(style !== 'merge');
  });

  test('one property that two people changed is a conflict, named as git names the sides', () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    setUp(machine, folder);
    machine.git(folder, 'checkout', '-q', '-b', 'other');
    machine.commit(folder, { 'buying.journey': map.replace('emotion +1', 'emotion -1') });
    machine.git(folder, 'checkout', '-q', 'main');
    machine.commit(folder, { 'buying.journey': map.replace('emotion +1', 'emotion +2') });
    expect(() => machine.git(folder, 'merge', 'other')).toThrow('Command failed');
    expect(machine.git(folder, 'status', '--porcelain')).toBe('UU buying.journey\n');
    const merged = readFileSync(join(folder, 'buying.journey'), 'utf8');
    expect(merged).toMatch(
      /^<{7} [^%\n]+\n {6}emotion \+2 "calm"\n(?:\|{7}[^%]*)?={7}\n {6}emotion -1 "calm"\n>{7} [^%\n]+\n/mu,
    );
  });
});
