import { applyEdits } from '@journey-maps/core/edits';
import { LineIndex, type TextEdit } from '@journey-maps/core/model';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Range,
} from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const shop = 'file:///maps/shop.journey';
const people = 'file:///maps/shared/people.journey';

const able: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

let editor: Editor;
afterEach(() => editor.dispose());

/** Returns the completion items at `§`. */
async function listOffersAt(marked: string, typed?: string): Promise<CompletionItem[]> {
  const offset = marked.indexOf('§');
  const text = marked.replace('§', '');
  editor.open(shop, text);
  const { line, column } = new LineIndex(text).positionAt(offset);
  const list = await editor.request<CompletionList>('textDocument/completion', {
    textDocument: { uri: shop },
    position: { line: line - 1, character: column - 1 },
    context: typed === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: typed },
  });
  return list.items;
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

/** Returns the text after a completion item was accepted, with its snippet unexpanded. */
function chosen(marked: string, items: readonly CompletionItem[], label: string): string {
  const text = marked.replace('§', '');
  const item = items.find((completionItem) => completionItem.label === label);
  if (item?.textEdit === undefined || !('range' in item.textEdit)) throw new Error(`Not offered: ${label}`);
  const lines = new LineIndex(text);
  const at = ({ line, character }: Range['start']) =>
    lines.offsetAt({ line: line + 1, column: character + 1 });
  const edit = ({ range, newText }: { range: Range; newText: string }): TextEdit => ({
    span: { start: at(range.start), end: at(range.end) },
    newText,
  });
  return applyEdits(text, [item.textEdit, ...(item.additionalTextEdits ?? [])].map(edit)) ?? 'Edits overlap.';
}

describe('what is offered', () => {
  it('is what may stand there, what is missing first, and not what stands there already', async () => {
    editor = await startEditor({}, { capabilities: able });
    const items = await listOffersAt('journey buying "Buying" {\n  owner web\n  §\n}\n');
    expect(labels(items).slice(0, 3)).toEqual(['persona', 'purpose', 'review']);
    expect(labels(items)).toContain('stage');
    expect(labels(items)).not.toContain('owner');
    expect(labels(items)).not.toContain('step');
    expect([...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))).toEqual(items);
  });

  it('is a snippet with its body and tab stops', async () => {
    editor = await startEditor({}, { capabilities: able });
    const marked = 'journey buying "Buying" {\n  st§\n}\n';
    const items = await listOffersAt(marked);
    expect(items.find(({ label }) => label === 'stage')).toMatchObject({
      insertTextFormat: 2,
      insertTextMode: 2,
      textEdit: {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet's.
        newText: 'stage "${1:Title}" {\n\t$0\n}',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } },
      },
      documentation: { kind: 'markdown', value: expect.stringContaining('```journey\nstage ') },
    });
  });

  it('is plain text in an editor that knows no snippets', async () => {
    editor = await startEditor();
    const marked = 'journey buying "Buying" {\n  st§\n}\n';
    const items = await listOffersAt(marked);
    expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
    expect(items.some(({ textEdit }) => textEdit?.newText.includes('$'))).toBe(false);
    expect(chosen(marked, items, 'stage')).toBe('journey buying "Buying" {\n  stage \n}\n');
  });

  it('replaces the whole word, with its dashes and letters of any script', async () => {
    editor = await startEditor({}, { capabilities: able });
    const marked = 'owner köp-på-nettet "Web"\njourney j "J" {\n  owner kö§p-på\n}\n';
    const items = await listOffersAt(marked);
    expect(chosen(marked, items, 'köp-på-nettet')).toBe(marked.replace('kö§p-på', 'köp-på-nettet'));
  });

  it('is the names in sight with their titles, and nothing else', async () => {
    editor = await startEditor({}, { capabilities: able });
    const items = await listOffersAt(
      'owner web "Web team"\npersona anna "Anna"\njourney j "J" {\n  owner §\n}\n',
    );
    expect(items).toMatchObject([{ label: 'web', labelDetails: { description: 'Web team' } }]);
  });

  it('is no step inside a step, and nothing but what may stand there', async () => {
    editor = await startEditor({}, { capabilities: able });
    const inStep = (word: string) =>
      `journey j "J" {\n  stage "S" {\n    step "T" {\n      ${word}§\n    }\n  }\n}\n`;
    for (const word of ['', 's', 'step']) {
      const offered = labels(await listOffersAt(inStep(word)));
      expect(offered).toContain('thought');
      expect(offered.filter((label) => /^(?:step|stage)\b/.test(label))).toEqual([]);
    }
  });

  it('is nothing in comments, in texts and where a new name belongs', async () => {
    editor = await startEditor({}, { capabilities: able });
    for (const marked of ['// §', 'journey j "§"', 'journey §', 'journey j "J" { /* § */ }', 'owner web §']) {
      expect(await listOffersAt(marked)).toEqual([]);
    }
  });

  it('is nothing when a line is indented, and something when it is asked for there', async () => {
    editor = await startEditor({}, { capabilities: able });
    expect(await listOffersAt('journey j "J" {\n  §\n}', ' ')).toEqual([]);
    expect(await listOffersAt('journey j "J" {\n  §\n}')).not.toEqual([]);
    expect(await listOffersAt('journey j "J" { review §\n}', ' ')).not.toEqual([]);
  });
});

describe('a name', () => {
  it('is made of the title that is typed, in an editor that can do that', async () => {
    editor = await startEditor({}, { capabilities: able, tools: { snippetTransforms: true } });
    const items = await listOffersAt('§');
    const { newText = '' } = items.find(({ label }) => label === 'persona')?.textEdit ?? {};
    expect(newText).toMatch(/^persona \$\{2:\$\{1\/.*\/gu\}\} "\$\{1:/);
  });

  it('is not offered while it is made of the title, which is typed at both places at once', async () => {
    editor = await startEditor({}, { capabilities: able, tools: { snippetTransforms: true } });
    for (const typed of ['A', 'Anna', 'Anna ', 'Anna Mi', 'Anna Miller,', 'Anna Miller, 32']) {
      expect(await listOffersAt(`persona ${typed}§ "${typed}" {\n  goal "What they want"\n}\n`)).toEqual([]);
      expect(await listOffersAt(`persona ${typed} "${typed}§" {\n  goal "What they want"\n}\n`)).toEqual([]);
    }
  });

  it('is asked for after the title in any other editor, and offered there', async () => {
    editor = await startEditor({}, { capabilities: able });
    const items = await listOffersAt('§');
    const { newText = '' } = items.find(({ label }) => label === 'persona')?.textEdit ?? {};
    expect(newText).toMatch(/^persona \$\{2:name\} "\$\{1:/);
    const marked = 'persona an§ "Anna Miller, 32" {\n}\n';
    const names = await listOffersAt(marked);
    expect(names).toMatchObject([{ label: 'anna-miller-32' }]);
    expect(chosen(marked, names, 'anna-miller-32')).toBe('persona anna-miller-32 "Anna Miller, 32" {\n}\n');
  });

  it('is given to what an opportunity is for, when the opportunity is written', async () => {
    editor = await startEditor({}, { capabilities: able });
    const marked = [
      'journey j "J" {',
      '  stage "S" {',
      '    pain queue "The queue" { severity low }',
      '    pain "It comes too late" { severity low }',
      '    §',
      '  }',
      '}',
    ].join('\n');
    const items = await listOffersAt(marked);
    const text = chosen(marked, items, 'opportunity');
    expect(text).toContain('    pain it-comes-too "It comes too late"');
    expect(text).toContain('|it-comes-too,queue|}');
  });

  it('is given to what is chosen where a name is typed', async () => {
    editor = await startEditor({}, { capabilities: able });
    const marked = [
      'journey j "J" {',
      '  stage "Looks around" { pain "It is slow" }',
      '  stage "Pays" {',
      '    opportunity "O" { for § }',
      '    next l',
      '  }',
      '}',
    ].join('\n');
    const items = await listOffersAt(marked);
    expect(items).toMatchObject([{ label: 'it-is-slow', labelDetails: { description: 'It is slow' } }]);
    expect(chosen(marked, items, 'it-is-slow').split('\n').slice(1, 4)).toEqual([
      '  stage "Looks around" { pain it-is-slow "It is slow" }',
      '  stage "Pays" {',
      '    opportunity "O" { for it-is-slow }',
    ]);
    const ways = await listOffersAt(marked.replace('§', 'x').replace('next l', 'next l§'));
    expect(labels(ways)).toEqual(['looks-around']);
  });
});

describe('in a broken text', () => {
  it('what is offered fits the body as it is read', async () => {
    editor = await startEditor({}, { capabilities: able });
    const items = await listOffersAt(
      'owner web "Web team"\njourney j "J" {\n  stage s "S" {\n    step "T {\n      owner §',
    );
    expect(labels(items)).toEqual(['web']);
    const next = await listOffersAt('journey j "J" {\n  stage s "S" {\n    owner\n    §\n  step');
    expect(labels(next)).toContain('touchpoint');
    expect(labels(next)).not.toContain('state');
  });
});

describe('what other files declare', () => {
  const files = { [people]: 'persona anna "Anna"\nowner web "Web team"\n' };

  it('comes with its import', async () => {
    editor = await startEditor(files, { capabilities: able });
    const marked = 'journey j "J" {\n  owner w§\n}\n';
    const items = await listOffersAt(marked);
    expect(items).toMatchObject([
      { label: 'web', labelDetails: { description: 'Web team – imports people.journey' } },
    ]);
    const text = chosen(marked, items, 'web');
    expect(text).toBe('import "./shared/people.journey"\n\njourney j "J" {\n  owner web\n}\n');
    editor.type(shop, text);
    await editor.settle();
    const rules = editor.diagnostics(shop).map(({ code }) => code);
    expect(rules).not.toContain('unresolved-reference');
    expect(rules).not.toContain('unused-import');
  });

  it('is left out where the name is taken', async () => {
    editor = await startEditor(files, { capabilities: able });
    const items = await listOffersAt('owner web "Ours"\njourney j "J" {\n  owner §\n}\n');
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty('additionalTextEdits');
  });

  it('is found by their paths, as long as they are not imported', async () => {
    editor = await startEditor({ ...files, 'file:///maps/other.journey': '' }, { capabilities: able });
    expect(labels(await listOffersAt('import "§"'))).toEqual(['./other.journey', './shared/people.journey']);
    const marked = 'import "./other.journey"\nimport "§';
    const items = await listOffersAt(marked);
    expect(labels(items)).toEqual(['./shared/people.journey']);
    expect(chosen(marked, items, './shared/people.journey')).toBe(
      'import "./other.journey"\nimport "./shared/people.journey"',
    );
    expect(await listOffersAt('evidence e "E" { source "https://§" }')).toEqual([]);
  });
});

describe('more than a word', () => {
  it('a stage model stands for all stages, in an editor without snippets as well', async () => {
    editor = await startEditor();
    const marked = 'language da\njourney j "J" {\n  §\n}\n';
    const items = await listOffersAt(marked);
    const text = chosen(marked, items, 'stage model: four stages');
    expect(text.match(/stage ".*?"/g)).toEqual([
      'stage "Undersøgelse"',
      'stage "Sammenligning og beslutning"',
      'stage "Køb"',
      'stage "Brug"',
    ]);
  });

  it('drafts can be read as they stand, in an editor without snippets', async () => {
    editor = await startEditor();
    const places = [
      '§',
      'owner web "Web team"\n§',
      'journey j "J" {\n  §\n}\n',
      'journey j "J" {\n  stage "S" {\n    §\n  }\n  stage t "T"\n}\n',
      'owner web "Web"\npersona p "P"\njourney j "J" {\n  stage "S" {\n    step "T" {\n      §\n    }\n  }\n}\n',
    ];
    const tried = new Set<string>();
    for (const marked of places) {
      const items = await listOffersAt(marked);
      for (const { label } of items.filter(({ kind }) => kind === CompletionItemKind.Struct)) {
        tried.add(label);
        editor.type(shop, chosen(marked, items, label));
        await editor.settle();
        const broken = editor.diagnostics(shop).filter(({ code }) => code === 'syntax');
        expect([label, broken.map(({ message }) => message)]).toEqual([label, []]);
      }
    }
    expect([...tried].sort()).toEqual([
      'emotion with a reason',
      'evidence from a walkthrough',
      'journey with a stage and a step',
      'lanes of a service blueprint',
      'moment-of-truth with a metric',
      'next with a share',
      'owner with contact',
      'pain with an opportunity',
      'pain without evidence',
      'persona with facts',
      'stage model: five stages',
      'stage model: four stages',
      'stage model: six stages',
      'stage with a step',
      'step with a touchpoint',
    ]);
  });

  it('drafts are offered only where all of them may stand', async () => {
    editor = await startEditor({}, { capabilities: able });
    const drafts = async (marked: string) =>
      (await listOffersAt(marked)).flatMap(({ kind, label }) =>
        kind === CompletionItemKind.Struct ? [label] : [],
      );
    expect(await drafts('persona p "P" {\n  §\n}\n')).toEqual([]);
    const inStep = (statements: string) =>
      `journey j "J" {\n  stage "S" {\n    step "T" {\n${statements}      §\n    }\n  }\n}\n`;
    expect(await drafts(inStep(''))).not.toContain('step with a touchpoint');
    expect(await drafts(inStep(''))).toContain('moment-of-truth with a metric');
    expect(await drafts(inStep('moment-of-truth\n'))).not.toContain('moment-of-truth with a metric');
    expect(await drafts(inStep('emotion 1\n'))).not.toContain('emotion with a reason');
    expect(await drafts('journey j "J" {\n}\n§')).not.toContain('journey with a stage and a step');
  });

  it('touchpoints come with their channel', async () => {
    editor = await startEditor({}, { capabilities: able });
    const items = await listOffersAt('journey j "J" {\n  stage s "S" {\n    touchpoint §\n  }\n}\n', ' ');
    expect(items.find(({ label }) => label === 'Checkout')).toMatchObject({
      kind: CompletionItemKind.Struct,
      labelDetails: { description: 'website' },
      textEdit: { newText: expect.stringContaining('{ channel website; importance ') },
    });
  });

  it('stands above what an editor adds of its own snippets, which fit nowhere in particular', async () => {
    editor = await startEditor({}, { capabilities: able });
    for (const marked of [
      '§',
      'journey j "J" {\n  §\n}\n',
      'journey j "J" {\n  stage s "S" { touchpoint § }\n}\n',
    ]) {
      const items = await listOffersAt(marked);
      expect(items.length).toBeGreaterThan(5);
      expect(items.filter(({ kind }) => kind === CompletionItemKind.Snippet)).toEqual([]);
    }
  });

  it('the list opens where a name is wanted first, in an editor that has the command for it', async () => {
    editor = await startEditor(
      { [people]: 'owner web "Web team"\n' },
      { capabilities: able, tools: { commands: true } },
    );
    const items = await listOffersAt('journey j "J" {\n  §\n}\n');
    const getCommand = (label: string) => items.find((item) => item.label === label)?.command?.command;
    expect(getCommand('owner')).toBe('editor.action.triggerSuggest');
    // Nothing can be completed in a title.
    expect(getCommand('stage')).toBeUndefined();
    expect(getCommand('review')).toBeUndefined();
  });
});

it('scores are offered with what they mean', async () => {
  editor = await startEditor({}, { capabilities: able });
  const items = await listOffersAt('persona anna "Anna"\njourney j "J" {\n  stage s "S" { emotion §\n}', ' ');
  expect(labels(items)).toEqual(['anna', '+2', '+1', '0', '-1', '-2']);
  expect(items[1]?.labelDetails?.description).toBe('delighted: they will tell others');
});

it('days are offered with what they are', async () => {
  editor = await startEditor({}, { capabilities: able, today: '2026-11-22' });
  const items = await listOffersAt('journey j "J" {\n  action-item "A" { due § }\n}');
  expect(items.map(({ label, labelDetails }) => `${label} ${labelDetails?.description}`)).toEqual([
    '2026-11-22 today',
    '2026-11-29 in a week',
    '2026-12-22 in a month',
    '2026-12-31 end of this quarter, end of the year',
    '2027-03-31 end of next quarter',
  ]);
});

it('other words for a keyword lead to it', async () => {
  editor = await startEditor({}, { capabilities: able });
  const filterOf = async (marked: string, label: string) =>
    (await listOffersAt(marked)).find((item) => item.label === label)?.filterText?.split(' ');
  expect(await filterOf('journey j "J" {\n  §\n}\n', 'stage')).toContain('phase');
  expect(await filterOf('journey j "J" {\n  §\n}\n', 'pain')).toContain('painpoint');
  expect(await filterOf('§', 'persona')).toEqual(expect.arrayContaining(['persona', 'actor', 'user']));
  // An editor matches scattered letters too, so the filter has only words that begin as typed.
  expect(await filterOf('journey j "J" {\n  pai§\n}\n', 'pain')).toEqual(['pain', 'painpoint']);
  expect(await filterOf('journey j "J" {\n  pha§\n}\n', 'pain')).toEqual(['pain']);
});
