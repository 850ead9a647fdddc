import { writeCsvTable } from '../../text/write-csv-table.ts';
import { escapeMarkdown } from '../markdown/markdown-text.ts';
import type { JourneyQuestions, Question, QuestionGuide, QuestionReason } from './question-guide.ts';

/** The gap on the map that a question would settle, in words. */
const reasonNames: Readonly<Record<QuestionReason, string>> = {
  assumption: 'assumed, not known',
  feeling: 'unknown feeling',
  pain: 'pain point without evidence',
  loss: 'loss without a cause',
};

/** The way of writing the answer into the map. */
const answerHints: Readonly<Record<QuestionReason, string>> = {
  assumption: 'replace `assumption` with `evidence NAME`, or correct the statement',
  feeling: 'add `emotion SCORE "word"`',
  pain: 'add `evidence NAME`, or remove the pain point',
  loss: 'add the pain point or the `exit`',
};

/** Writes the guide as a Markdown page, which ends with a line break. Texts of maps are escaped. */
export function questionsMarkdown({ journeys }: QuestionGuide): string {
  const blocks = journeys.flatMap(writeJourney);
  const intro =
    'Ask about the last time, let people talk, and write down their words. Write what you find as `evidence` in the map.';
  const rest = journeys.length === 0 ? ['There is no journey here.'] : [intro, ...blocks];
  return `${['# Interview and survey guide', ...rest].join('\n\n')}\n`;
}

function writeJourney({ title, file, personas, parts, survey }: JourneyQuestions): readonly string[] {
  return [
    `## ${escapeMarkdown(title) || '(no title)'}`,
    [
      `- Map: ${escapeMarkdown(file)}`,
      ...(personas.length === 0 ? [] : [`- Talk with: ${personas.map(escapeMarkdown).join(', ')}`]),
    ].join('\n'),
    '### Interview',
    ...(parts.length === 0
      ? ['The map has no open question: no assumption, unknown feeling or pain point without evidence.']
      : parts.flatMap(({ stage, questions }) => [
          `#### ${stage === undefined ? 'The whole journey' : escapeMarkdown(stage) || '(no title)'}`,
          questions.map(writeQuestion).join('\n'),
        ])),
    '### Survey',
    survey
      .map(({ text, answer }, i) => `${i + 1}. ${escapeMarkdown(text)} _${escapeMarkdown(answer)}_`)
      .join('\n'),
  ];
}

function writeQuestion({ reason, about, text, line }: Question): string {
  const settles = [reasonNames[reason], ...(about === '' ? [] : [about]), `line ${line}`];
  return `- [ ] ${escapeMarkdown(text)}\n  ${escapeMarkdown(settles.join(', '))}. Then ${answerHints[reason]}.`;
}

/** Writes the guide as CSV, with a row for each question. Texts that look like formulas are protected. */
export function questionsCsv({ journeys }: QuestionGuide): string {
  const columns = ['Journey', 'Form', 'Stage', 'Reason', 'About', 'Question', 'Answer', 'File', 'Line'];
  const rows = journeys.flatMap(({ title, file, parts, survey }) => [
    ...parts.flatMap(({ stage, questions }) =>
      questions.map(({ reason, about, text, line }) => [
        title,
        'interview',
        stage,
        reasonNames[reason],
        about,
        text,
        '',
        file,
        line,
      ]),
    ),
    ...survey.map(({ text, answer }) => [title, 'survey', '', '', '', text, answer, file, undefined]),
  ]);
  return writeCsvTable([columns, ...rows]);
}
