import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Tools } from './command.ts';
import { commands } from './index.ts';

const manifest = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
  contributes: { commands: { command: string }[]; keybindings: { command: string }[] };
};

it('lists every file of the folder, under the name of its file', () => {
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => !/^(index|command)\.ts$|\.test\.ts$/.test(name))
    .map((name) => name.replace('.ts', ''));
  const names = commands.map(({ id }) =>
    id.replace('journey.', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  expect(names.sort()).toEqual(files.sort());
});

it('has the same commands as the manifest', () => {
  const declared = manifest.contributes.commands.map(({ command }) => command);
  expect(declared.sort()).toEqual(commands.map(({ id }) => id).sort());
  for (const { command } of manifest.contributes.keybindings) expect(declared).toContain(command);
});

it('opens or presents the file of the menu, or the active one', async () => {
  const opened: unknown[] = [];
  const tools: Tools = {
    server: { questions: async () => undefined, restart: async () => undefined, showOutput: () => undefined },
    previews: {
      open: async (...args) => void opened.push(args),
      present: async (...args) => void opened.push([...args, 'present']),
    },
    rulePages: { explain: async () => undefined, ignore: async () => undefined },
    exports: { exportMap: async () => undefined },
    references: { show: async () => undefined },
    health: { openReport: async () => undefined },
    newMaps: {
      create: async () => undefined,
      practise: async () => undefined,
      getStarted: async () => undefined,
    },
    comparisons: {
      compareWith: async () => undefined,
      withHead: async () => undefined,
      withSaved: async () => undefined,
      withBaseline: async () => undefined,
    },
  };
  const file = { scheme: 'file', path: '/a.journey' };
  for (const { id, run } of commands.filter((command) =>
    /^journey\.(openPreview|present)/u.test(command.id),
  )) {
    opened.length = 0;
    await run(tools, file);
    await run(tools);
    await run(tools, 'something else');
    const where = id.endsWith('ToSide') ? 'to-side' : id.endsWith('present') ? 'present' : 'here';
    expect(opened).toEqual([
      [file, where],
      [undefined, where],
      [undefined, where],
    ]);
  }
});
