import { deriveName } from '../../text/name-from-title.ts';
import type { Entry } from '../write/entry.ts';
import { readEntities } from './mermaid-entities.ts';
import type { MermaidReport } from './mermaid-report.ts';
import { type Scale, ScoreReader } from './mermaid-scores.ts';
import type { MermaidStatement } from './mermaid-statement.ts';

/** State that all diagrams of one file share. */
export interface MermaidContext {
  readonly report: MermaidReport;
  readonly scale?: Scale;
  /** The names of personas, by their titles. */
  readonly people: Map<string, string>;
  readonly names: Set<string>;
  readonly journeys: Set<string>;
}

interface Task {
  readonly title: string;
  readonly emotion?: number;
  readonly people: readonly string[];
  /** The source text of the section. Mermaid draws neighbours with equal texts as one section. */
  readonly section: string;
  readonly sectionLine: number;
  readonly line: number;
}

type TaskStatement = Extract<MermaidStatement, { kind: 'task' }>;
type TextStatement = Extract<MermaidStatement, { kind: 'title' | 'section' | 'accTitle' | 'accDescr' }>;

/** A text of the diagram with its line. */
interface TextAtLine {
  readonly text: string;
  readonly line: number;
}

/** Converts a diagram to a journey. Its status is draft, since a diagram contains too little for a finished map. */
export function convertMermaidJourney(
  statements: readonly MermaidStatement[],
  line: number,
  context: MermaidContext,
): Entry {
  const { report } = context;
  const tasks: Task[] = [];
  const texts = new Map<TextStatement['kind'], TextAtLine>();
  const scores = new ScoreReader(context.scale, report);
  let section: TextAtLine | undefined;
  let isEmpty = false;
  const endSection = () => {
    if (section === undefined || !isEmpty) return;
    const title = section.text.trim();
    report.add(
      section.line,
      `the section “${title}” has no tasks, so Mermaid does not draw it. It is left out.`,
      true,
    );
  };
  for (const statement of statements) {
    switch (statement.kind) {
      case 'title':
      case 'accTitle':
      case 'accDescr':
        takeText(statement, texts, context);
        break;
      case 'section':
        endSection();
        section = statement;
        isEmpty = true;
        break;
      case 'task':
        isEmpty = false;
        tasks.push(readTask(statement, section ?? { text: '', line: statement.line }, scores, context));
        break;
      case 'unread':
        report.add(statement.line, `Mermaid cannot read “${statement.text}”. It is left out.`, true);
        break;
      case 'aside':
        report.add(statement.line, 'comments and settings are left out.', false);
    }
  }
  endSection();
  scores.finish();
  const title = texts.get('title')?.text;
  const name = deriveName(title ?? '', 'journey', context.journeys);
  if (title === undefined)
    report.add(line, `this diagram has no title. The journey is called \`${name}\`.`, false);
  const accessibleTitle = texts.get('accTitle')?.text;
  return {
    keyword: 'journey',
    names: [name],
    ...(title !== undefined && title !== '' && { text: title }),
    body: [
      { keyword: 'status', names: [], value: { type: 'word', value: 'draft' }, body: [] },
      ...createPersonas(tasks, context),
      // Without an accessible title, a map uses its title.
      ...createTextEntry('accessible-title', accessibleTitle === title ? undefined : accessibleTitle),
      ...createTextEntry('accessible-description', texts.get('accDescr')?.text),
      ...readStages(tasks, context),
    ],
    from: `line ${line}`,
  };
}

const texts = {
  title: 'titles',
  accTitle: 'accessible titles',
  accDescr: 'accessible descriptions',
} as const;

function takeText(
  { kind, text, line, isDecoded, isUnclosed }: TextStatement,
  otherTexts: Map<TextStatement['kind'], TextAtLine>,
  context: MermaidContext,
): void {
  if (kind === 'section') return;
  if (isUnclosed) {
    context.report.add(
      line,
      '`accDescr {` has no closing `}`, so Mermaid draws nothing of this diagram. Its description is taken to end before the next statement.',
      true,
    );
  }
  // Mermaid removes indentation and blank lines.
  const plain = kind === 'accDescr' ? text.trim().replaceAll(/\n\s+/gu, '\n') : text;
  const read = readText(plain, line, context, isDecoded);
  if (kind !== 'title' && read === '') return;
  const before = otherTexts.get(kind);
  if (before !== undefined && before.text !== read) {
    context.report.add(
      before.line,
      `of several ${texts[kind]} the last one counts. “${before.text}” is left out.`,
      true,
    );
  }
  otherTexts.set(kind, { text: read, line });
}

function createTextEntry(keyword: string, text: string | undefined): readonly Entry[] {
  return text === undefined ? [] : [{ keyword, names: [], text, body: [] }];
}

function readTask(
  { text, data, line }: TaskStatement,
  section: TextAtLine,
  scores: ScoreReader,
  context: MermaidContext,
): Task {
  const { report } = context;
  const [score = '', actors, ...more] = data.split(':');
  if (more.length > 0) {
    const rest = more.join(':').trim();
    report.add(line, `Mermaid draws nothing after the third colon. “${rest}” is left out.`, true);
  }
  const people = new Set<string>();
  for (const written of actors?.split(',') ?? []) {
    const person = readText(written, line, context);
    if (person === '') report.add(line, 'a person here has no name, and is left out.', true);
    else if (people.has(person)) report.add(line, `“${person}” is named twice, and counts once.`, false);
    else people.add(person);
  }
  const emotion = scores.read(score, line);
  return {
    title: readText(text, line, context),
    people: [...people],
    section: section.text,
    sectionLine: section.line,
    line,
    ...(emotion !== undefined && { emotion }),
  };
}

function readStages(tasks: readonly Task[], context: MermaidContext): readonly Entry[] {
  const stages: { readonly entry: Entry; readonly steps: Entry[]; readonly section: string }[] = [];
  for (const task of tasks) {
    let stage = stages.at(-1);
    if (stage === undefined || stage.section !== task.section) {
      const steps: Entry[] = [];
      if (task.section === '') {
        context.report.add(
          task.line,
          'there are tasks before the first section. Their stage is called “Start”.',
          false,
        );
      }
      const text = task.section === '' ? 'Start' : readText(task.section, task.sectionLine, context);
      const entry = { keyword: 'stage', names: [], text, body: steps, from: `line ${task.line}` };
      stage = { entry, steps, section: task.section };
      stages.push(stage);
    }
    stage.steps.push(createStepEntry(task, context));
  }
  return stages.map(({ entry }) => entry);
}

function createStepEntry({ title, emotion, people, line }: Task, context: MermaidContext): Entry {
  const body: Entry[] = [];
  const names = people.map((person) => getPersonName(person, context));
  if (names.length > 0) body.push({ keyword: 'persona', names, body: [] });
  if (emotion !== undefined) {
    const value = { type: 'number', value: emotion, percent: false } as const;
    body.push({ keyword: 'emotion', names: [], value, body: [] });
  }
  return { keyword: 'step', names: [], text: title, body, from: `line ${line}` };
}

/**
 * Returns the personas of the journey if naming them does not change the diagram. That is the case if every
 * task has people, and the first person is first in each of their tasks.
 */
function createPersonas(tasks: readonly Task[], context: MermaidContext): readonly Entry[] {
  const people = [...new Set(tasks.flatMap((task) => task.people))];
  const [first] = people;
  const changesNothing = tasks.every(
    (task) => task.people.length > 0 && task.people.indexOf(first ?? '') <= 0,
  );
  if (first === undefined || !changesNothing) return [];
  return [{ keyword: 'persona', names: people.map((person) => getPersonName(person, context)), body: [] }];
}

function getPersonName(person: string, { people, names }: MermaidContext): string {
  const known = people.get(person);
  if (known !== undefined) return known;
  const name = deriveName(person, 'persona', names);
  people.set(person, name);
  return name;
}

/** Returns a text as Mermaid shows it: trimmed, with decoded entities. */
function readText(written: string, line: number, { report }: MermaidContext, isDecoded = false): string {
  const { text, unknown } = isDecoded ? { text: written.trim(), unknown: [] } : readEntities(written.trim());
  for (const name of unknown)
    report.add(line, `\`#${name};\` is not a known character. It is written \`&${name};\`.`, false);
  if (!lineBreak.test(text)) return text;
  report.add(line, '`<br>` becomes a line break. Mermaid shows it as letters.', false);
  return text.replaceAll(lineBreaks, '\n');
}

const lineBreak = /<br\s*\/?>/iu;
const lineBreaks = /<br\s*\/?>/giu;
