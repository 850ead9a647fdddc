import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/real-editor/paths.ts';
import { runAction } from '../../action/src/run-action.ts';
import { Machine, write } from './git-machine.ts';

const map = `owner web "Web team"
journey buying "Buying a bike" {
  owner web
  stage pays "Pays" { step card "Types the card number" { emotion +1 "calm" } }
}
`;
const worse = map.replace('+1', '-1');

const hooks = [
  'applypatch-msg',
  'commit-msg',
  'fsmonitor-watchman',
  'post-checkout',
  'post-commit',
  'post-index-change',
  'post-merge',
  'pre-auto-gc',
  'pre-commit',
  'pre-push',
  'prepare-commit-msg',
  'reference-transaction',
];

/** Returns every git setting that names a program and that a repository can contain. */
function hostileSettings(evil: (name: string) => string): readonly (readonly [string, string])[] {
  const shell = (name: string) => `!${evil(name)}`;
  const programs = [
    ...['core.askPass', 'core.editor', 'core.fsmonitor', 'core.gitProxy', 'core.pager', 'core.sshCommand'],
    ...['core.alternateRefsCommand', 'diff.external', 'diff.evil.command', 'diff.evil.textconv'],
    ...['diff.journey.command', 'diff.journey.textconv', 'filter.evil.clean', 'filter.evil.smudge'],
    ...['filter.evil.process', 'filter.journey.clean', 'merge.evil.driver', 'gpg.program', 'gpg.ssh.program'],
    ...[
      'gpg.x509.program',
      'interactive.diffFilter',
      'remote.origin.receivepack',
      'remote.origin.uploadpack',
    ],
    ...['sequence.editor', 'trailer.evil.command', 'uploadpack.packObjectsHook', 'difftool.evil.cmd'],
    ...['pager.cat-file', 'pager.check-attr', 'pager.config', 'pager.diff', 'pager.log', 'pager.ls-files'],
    ...['pager.ls-tree', 'pager.merge-base', 'pager.merge-file', 'pager.rev-parse', 'pager.diff-tree'],
  ].map((name) => [name, evil(name)] as const);
  const aliases = [
    'cat-file',
    'config',
    'diff',
    'diff-tree',
    'log',
    'ls-files',
    'ls-tree',
    'rev-parse',
    'status',
  ];
  return [
    ...programs,
    ...aliases.map((name) => [`alias.${name}`, shell(`alias.${name}`)] as const),
    ['credential.helper', shell('credential.helper')],
    ['submodule.sub.update', shell('submodule.sub.update')],
    ['filter.evil.required', 'true'],
    ['log.showSignature', 'true'],
    ['commit.gpgSign', 'true'],
    ['diff.submodule', 'log'],
    ['diff.orderFile', 'nothing-of-this-name'],
    ['diff.tool', 'evil'],
    ['submodule.recurse', 'true'],
    ['protocol.allow', 'always'],
    ['protocol.ext.allow', 'always'],
    ['protocol.file.allow', 'always'],
    ['gc.auto', '1'],
  ];
}

interface Hostile {
  readonly folder: string;
  readonly machine: Machine;
  /** Returns the names of the programs that ran. */
  ran(): readonly string[];
}

/** Creates a repository whose `.git` names a program wherever git accepts one. */
function hostileRepository(): Hostile {
  const machine = new Machine();
  const folder = machine.repository({
    'buying.journey': map,
    '.gitattributes': '* text filter=evil diff=evil merge=evil\n',
  });
  machine.commit(folder, { 'buying.journey': worse });
  signHead(machine, folder);
  const marks = join(machine.home, 'ran');
  const program = join(machine.home, 'evil.sh');
  writeFileSync(
    program,
    `#!/bin/sh\nname=$(basename "$0")\necho "$name" >> ${marks}\ncase $name in filter*) cat;; esac\n`,
  );
  chmodSync(program, 0o755);
  // Git runs some of them through a shell, and others directly: each program has its own path.
  const evil = (name: string) => {
    const path = join(machine.home, name);
    if (!existsSync(path)) symlinkSync(program, path);
    return path;
  };
  const configured = hostileSettings(evil);
  appendFileSync(join(folder, '.git/config'), settingLines(configured));
  // The same again, through a file that the settings include, and through another folder of hooks.
  writeFileSync(join(folder, '.git/included'), settingLines(configured));
  const others = join(folder, '.git/other-hooks');
  for (const place of [join(folder, '.git/hooks'), others]) {
    mkdirSync(place, { recursive: true });
    for (const name of hooks) {
      writeFileSync(join(place, name), `#!/bin/sh\necho hook-${name} >> ${marks}\n`);
      chmodSync(join(place, name), 0o755);
    }
  }
  appendFileSync(
    join(folder, '.git/config'),
    settingLines([
      ['include.path', 'included'],
      ['core.hooksPath', others],
    ]),
  );
  writeFileSync(join(folder, '.git/info/attributes'), '*.journey filter=evil diff=evil merge=evil\n');
  write(folder, { 'buying.journey': map.replace('+1', '-2'), 'new.journey': 'owner shop "Shop"\n' });
  rmSync(marks, { force: true });
  return {
    folder,
    machine,
    ran: () => {
      const names = existsSync(marks) ? readFileSync(marks, 'utf8').split('\n').slice(0, -1) : [];
      rmSync(marks, { force: true });
      return [...new Set(names)];
    },
  };
}

/** Formats settings as a git configuration file. */
function settingLines(settings: readonly (readonly [string, string])[]): string {
  return settings
    .map(([name, value]) => {
      const [, section = '', part, key = ''] = /^(\w+)\.(?:(.*)\.)?([\w-]+)$/u.exec(name) ?? [];
      return `[${section}${part === undefined ? '' : ` "${part}"`}]\n\t${key} = ${JSON.stringify(value)}\n`;
    })
    .join('');
}

/** Adds a signature to the last commit, which `git log` may be set to verify. */
function signHead(machine: Machine, folder: string): void {
  const commit = machine.git(folder, 'cat-file', 'commit', 'HEAD');
  const signed = commit.replace(
    '\n\n',
    '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n',
  );
  writeFileSync(join(machine.home, 'commit'), signed);
  const id = machine.git(folder, 'hash-object', '-t', 'commit', '-w', join(machine.home, 'commit'));
  machine.git(folder, 'update-ref', 'HEAD', id.trim());
}

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--since', 'HEAD~1'],
  ['check', '--since', 'main...'],
  ['check', '--since', 'HEAD~1..HEAD'],
  ['diff', 'HEAD'],
  ['diff', 'HEAD~1...', '--format', 'markdown'],
  ['diff', 'HEAD~1', 'HEAD', '--format', 'json'],
  ['log', 'buying.journey', '--all'],
  ['log', 'buying.journey', 'HEAD~1..', '--since', '2000-01-01'],
  ['merge', 'new.journey', 'buying.journey', 'new.journey'],
  ['merge', 'broken.txt', 'broken.txt', 'broken.txt'],
  ['git-setup'],
  ['git-setup', '--undo'],
  ['git-setup', '--global'],
  ['git-setup', '--global', '--undo'],
  ['format', '--check'],
  ['render', 'buying.journey'],
  ['report'],
  ['report', '--section', 'backlog'],
  ['questions'],
  ['rules'],
  ['explain', 'pain-without-owner'],
  ['import', 'diagram.mmd'],
  ['new', 'other.journey'],
  ['init', '--all'],
  ['guide'],
  ['completion', 'bash'],
];

describe('nothing that a repository names is run', () => {
  test('by git itself it is: the repository is hostile', () => {
    const { folder, machine, ran } = hostileRepository();
    const env = { ...machine.env, GIT_PAGER: 'cat' };
    const ranBy = (...args: string[]) => {
      spawnSync('git', args, { cwd: folder, env, stdio: 'pipe' });
      return ran();
    };
    expect(ranBy('status')).toEqual(expect.arrayContaining(['core.fsmonitor', 'filter.evil.process']));
    expect(ranBy('log', '-1')).toContain('gpg.program');
  });

  test('by any command', async () => {
    const { folder, machine, ran } = hostileRepository();
    write(folder, {
      'broken.txt': 'no map',
      'diagram.mmd': 'journey\n  title A\n  section B\n    C: 3: D\n',
    });
    const names = readdirSync(join(root, 'packages/cli/src/commands')).map((file) => file.replace('.ts', ''));
    // Servers wait for requests.
    const left = ['command', 'index', 'index.test', 'lsp', 'mcp', 'preview'];
    expect([...new Set(commands.map(([name = '']) => name))].toSorted()).toEqual(
      names.filter((name) => !left.includes(name)).toSorted(),
    );
    for (const command of commands) {
      await machine.run(folder, ...command);
      expect({ command, ran: ran() }).toEqual({ command, ran: [] });
    }
  });

  test('by the diff driver', async () => {
    const { folder, machine, ran } = hostileRepository();
    const zeros = '0'.repeat(40);
    for (const content of [worse, 'no map']) {
      writeFileSync(join(machine.home, 'old.journey'), content);
      const args = ['buying.journey', join(machine.home, 'old.journey'), 'a'.repeat(40), '100644'];
      const { stdout } = await machine.run(
        folder,
        ...['diff', '--git-driver', '--', ...args, 'buying.journey', zeros, '100644'],
      );
      expect(stdout).toContain('diff --git a/buying.journey b/buying.journey\n');
      expect(ran()).toEqual([]);
    }
  });

  test('by the action', async () => {
    const { folder, machine, ran } = hostileRepository();
    const log: string[] = [];
    const env = {
      ...machine.env,
      GITHUB_WORKSPACE: folder,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SHA: machine.git(folder, 'rev-parse', 'HEAD').trim(),
      INPUT_BASE: 'HEAD~1',
      INPUT_FAIL_ON: 'never',
    };
    ran();
    const surroundings = {
      write: (text: string) => void log.push(text),
      wait: async () => {},
      now: () => new Date(),
    };
    expect(await runAction(env, surroundings)).toBe(0);
    expect(log.join('')).toContain('feels worse');
    expect(ran()).toEqual([]);
  });

  test.each([
    ['a program for a path', 'file', 'remote.origin.uploadpack'],
    ['a helper', 'ext', 'core.editor'],
    ['a program for SSH', 'ssh', 'core.sshCommand'],
  ])('to fetch what a partial clone lacks, by %s', async (_, kind, name) => {
    const { folder, machine, ran } = hostileRepository();
    const helper = join(machine.home, 'core.editor');
    const url = { file: folder, ext: `ext::${helper}`, ssh: 'ssh://git@127.0.0.1/maps' }[kind] ?? '';
    for (const [key, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialCloneFilter', 'blob:none'],
      ['remote.origin.url', url],
    ] as const)
      appendFileSync(join(folder, '.git/config'), settingLines([[key, value]]));
    const blob = machine.git(folder, 'rev-parse', 'HEAD~1:buying.journey').trim();
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    // Git itself does fetch it.
    const plain = ['-c', 'core.fsmonitor=false', '-c', 'core.pager=cat'];
    expect(() => machine.git(folder, ...plain, 'cat-file', 'blob', blob)).toThrow(/fatal/u);
    expect(ran()).toContain(name);
    for (const command of [
      ['diff', 'HEAD~1'],
      ['check', '--since', 'HEAD~1'],
      ['log', 'buying.journey'],
    ]) {
      const { stderr } = await machine.run(folder, ...command);
      expect({ command, ran: ran() }).toEqual({ command, ran: [] });
      if (command[0] === 'diff')
        expect(stderr).toContain(
          'buying.journey of HEAD~1 is not in this clone. Fetch all of it: `git fetch --refetch`.',
        );
    }
  });
});

test('a program called git in the repository is never taken for git', async () => {
  const machine = new Machine();
  const folder = machine.repository({ 'buying.journey': map });
  write(folder, { git: '#!/bin/sh\necho ran > ran\n', 'buying.journey': worse });
  chmodSync(join(folder, 'git'), 0o755);
  const env = { ...machine.env, PATH: `.:bin::${machine.env.PATH ?? ''}` };
  const { runInProcess } = await import('./run-in-process.ts');
  const { stdout } = await runInProcess(folder, ['diff', 'HEAD'], { env });
  expect(stdout).toContain('feels worse');
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});

test('one module alone starts git, and three others start programs', () => {
  const sources = ['cli', 'action', 'print', 'markdown', 'language', 'core']
    .map((name) => join(root, 'packages', name, 'src'))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const starting = sources
    .filter((file) => /['"](?:node:)?child_process['"]/u.test(readFileSync(file, 'utf8')))
    .map((file) => file.slice(join(root, 'packages').length + 1));
  expect(starting.toSorted()).toEqual([
    'cli/src/git/run-git.ts',
    // These files start a browser.
    'cli/src/preview/run-preview.ts',
    'print/src/debug-pipe.ts',
    'print/src/with-browser.ts',
  ]);
});
