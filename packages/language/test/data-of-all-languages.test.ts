import { createEntries, createTable, readMermaid, writeEntries } from '@journey-maps/core/interchange';
import { getTitle } from '@journey-maps/core/semantics';
import {
  createDiagram,
  createDiagrams,
  createFileMap,
  mapMarkdown,
  writeMermaidText,
} from '@journey-maps/core/views';
import { describe, expect, it } from 'vitest';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { createWorkspace } from './check-texts.ts';

const [example] = exampleTexts().filter(({ name }) => name.includes('flytning'));
const texts = ['en', 'da', 'sv', 'nb', 'de', 'nl', 'fr', 'es'].map(
  (language) => [language, example?.text.replace('language da', `language ${language}`) ?? ''] as const,
);

function getLinked(text: string) {
  const workspace = createWorkspace({ 'main.journey': text });
  const linked = workspace.linked('file:///maps/main.journey');
  const [journey] = linked?.document.journeys ?? [];
  if (linked === undefined || journey === undefined) throw new Error('There is a journey.');
  return { linked, journey };
}

/** Returns the stages and moments of a diagram, with emotions and personas. */
function shownBy(text: string) {
  const { linked, journey } = getLinked(text);
  return createDiagram(journey, linked).sections.map(({ title, tasks }) => [
    title,
    tasks.map((task) => [task.title, task.emotion, task.actors]),
  ]);
}

describe.each(texts)('a map in %s', (language, text) => {
  it('goes out as Mermaid and comes in again, by itself and in a page of Markdown', () => {
    const { linked, journey } = getLinked(text);
    const page = mapMarkdown(
      createFileMap(linked, () => undefined),
      createDiagrams(linked),
    );
    const diagram = writeMermaidText(createDiagram(journey, linked)).text;
    for (const written of [diagram, page]) {
      const { entries, problems } = readMermaid(written);
      // The page also has a chart of the priorities of each journey, which the import leaves out.
      const messages = problems.map(({ message }) => message);
      expect(messages.filter((message) => !message.includes('`quadrantChart`'))).toEqual([]);
      if (written === diagram) expect(messages).toEqual([]);
      const read = writeEntries(entries);
      expect(getTitle(getLinked(read).journey)).toBe(getTitle(journey));
      expect(shownBy(read)).toEqual(shownBy(text));
    }
  });

  it('has the same table as in every other language', () => {
    const rows = (of: string) => JSON.stringify(createTable(createEntries(getLinked(of).linked.document)));
    expect(rows(text)).toBe(rows(texts[0]?.[1] ?? '').replace('"en"', `"${language}"`));
  });
});
