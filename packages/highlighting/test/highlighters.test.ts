import { describe, expect, it } from 'vitest';
import { colouredTexts, differences } from './compare-colours.ts';
import { tokenizers } from './tokenizers.ts';

describe.each(Object.entries(tokenizers))('%s colours as the language server does', (_, tokenizer) => {
  it.each(colouredTexts)('%s', (__, text) => {
    const names = tokenizer.listNamesIn(text);
    expect(differences(text, tokenizer.names, (offset) => names[offset])).toEqual([]);
  });
});
