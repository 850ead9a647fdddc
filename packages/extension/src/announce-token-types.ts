import { ownTokenTypes } from '@journey-maps/core/protocol';
import type { StaticFeature } from 'vscode-languageclient';

/**
 * Lists our semantic token types among those of VS Code. The client lists only the standard ones by itself, and the
 * server would fall back to these.
 */
export const announceTokenTypes: StaticFeature = {
  fillClientCapabilities: ({ textDocument }) => {
    textDocument?.semanticTokens?.tokenTypes.push(...ownTokenTypes);
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
