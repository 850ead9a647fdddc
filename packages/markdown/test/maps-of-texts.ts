import { writeEntries } from '@journey-maps/core/interchange';
import { Workspace } from '@journey-maps/core/rules';
import { createDiagram, createFileMap, mapMarkdown } from '@journey-maps/core/views';
import { parse } from '@journey-maps/language';

/** Returns a map with a text as the title of its journey, and in several other places. */
export function mapOf(text: string): string {
  const named = (keyword: string, body: Parameters<typeof writeEntries>[0] = []) => ({
    keyword,
    names: [],
    text,
    body,
  });
  const score = { type: 'number', value: -1, percent: false } as const;
  const emotion = { ...named('emotion'), value: score, detail: text };
  const step = named('step', [emotion, named('thought'), named('pain')]);
  return writeEntries([named('journey', [named('stage', [step])])]);
}

/**
 * Renders one map for each text, all on one page of Markdown.
 *
 * @param options.diagrams draws the Mermaid diagrams, too, which some sites do not know
 */
export function renderMarkdown(texts: readonly string[], options: { readonly diagrams?: true } = {}): string {
  const workspace = new Workspace();
  const document = parse(texts.map(mapOf).join('\n'), 'file:///a.journey');
  workspace.set(document);
  const linked = workspace.linked(document.uri);
  if (linked === undefined) return '';
  const { journeys } = linked.document;
  return mapMarkdown(
    createFileMap(linked, () => undefined),
    options.diagrams ? journeys.map((journey) => createDiagram(journey, linked)) : [],
  );
}

/** Returns the visible characters of a text. The comparison ignores white space, control and invisible characters. */
export function letters(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\uFFFD]/gu, '');
}
