import { fileURLToPath } from 'node:url';
import { readMermaid, writeEntries } from '@journey-maps/core/interchange';
import { Workspace } from '@journey-maps/core/rules';
import { getTitle } from '@journey-maps/core/semantics';
import { createDiagram, writeMermaidText } from '@journey-maps/core/views';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { read } from './read.ts';

const mermaidScript = fileURLToPath(new URL('mermaid.min.js', import.meta.resolve('mermaid')));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: mermaidScript });
});

afterAll(async () => {
  await browser?.close();
});

interface Task {
  readonly section: string;
  readonly task: string;
  readonly score: number;
  readonly people: readonly string[];
}

/** Mermaid's own model of a diagram, with entities resolved. */
interface Understood {
  readonly title: string;
  readonly tasks: readonly Task[];
}

const word = fc.constantFrom(
  'Make tea',
  'a',
  'title',
  'Title x',
  'section',
  'Journeys',
  'accTitle',
  'köp 日本 🙂',
  '%',
  '%%',
  '{x}',
  '}',
  '<br/>',
  '<b>',
  '#35;',
  '#58;',
  '#quot;',
  '#nope;',
  '#128;',
  '#',
  ';',
  ':',
  ',',
  '"',
  'style a',
  '\t',
  '--',
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const plain = fc.constantFrom('Go', 'Pay', 'Wait here', 'Do it #38; rest', 'Go #lt;in#gt;');
const label = fc.oneof({ weight: 3, arbitrary: plain }, words);
const score = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2', '3', '4', '5') },
  fc.constantFrom('0', '7', '-1', '3.4', 'x', '0x3', '1e0'),
);
const people = fc
  .array(fc.oneof(fc.constantFrom('Me', 'Cat', 'A b', 'Me '), fc.constantFrom('', '#44;', 'x#59;', '<')), {
    maxLength: 3,
  })
  .map((names) => names.join(','));
const task = fc
  .tuple(label, fc.constantFrom(':', ': ', ' :'), score, fc.option(people), fc.boolean())
  .map(
    ([name, colon, points, actors, more]) =>
      `${name}${colon}${points}${actors === null ? '' : `: ${actors}`}${more ? '' : ': z'}`,
  );
const line = fc.oneof(
  { weight: 5, arbitrary: task },
  { weight: 2, arbitrary: label.map((name) => `section ${name}`) },
  { weight: 1, arbitrary: label.map((name) => `title ${name}`) },
  { weight: 1, arbitrary: words },
  fc.constantFrom(
    '',
    '%% a comment',
    '%%',
    '%%{init: {"theme": "dark"}}%%',
    '%%{wrap}%%',
    'accTitle: told',
    'accDescr: told',
    'accDescr {\n two\n lines\n}',
    '# gone',
    'SECTION Loud',
    'Title Loud',
    'style: #a;',
  ),
);
const frontMatter = fc.constantFrom(
  '',
  '',
  '',
  '---\ntitle: From above\n---\n',
  '---\ntitle: "a: \\u00e9"\nconfig:\n  theme: dark\n---\n',
  "---\ntitle: 'it''s'\n---\n\n",
  '---\nconfig:\n  theme: dark\n---\n',
  '%% first\n',
);
const diagram = fc
  .tuple(
    frontMatter,
    fc.constantFrom('journey', '  journey', 'journey ', 'journey title T'),
    fc.array(line, { maxLength: 8 }),
    fc.constantFrom('\n', '\n    ', '\r\n'),
  )
  .map(([matter, begin, lines, lineEnd]) => `${matter}${[begin, ...lines].join(lineEnd)}`);

test('what Mermaid reads is imported, and written again says the same to Mermaid', async () => {
  let understood = 0;
  await fc.assert(
    fc.asyncProperty(diagram, async (text) => {
      const before = await askMermaid(text);
      // Mermaid reads a missing score as 0, but the import omits it.
      if (before === undefined || /:\s*(?:[:#;]|$)/mu.test(text)) return;
      understood++;
      const { entries } = readMermaid(text);
      const document = read(writeEntries(entries));
      expect(document.problems).toEqual([]);
      const [journey] = document.journeys;
      const workspace = new Workspace();
      workspace.set(document);
      const linked = workspace.linked(document.uri);
      if (journey === undefined || linked === undefined) throw new Error('There is no journey.');
      const again = await askMermaid(writeMermaidText(createDiagram(journey, linked)).text);
      expect(again).toEqual({
        title: before.title === '' ? getTitle(journey) : before.title,
        tasks:
          before.tasks.length > 0
            ? before.tasks.map((otherTask, i) => asImported(otherTask, again?.tasks[i]))
            : again?.tasks,
      });
    }),
    { numRuns: 100 },
  );
  expect(understood).toBeGreaterThan(15);
});

/** Replaces the content that a map cannot represent. */
function asImported({ section, task: name, score: points, people: actors }: Task, again?: Task): Task {
  // For tasks before the first section, and in a section with a blank title.
  const blank = again?.section === 'Untitled stage' ? again.section : 'Start';
  const nearest = Math.min(5, Math.max(1, Math.round(points)));
  return {
    section: section || blank,
    task: name,
    score: Number.isNaN(points) ? 3 : nearest,
    people: [...new Set(actors)].filter((actor) => actor !== ''),
  };
}

async function askMermaid(text: string): Promise<Understood | undefined> {
  return await page.evaluate(async (source) => {
    interface Diagram {
      readonly db: {
        getDiagramTitle(): string;
        getTasks(): { section: string; task: string; score: number; people: string[] }[];
      };
    }
    const { mermaid } = globalThis as unknown as {
      mermaid: {
        mermaidAPI: { getDiagramFromText(text: string, metadata: object): Promise<Diagram> };
        initialize(config: object): void;
      };
    };
    mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });
    const area = document.createElement('textarea');
    const shown = (written: string) =>
      written
        .trim()
        .replace(/ﬂ°(°?)(\w+)¶ß/g, (_, number: string, what: string) => {
          area.innerHTML = `&${number ? '#' : ''}${what};`;
          return area.value;
        })
        .replace(/<br\s*\/?>/gi, '\n');
    try {
      const matter = /^---\ntitle: (.*)\n/.exec(source.replaceAll('\r', ''))?.[1];
      const title =
        matter === undefined
          ? undefined
          : matter.startsWith('"')
            ? JSON.parse(matter)
            : matter.replace(/^'|'$/g, '').replace("''", "'");
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(
        source,
        title === undefined ? {} : { title },
      );
      return {
        // Mermaid sanitises only titles as HTML before it resolves entities.
        title: shown(db.getDiagramTitle()).replaceAll('&lt;', '<').replaceAll(/<\/b>/g, ''),
        tasks: db.getTasks().map(({ section, task: name, score: points, people: actors }) => ({
          section: shown(section),
          task: shown(name),
          score: points,
          people: actors.map(shown),
        })),
      };
    } catch {
      return undefined;
    }
  }, text);
}
