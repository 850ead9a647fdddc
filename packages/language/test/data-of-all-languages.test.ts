import { entriesOf, readMermaid, tableOf, writeEntries } from '@journey-maps/core/interchange';
import { titleOf } from '@journey-maps/core/semantics';
import { diagramOf, diagramsOf, mapMarkdown, mapsOf, mermaidText } from '@journey-maps/core/views';
import { describe, expect, it } from 'vitest';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { workspaceOf } from './check-texts.ts';

const [example] = exampleTexts().filter(({ name }) => name.includes('flytning'));
const texts = ['en', 'da', 'sv', 'nb', 'de', 'nl', 'fr', 'es'].map(
  (language) => [language, example?.text.replace('language da', `language ${language}`) ?? ''] as const,
);

function linkedOf(text: string) {
  const workspace = workspaceOf({ 'main.journey': text });
  const linked = workspace.linked('file:///maps/main.journey');
  const [journey] = linked?.document.journeys ?? [];
  if (linked === undefined || journey === undefined) throw new Error('There is a journey.');
  return { linked, journey };
}

/** Returns the stages and moments of a diagram, with emotions and personas. */
function shownBy(text: string) {
  const { linked, journey } = linkedOf(text);
  return diagramOf(journey, linked).sections.map(({ title, tasks }) => [
    title,
    tasks.map((task) => [task.title, task.emotion, task.actors]),
  ]);
}

describe.each(texts)('a map in %s', (language, text) => {
  it('goes out as Mermaid and comes in again, by itself and in a page of Markdown', () => {
    const { linked, journey } = linkedOf(text);
    const page = mapMarkdown(
      mapsOf(linked, () => undefined),
      diagramsOf(linked),
    );
    for (const written of [mermaidText(diagramOf(journey, linked)).text, page]) {
      const { entries, problems } = readMermaid(written);
      expect(problems).toEqual([]);
      const read = writeEntries(entries);
      expect(titleOf(linkedOf(read).journey)).toBe(titleOf(journey));
      expect(shownBy(read)).toEqual(shownBy(text));
    }
  });

  it('has the same table as in every other language', () => {
    const rows = (of: string) => JSON.stringify(tableOf(entriesOf(linkedOf(of).linked.document)));
    expect(rows(text)).toBe(rows(texts[0]?.[1] ?? '').replace('"en"', `"${language}"`));
  });
});
