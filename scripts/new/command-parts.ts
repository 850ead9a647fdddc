import { getIdentifier } from './create-identifier.ts';
import { withImport, withLineBefore } from './insertions.ts';
import type { Parts } from './parts.ts';

/** Returns the files of a new command that prints its paths, and its entries in the lists of commands. */
export function commandParts(name: string): Parts {
  const identifier = getIdentifier(name, 'Command');
  const runner = `run${name.replaceAll(/(?:^|-)(.)/gu, (_, letter: string) => letter.toUpperCase())}`;
  const summary = 'TODO: what the command does, in a few words';
  return {
    files: {
      [`packages/cli/src/commands/${name}.ts`]: commandFile(name, identifier, runner, summary),
      [`packages/cli/src/${name}/run-${name}.ts`]: runnerFile(name, runner),
      [`packages/cli/test/${name}.test.ts`]: testFile(name),
    },
    entries: {
      'packages/cli/src/commands/index.ts': (text) =>
        withLineBefore(withImport(text, identifier, `./${name}.ts`), '];', `  ${identifier},`),
      'docs/commands.md': (text) => `${text.trimEnd()}\n| \`journey ${name}\` | ${summary} | |\n`,
    },
    next: `Next:
1. Replace every TODO in the new files and in docs/commands.md, and link the page that describes the command.
2. Move its entry in index.ts: the list has the order of the help.
3. Run npx vitest run packages/cli/test/${name}.test.ts.
4. Run npm run format, and add a line to CHANGELOG.md.`,
  };
}

function commandFile(name: string, identifier: string, runner: string, summary: string): string {
  return `import type { JourneyCommand } from './command.ts';

/** \`journey ${name} [FILE …]\`: TODO. */
export const ${identifier}: JourneyCommand = {
  name: '${name}',
  define(command, io, finish) {
    command
      .summary('${summary}')
      .description('TODO: what the command does, and for whom.')
      .argument('[paths...]', 'TODO: the files that it reads')
      .addHelpText('after', '\\nExamples:\\n  journey ${name}\\n')
      .action(async (paths: readonly string[]) => {
        const { ${runner} } = await import('../${name}/run-${name}.ts');
        finish(${runner}(paths, io));
      });
  },
};
`;
}

function runnerFile(name: string, runner: string): string {
  return `import { complain } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';

/**
 * Runs \`journey ${name}\`: TODO.
 *
 * @param paths as the user wrote them
 */
export function ${runner}(paths: readonly string[], io: Io): ExitCode {
  if (paths.length === 0) return complain(io, 'no files given. Name the files to read.');
  io.stdout.write(\`\${paths.join('\\n')}\\n\`);
  return 0;
}
`;
}

function testFile(name: string): string {
  return `import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

describe('journey ${name}', () => {
  test('prints the paths that it gets', async () => {
    expect(await runInProcess('/', ['${name}', 'a.journey', 'b.journey'])).toEqual({
      code: 0,
      stdout: 'a.journey\\nb.journey\\n',
      stderr: '',
    });
  });

  test('asks for files', async () => {
    const { code, stderr } = await runInProcess('/', ['${name}']);
    expect(code).toBe(2);
    expect(stderr).toBe('journey: no files given. Name the files to read.\\n');
  });
});
`;
}
