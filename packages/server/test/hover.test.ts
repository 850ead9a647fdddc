import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const shop = 'file:///maps/shop.journey';
const people = 'file:///maps/shared/people.journey';
const text = `import "./shared/people.journey"
journey buying "Buying a bike" {
  persona anna
  stage "Research" {
    pain "It is closed"
  }
}
`;
const files = { [shop]: text, [people]: 'persona anna "Anna" { goal "A bike" }' };

let editor: Editor;
afterEach(() => editor.dispose());

const getHoverAt = (line: number, character: number) =>
  editor.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: shop },
    position: { line, character },
  });

const withFormats = (
  ...contentFormat: ('markdown' | 'plaintext')[]
): { capabilities: ClientCapabilities } => ({
  capabilities: { workspace: { workspaceFolders: true }, textDocument: { hover: { contentFormat } } },
});

const listContentsAt = async (line: number, character: number) =>
  (await getHoverAt(line, character))?.contents as MarkupContent;

describe('hover', () => {
  it('shows the card of what a name leads to in another file', async () => {
    editor = await startEditor(files);
    const hover = await getHoverAt(2, 12);
    expect(hover?.range).toEqual({ start: { line: 2, character: 10 }, end: { line: 2, character: 14 } });
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value:
        '**Anna** · persona, in shared/people.journey\n\n- Wants: A bike\n- Used in: 1 map: Buying a bike',
    });
  });

  it('follows what is typed in the other file', async () => {
    editor = await startEditor(files);
    editor.open(people, 'persona anna "Anna" { goal "A tandem" }');
    expect((await listContentsAt(2, 12)).value).toContain('Wants: A tandem');
  });

  it('tells what a keyword means, and below it why a rule flags the place', async () => {
    editor = await startEditor(files);
    const { value } = await listContentsAt(4, 5);
    expect(value).toMatch(/^What hurts the customer/);
    expect(value).toContain('```journey\npain ');
    expect(value).toMatch(/\n\n---\n\n[\s\S]*`pain-without-owner`: /);
  });

  it('is Markdown for editors that show it, and plain text for others', async () => {
    editor = await startEditor(files, withFormats('plaintext'));
    const plain = await listContentsAt(2, 12);
    expect(plain.kind).toBe('plaintext');
    expect(plain.value).toMatch(/^Anna \(persona, in shared\/people\.journey\)\n\nWants: A bike/);
    editor.dispose();
    editor = await startEditor(files, withFormats('plaintext', 'markdown'));
    expect((await listContentsAt(2, 12)).kind).toBe('markdown');
  });

  it('tells nothing where nothing stands, and of files that nobody has', async () => {
    editor = await startEditor(files);
    expect(await getHoverAt(6, 1)).toBeNull();
    expect(await getHoverAt(99, 0)).toBeNull();
    editor.onDisk(shop, undefined);
    await editor.settle();
    expect(await getHoverAt(2, 12)).toBeNull();
  });
});
