import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly files: readonly string[];
  readonly contributes: {
    readonly snippets?: unknown;
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
};

it('the language server alone says what may be written: the extension brings no snippets', () => {
  expect(manifest.contributes.snippets).toBeUndefined();
  expect(manifest.files.filter((pattern) => pattern.includes('snippet'))).toEqual([]);
  expect(existsSync(new URL('snippets', root))).toBe(false);
});

it('VS Code adds no words of the file to what the language server offers', () => {
  expect(manifest.contributes.configurationDefaults['[journey]']).toMatchObject({
    'editor.wordBasedSuggestions': 'off',
    // Those of users come last, since they fit nowhere in particular.
    'editor.snippetSuggestions': 'bottom',
    // The list opens in the places that a snippet leaves to be filled in.
    'editor.suggest.snippetsPreventQuickSuggestions': false,
  });
});
