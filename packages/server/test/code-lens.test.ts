import { type EditorTools, showReferences } from '@journey-maps/core/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeLens, InlayHint } from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const map = 'file:///maps/map.journey';
const people = 'file:///maps/people.journey';
const future = 'file:///maps/future.journey';

const text = `import "./people.journey"
owner web "Web team"

journey buying "Buying" {
  persona anna
  owner web
  review quarterly
  reviewed 2026-09-02
  evidence nothing

  stage "S" {
    pain queue "Too long" { owner web }
    pain "Closed"
    pain done "Done" { status resolved }
    opportunity "Phone" { for queue }
    opportunity "No" { for queue; status dropped }
    action-item "Ask" { for queue }
  }
}
`;
const peopleText = 'persona anna "Anna"\npersona ben "Ben"\n';

const refreshing: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};

let editor: Editor;
afterEach(() => editor.dispose());

async function start({
  tools,
  capabilities = refreshing,
}: {
  readonly tools?: EditorTools & { readonly settings?: object };
  readonly capabilities?: ClientCapabilities;
} = {}): Promise<void> {
  const files = { [map]: text, [people]: peopleText };
  editor = await startEditor(files, { capabilities, ...(tools !== undefined && { tools }) });
  editor.open(map, text);
  editor.open(people, peopleText);
  await editor.settle();
}

const lenses = (uri: string) =>
  editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });

const shown = (all: readonly CodeLens[]) =>
  all.map(({ range, command }) => `${range.start.line}: ${command?.title}${command?.command && ' →'}`);

describe('lenses', () => {
  it('tell how a journey is, where a persona is used, and what answers a pain', async () => {
    await start();
    const count = (severity: number) =>
      editor
        .diagnostics(map)
        .filter((diagnostic) => diagnostic.severity === severity && diagnostic.range.start.line >= 3).length;
    expect(count(1)).toBeGreaterThan(1);
    expect(shown(await lenses(map))).toEqual([
      `3: ${count(1)} errors, ${count(2)} warnings`,
      '3: reviewed 80 days ago',
      '11: addressed by 1 opportunity and 1 action item',
      '12: no opportunity yet',
    ]);
    expect(shown(await lenses(people))).toEqual(['0: used in 1 journey', '1: not in any journey yet']);
    expect(await lenses('file:///none.journey')).toEqual([]);
  });

  it('lead to the preview, the report and the places, in an editor with the commands', async () => {
    await start({ tools: { commands: true } });
    const given = await lenses(map);
    expect(given.map(({ command }) => command?.command)).toEqual([
      'journey.openPreviewToSide',
      'journey.openReport',
      'journey.openReport',
      undefined,
      '',
    ]);
    const resolved = await editor.request<CodeLens>('codeLens/resolve', given[3]);
    expect(resolved.command).toMatchObject({
      title: 'addressed by 1 opportunity and 1 action item',
      command: showReferences,
      arguments: [
        {
          uri: map,
          position: { line: 11, character: 4 },
          locations: [{ uri: map }, { uri: map }, { uri: map }],
        },
      ],
    });
    const [anna, ben] = await lenses(people);
    expect((await editor.request<CodeLens>('codeLens/resolve', anna)).command?.arguments).toEqual([
      {
        uri: people,
        position: { line: 0, character: 0 },
        locations: [
          { uri: map, range: { start: { line: 4, character: 10 }, end: { line: 4, character: 14 } } },
        ],
      },
    ]);
    expect((await editor.request<CodeLens>('codeLens/resolve', ben)).command).toEqual({
      title: 'not in any journey yet',
      command: '',
    });
    // A CodeLens with foreign data is returned unchanged.
    const strange = { range: given[0]?.range, data: { uri: map } };
    expect(await editor.request('codeLens/resolve', strange)).toEqual(strange);
  });

  it('are asked for again when another file changes what they say, and only then', async () => {
    await start();
    await lenses(people);
    const refreshes = () => editor.received('workspace/codeLens/refresh').length;
    editor.type(map, text.replace('reviewed 2026-09-02', 'reviewed 2026-09-03'));
    await editor.settle();
    expect(refreshes()).toBe(0);
    editor.onDisk(future, 'import "./people.journey"\njourney b "B" { persona anna }\n');
    await editor.settle();
    expect(refreshes()).toBe(1);
    expect(shown(await lenses(people))[0]).toBe('0: used in 2 journeys');
    editor.onDisk(future, undefined);
    await editor.settle();
    expect(refreshes()).toBe(2);
  });

  it('tell of reviews as people do', async () => {
    await start();
    const words = async (reviewed: string) => {
      editor.type(map, text.replace('reviewed 2026-09-02', reviewed));
      return (await lenses(map)).map(({ command }) => command?.title)[1];
    };
    expect(await words('reviewed 2026-11-21')).toBe('reviewed today');
    expect(await words('reviewed 2026-11-20')).toBe('reviewed yesterday');
    expect(await words('reviewed 2026-01-01')).toBe('reviewed 324 days ago, overdue');
    expect(await words('reviewed 2027-01-01')).toBe('reviewed 2027-01-01');
    expect(await words('')).toBe('never reviewed');
  });
});

describe('hints', () => {
  const asked = (uri: string, lines = 99) =>
    editor.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } },
    });
  const feeling = `owner web "Everything online"
owner store
persona anna
journey a "A" {
  persona anna
  owner web
  stage "One" {
    emotion +1
    step "Both" { owner store; touchpoint "X" { emotion -1 "cross" }; touchpoint "Y" { emotion 2 } }
    step "Own" { emotion 0 }
    step "Only" { touchpoint "X" { emotion -2 } }
    step "None"
  }
}
`;
  const on = { inlayHints: { enabled: true } };

  it('are there once somebody wants them: titles that names do not say, emotions that follow from others', async () => {
    await start({ tools: { settings: on } });
    editor.open(future, feeling);
    const hints = await asked(future);
    expect(
      hints.map(({ position, label }) => `${position.line}:${position.character} ${JSON.stringify(label)}`),
    ).toEqual([
      '5:11 "Everything online"',
      '8:15 "-1, the lowest of its touchpoints"',
      '10:15 "-2, from its touchpoint"',
      '11:15 "+1, from its stage"',
    ]);
    expect(hints[1]?.tooltip).toContain('-1 “cross”');
    expect(await asked(future, 6)).toHaveLength(1);
    expect(await asked('file:///none.journey')).toEqual([]);
  });

  it('are asked for again when another file changes them', async () => {
    await start({ tools: { settings: on } });
    editor.open(future, 'import "./map.journey"\njourney b "B" { owner web }\n');
    await editor.settle();
    expect(await asked(future)).toHaveLength(1);
    editor.type(map, text.replace('Web team', 'Other team'));
    await editor.settle();
    expect(editor.received('workspace/inlayHint/refresh')).toHaveLength(1);
    expect((await asked(future))[0]?.label).toBe('Other team');
  });

  it('are off unless somebody wants them', async () => {
    await start();
    editor.open(future, feeling);
    expect(await asked(future)).toEqual([]);
  });
});

describe('settings', () => {
  const off = { codeLens: { enabled: false } };

  it('are given at the start', async () => {
    await start({ tools: { settings: off } });
    expect(await lenses(people)).toEqual([]);
  });

  it('are told by an editor that answers no questions', async () => {
    await start();
    editor.configure(off);
    await editor.settle();
    expect(await lenses(people)).toEqual([]);
    expect(editor.received('workspace/codeLens/refresh')).toHaveLength(1);
    editor.configure({ codeLens: { enabled: 'no' } });
    await editor.settle();
    expect(await lenses(people)).toHaveLength(2);
  });

  it('are asked of one that answers, which is asked to tell of changes', async () => {
    await start({
      capabilities: {
        workspace: {
          ...refreshing.workspace,
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
        },
      },
    });
    expect(editor.received('client/registerCapability')).toContainEqual({
      registrations: [
        expect.objectContaining({
          method: 'workspace/didChangeConfiguration',
          registerOptions: { section: 'journey' },
        }),
      ],
    });
    expect(await lenses(people)).toHaveLength(2);
    editor.configure(off);
    await editor.settle();
    expect(await lenses(people)).toEqual([]);
  });
});
