import type { Span } from '@journey-maps/core/model';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import type { CodeActionContext, CodeActionKind } from 'vscode-languageserver';
import type { Session } from '../feature.ts';

/** A request for code actions: the selected part of a map, and the kinds of actions that the editor wants. */
export interface AskedActions {
  readonly linked: LinkedDocument;
  readonly span: Span;
  readonly context: CodeActionContext;
  readonly session: Session;
}

/** Returns whether the editor wants actions of a kind. A request for `refactor` includes `refactor.move`. */
export function isWanted({ only }: CodeActionContext, kind: CodeActionKind): boolean {
  return (
    only === undefined ||
    only.some((otherKind) => otherKind === '' || otherKind === kind || kind.startsWith(`${otherKind}.`))
  );
}
