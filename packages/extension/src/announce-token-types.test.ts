import { readFileSync } from 'node:fs';
import { ownTokenTypes } from '@journey-maps/core/protocol';
import { expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageclient';
import { announceTokenTypes } from './announce-token-types.ts';

it('the extension announces exactly the token types of its manifest', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    contributes: { semanticTokenTypes: { id: string; superType: string }[] };
  };
  const declared = manifest.contributes.semanticTokenTypes.map(({ id }) => id);
  const capabilities: ClientCapabilities = {
    textDocument: {
      semanticTokens: { requests: {}, formats: ['relative'], tokenTypes: ['string'], tokenModifiers: [] },
    },
  };
  announceTokenTypes.fillClientCapabilities(capabilities);
  expect(capabilities.textDocument?.semanticTokens?.tokenTypes).toEqual(['string', ...declared]);
  expect([...ownTokenTypes]).toEqual(declared);
});
