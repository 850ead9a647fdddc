import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly contributes: {
    readonly snippets?: unknown;
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
};

it('the language server alone says what may be written: the extension brings no snippets', () => {
  expect(manifest.contributes.snippets).toBeUndefined();
  expect(existsSync(new URL('snippets', root))).toBe(false);
});

it('VS Code adds no words of the file to what the language server offers', () => {
  expect(manifest.contributes.configurationDefaults['[journey]']).toMatchObject({
    'editor.wordBasedSuggestions': 'off',
    // The user's own snippets come last, since they ignore the context.
    'editor.snippetSuggestions': 'bottom',
    // Completion opens at the tab stops of a snippet.
    'editor.suggest.snippetsPreventQuickSuggestions': false,
  });
});
