import { type Finding, type Rule, rules, type Settings, type Span, Workspace } from '@journey-maps/core';
import { parse } from '../src/index.ts';

/** The file that the tests check; others stand around it. */
export const mainUri = 'file:///maps/main.journey';

/** A workspace of files, by their paths seen from the folder of the main one. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.set(parse(text, uriOf(path)));
  return workspace;
}

export function uriOf(path: string): string {
  return `file:///maps/${path}`;
}

/** All other rules off: a whole map in every test would hide its point. */
export function only(wanted: (rule: Rule) => boolean): Settings {
  return {
    rules: Object.fromEntries(rules.filter((rule) => !wanted(rule)).map(({ id }) => [id, 'off'])),
  };
}

/** Checks one text among other files. */
export function checkText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  settings: Settings = {},
): readonly Finding[] {
  return workspaceOf({ ...files, 'main.journey': text }).check(mainUri, { today: '2026-11-21', settings });
}

/** A text without its `⟦` and `⟧`, and where they were. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/u)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}
