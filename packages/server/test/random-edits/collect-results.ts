import type { Editor } from '../editor.ts';
import type { WatchedPictures } from './watched-pictures.ts';

/** Collects a server's answers about some files: their findings, and the results of an editor's requests. */
export async function whatIsTold(
  editor: Editor,
  uris: readonly string[],
  pictures: WatchedPictures,
): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const uri of uris) {
    const textDocument = { uri };
    const ask = (method: string, more: object = {}) =>
      editor.request<unknown>(`textDocument/${method}`, { textDocument, ...more });
    const tokens = (await ask('semanticTokens/full')) as { data: number[] };
    const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
    const answers: Record<string, unknown> = {
      picture: await pictures.seen(uri),
      diagnostics: editor.diagnostics(uri),
      tokens: tokens.data,
      symbols: await ask('documentSymbol'),
      folds: await ask('foldingRange'),
      links: await ask('documentLink'),
      lenses: await ask('codeLens'),
      hints: await ask('inlayHint', { range }),
      actions: await ask('codeAction', { range, context: { diagnostics: [] } }),
    };
    const { tokenTypes } = editor.announced.semanticTokensProvider?.legend ?? { tokenTypes: [] };
    for (const { line, character, type } of listPlaces(tokens.data)) {
      if (!['type', 'variable'].includes(tokenTypes[type] ?? '')) continue;
      const position = { line, character };
      answers[`${String(line)}:${String(character)}`] = {
        definition: await ask('definition', { position }),
        references: await ask('references', { position, context: { includeDeclaration: true } }),
      };
    }
    told[uri] = answers;
  }
  const symbols = await editor.request<{ name: string }[]>('workspace/symbol', { query: '' });
  told['symbols'] = symbols.map((symbol) => JSON.stringify(symbol)).sort();
  return told;
}

/** Decodes semantic tokens to absolute positions. In the protocol, each is relative to the one before. */
function listPlaces(data: readonly number[]): { line: number; character: number; type: number }[] {
  const places = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, , type = 0] = data.slice(i, i + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    places.push({ line, character, type });
  }
  return places;
}
