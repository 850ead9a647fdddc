import type { EditorTools } from '@journey-maps/core/protocol';
import type { ClientCapabilities } from 'vscode-languageserver';

/** The abilities of the connected editor. */
export interface EditorAbilities {
  readonly capabilities: ClientCapabilities;
  /** The abilities of the editor beyond the protocol. */
  readonly tools: EditorTools;
  /** The folders that were open when the editor started. */
  readonly folders: readonly string[];
}
