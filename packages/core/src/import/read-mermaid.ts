import { nameFromTitle } from '../templates/name-from-title.ts';
import type { Entry } from '../write/entry.ts';
import type { Imported, ImportProblem } from './import-problem.ts';
import { mermaidBlocks } from './mermaid-blocks.ts';
import { readEntities } from './mermaid-entities.ts';
import { type MermaidStatement, mermaidStatements } from './mermaid-statements.ts';
import { soundEntries } from './sound-entries.ts';

/**
 * Reads Mermaid's journey diagrams, also those inside of Markdown: sections become stages, tasks steps, scores from 1 to
 * 5 emotions from -2 to +2, and actors personas. A diagram is a journey of its own; its people are those of the file.
 */
export function readMermaid(text: string): Imported {
  const context: Context = {
    problems: [],
    people: new Map(),
    names: new Set(['because']),
    journeys: new Set(['because']),
  };
  const journeys: Entry[] = [];
  const plain = text.replace(/^\uFEFF/u, '');
  const blocks = mermaidBlocks(plain);
  for (const block of blocks) {
    const statements = mermaidStatements(block);
    if (statements !== undefined) journeys.push(journeyOf(statements, block.lines[0] ?? 1, context));
    else
      say(
        context,
        block.lines[0] ?? 1,
        'this diagram is no journey, and not taken over.',
        blocks.length === 1,
      );
  }
  if (blocks.length === 0) say(context, 1, 'there is no Mermaid diagram in this text.', true);
  const personas = [...context.people].map(
    ([title, name]): Entry => ({
      keyword: 'persona',
      names: [name],
      ...(title !== name && { text: title }),
      body: [],
    }),
  );
  const sound = soundEntries([...personas, ...journeys]);
  return { entries: sound.entries, problems: [...context.problems, ...sound.problems] };
}

interface Context {
  readonly problems: ImportProblem[];
  /** Names by what they are called. */
  readonly people: Map<string, string>;
  readonly names: Set<string>;
  readonly journeys: Set<string>;
}

interface Task {
  readonly title: string;
  readonly emotion?: number;
  readonly people: readonly string[];
  /** As it was written: Mermaid draws neighbours with the same one together. */
  readonly section: string;
  readonly line: number;
}

type TaskStatement = Extract<MermaidStatement, { kind: 'task' }>;

function journeyOf(statements: readonly MermaidStatement[], line: number, context: Context): Entry {
  const tasks: Task[] = [];
  const notes: Entry[] = [];
  const asides: number[] = [];
  let title: { readonly text: string; readonly line: number } | undefined;
  let section: { readonly text: string; readonly line: number } | undefined;
  let isEmpty = false;
  const emptySection = () => {
    if (section !== undefined && isEmpty)
      say(
        context,
        section.line,
        `the section “${section.text.trim()}” has no tasks and is not drawn: it is left out.`,
        true,
      );
  };
  for (const statement of statements) {
    switch (statement.kind) {
      case 'title':
        if (title !== undefined)
          say(
            context,
            title.line,
            `of several titles the last one counts: “${title.text}” is left out.`,
            true,
          );
        title = { text: textOf(statement.text, statement.line, context), line: statement.line };
        break;
      case 'section':
        emptySection();
        section = statement;
        isEmpty = true;
        break;
      case 'task':
        isEmpty = false;
        tasks.push(taskOf(statement, section?.text ?? '', context));
        break;
      case 'accTitle':
      case 'accDescr': {
        const text = textOf(statement.text, statement.line, context);
        if (text !== '') notes.push({ keyword: 'note', names: [], text, body: [] });
        break;
      }
      case 'unread':
        say(
          context,
          statement.line,
          `“${statement.text}” is nothing that Mermaid could read: it is left out.`,
          true,
        );
        break;
      case 'aside':
        asides.push(statement.line);
    }
  }
  emptySection();
  if (asides.length > 0) {
    const where = asides.sort((a, b) => a - b).join(', ');
    say(context, asides[0] ?? line, `comments and settings are not taken over (line ${where}).`, false);
  }
  const name = nameFromTitle(title?.text ?? '', 'journey', context.journeys);
  if (title === undefined) say(context, line, `this diagram has no title: it is called \`${name}\`.`, false);
  // What says the same as the title is nothing that somebody would want to read again.
  const told = notes.filter(({ text }) => text !== title?.text);
  return {
    keyword: 'journey',
    names: [name],
    ...(title !== undefined && title.text !== '' && { text: title.text }),
    body: [...everyone(tasks, context), ...stagesOf(tasks, context), ...told],
    from: `line ${line}`,
  };
}

function taskOf({ text, data, line }: TaskStatement, section: string, context: Context): Task {
  const [written = '', actors = '', ...more] = data.split(':');
  if (more.length > 0) {
    say(
      context,
      line,
      `what stands behind the third colon is not drawn, and left out: “${more.join(':').trim()}”.`,
      true,
    );
  }
  const people: string[] = [];
  for (const actor of actors.split(',').map((one) => textOf(one, line, context))) {
    if (actor === '') {
      if (actors.trim() !== '') say(context, line, 'somebody here has no name, and is left out.', true);
    } else if (people.includes(actor))
      say(context, line, `“${actor}” is named twice, and taken once.`, false);
    else people.push(actor);
  }
  const emotion = emotionOf(written, line, context);
  return {
    title: textOf(text, line, context),
    people,
    section,
    line,
    ...(emotion !== undefined && { emotion }),
  };
}

/** A score from 1 to 5, as it is read by JavaScript's `Number`. */
function emotionOf(written: string, line: number, context: Context): number | undefined {
  const score = Number(written);
  if (written.trim() === '' || Number.isNaN(score)) {
    const what = written.trim() === '' ? 'there is no score here' : `“${written.trim()}” is no score`;
    say(context, line, `${what}: the emotion is left open.`, written.trim() !== '');
    return undefined;
  }
  const nearest = Math.min(5, Math.max(1, Math.round(score)));
  if (nearest !== score) {
    say(
      context,
      line,
      `the score ${written.trim()} is none of 1, 2, 3, 4 and 5: ${nearest} is taken.`,
      false,
    );
  }
  return nearest - 3;
}

function stagesOf(tasks: readonly Task[], context: Context): readonly Entry[] {
  const stages: { readonly entry: Entry; readonly steps: Entry[]; readonly section: string }[] = [];
  for (const task of tasks) {
    let stage = stages.at(-1);
    if (stage === undefined || stage.section !== task.section) {
      const steps: Entry[] = [];
      if (task.section === '')
        say(
          context,
          task.line,
          'tasks stand before the first section: they are put into a stage “Start”.',
          false,
        );
      const text = task.section === '' ? 'Start' : textOf(task.section, task.line, context);
      const entry = { keyword: 'stage', names: [], text, body: steps, from: `line ${task.line}` };
      stage = { entry, steps, section: task.section };
      stages.push(stage);
    }
    stage.steps.push(stepOf(task, context));
  }
  return stages.map(({ entry }) => entry);
}

function stepOf({ title, emotion, people, line }: Task, context: Context): Entry {
  const body: Entry[] = [];
  const names = people.map((person) => nameOf(person, context));
  if (names.length > 0) body.push({ keyword: 'persona', names, body: [] });
  if (emotion !== undefined)
    body.push({
      keyword: 'emotion',
      names: [],
      value: { type: 'number', value: emotion, percent: false },
      body: [],
    });
  return { keyword: 'step', names: [], text: title, body, from: `line ${line}` };
}

/**
 * The personas of the journey, where naming them changes nothing in the picture: where somebody is in every task, and
 * whoever comes first of all stands first wherever they are.
 */
function everyone(tasks: readonly Task[], context: Context): readonly Entry[] {
  const people = [...new Set(tasks.flatMap((task) => task.people))];
  const [first] = people;
  const changesNothing = tasks.every(
    (task) => task.people.length > 0 && task.people.indexOf(first ?? '') <= 0,
  );
  if (first === undefined || !changesNothing) return [];
  return [{ keyword: 'persona', names: people.map((person) => nameOf(person, context)), body: [] }];
}

function nameOf(person: string, { people, names }: Context): string {
  const known = people.get(person);
  if (known !== undefined) return known;
  const name = nameFromTitle(person, 'persona', names);
  people.set(person, name);
  return name;
}

/** What a reader of the picture reads: without outer blanks, entities and line breaks resolved. */
function textOf(written: string, line: number, context: Context): string {
  const { text, unknown } = readEntities(written.trim());
  for (const name of unknown)
    say(context, line, `\`#${name};\` is no character that is known: it is written \`&${name};\`.`, false);
  return text.replaceAll(/<br\s*\/?>/giu, '\n');
}

function say({ problems }: Context, line: number, message: string, isLost: boolean): void {
  problems.push({ from: `line ${line}`, message, isLost });
}
