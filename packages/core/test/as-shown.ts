import type { JourneyDiagram } from '../src/views/diagram/diagram.ts';

/**
 * Returns the texts that a drawing of a diagram must show. Characters that cannot be drawn become U+FFFD, and
 * empty texts U+200B.
 */
export function asShown({ title, accessibleTitle, description, sections }: JourneyDiagram) {
  const tasks = sections.flatMap((section) => section.tasks);
  return {
    title: expressible(title),
    accTitle: expressible(accessibleTitle ?? title),
    description: expressible(description),
    sections: sections.map((section) => expressible(section.title)),
    tasks: tasks.map((task) => ({ title: expressible(task.title), actors: task.actors.map(expressible) })),
    // Mermaid sorts names as written, with their entities.
    legend: [...new Set(tasks.flatMap((task) => task.actors.map(expressible)))].sort(),
  };
}

function expressible(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD') ||
    '\u200B'
  );
}
