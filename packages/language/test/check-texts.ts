import type { Finding, Span } from '@journey-maps/core/model';
import { type Rule, rules, type Settings, Workspace } from '@journey-maps/core/rules';
import { parse } from '../src/index.ts';

/** The URI of the file that the tests check; other files are beside it. */
export const mainUri = 'file:///maps/main.journey';

/** Creates a workspace of files, by their paths relative to the main file's folder. */
export function createWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('.journey')) workspace.set(parse(text, createUri(path)));
    else
      for (const kind of ['data', 'transcript'] as const)
        workspace.setNamedFile(kind, createUri(path), { state: 'found', text });
  }
  return workspace;
}

export function createUri(path: string): string {
  return `file:///maps/${path}`;
}

/** Turns off all other rules, so that tests need no complete maps. */
export function only(isWanted: (rule: Rule) => boolean): Settings {
  return {
    rules: Object.fromEntries(rules.filter((rule) => !isWanted(rule)).map(({ id }) => [id, 'off'])),
  };
}

/** Checks one text among other files. */
export function checkText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  settings: Settings = {},
): readonly Finding[] {
  return createWorkspace({ ...files, 'main.journey': text }).check(mainUri, {
    today: '2026-11-21',
    settings,
  });
}

/** Removes the marks `⟦` and `⟧` from a text, and returns the spans between them. */
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
