import { ownTokenTypes } from '@journey-maps/core/protocol';
import type { StaticFeature } from 'vscode-languageclient';

/**
 * Adds our semantic token types to the types that VS Code supports. By itself, the client lists only the
 * standard types, and the server would use only these.
 */
export const announceTokenTypes: StaticFeature = {
  fillClientCapabilities: ({ textDocument }) => {
    textDocument?.semanticTokens?.tokenTypes.push(...ownTokenTypes);
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
