import type { LinkedDocument, Span } from '@journey-maps/core';
import type { CodeActionContext, CodeActionKind } from 'vscode-languageserver';
import type { Session } from '../feature.ts';

/** What an editor asks about: a stretch of a map, and which kinds of actions it wants. */
export interface AskedActions {
  readonly linked: LinkedDocument;
  readonly span: Span;
  readonly context: CodeActionContext;
  readonly session: Session;
}

/** Whether an editor that asks for some kinds wants this one too: `refactor` stands for `refactor.move`. */
export function isWanted({ only }: CodeActionContext, kind: CodeActionKind): boolean {
  return only === undefined || only.some((one) => one === '' || one === kind || kind.startsWith(`${one}.`));
}
