import type { CsvTable } from '../../semantics/data/csv-table.ts';
import { type ImportedReading, type LeftOut, normalizeTitle, roundFigure } from './imported-figures.ts';
import { type DayOrder, parseDate } from './parse-date.ts';

/** The scale of the answers to a question. */
export type AnswerScale =
  | { readonly type: 'nps' | 'csat' | 'ces' }
  | { readonly type: 'mean'; readonly from?: number; readonly to?: number };

/** The answers to one question of a survey, with a reading for each month. */
export interface SurveyAnswers {
  readonly answers: number;
  readonly readings: readonly ImportedReading[];
}

/** The place of dates in a survey: a column, or one date for all answers. */
export type SurveyDates = { readonly column: number; readonly order: DayOrder } | { readonly date: string };

/** Finds the column whose heading is a question, in the words of the map. */
export function findQuestion(headings: readonly string[], question: string): number {
  const plain = normalizeTitle(question);
  return plain === '' ? -1 : headings.findIndex((heading) => normalizeTitle(heading) === plain);
}

/** Finds the column with the time of each answer, by the headings of the common survey tools. */
export function findAnswerDates(headings: readonly string[]): number {
  return headings.findIndex((heading) => dateHeadings.has(normalizeTitle(heading)));
}

const dateHeadings = new Set([
  'date',
  'timestamp',
  'submitted at',
  'submit date',
  'submission date',
  'date submitted',
  'response date',
  'recordeddate',
  'recorded date',
  'end date',
  'enddate',
  'completed at',
  'completion time',
  'dato',
  'tidsstempel',
  'datum',
  'tidstämpel',
]);

/** Computes the readings of a question from its answers, one for each month. */
export function readAnswers(
  table: CsvTable,
  column: number,
  scale: AnswerScale,
  dates: SurveyDates,
  left: LeftOut[],
): SurveyAnswers {
  const months = new Map<string, number[]>();
  const skipped = {
    'no date': [] as number[],
    'no number': [] as number[],
    'outside the scale': [] as number[],
  };
  for (const { cells, line } of table.rows) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    const date =
      'date' in dates ? dates.date : parseDate(cells[dates.column] ?? '', dates.order)?.slice(0, 7);
    const answer = parseAnswer(cell);
    if (date === undefined) skipped['no date'].push(line);
    else if (answer === undefined) skipped['no number'].push(line);
    else if (!fitsScale(answer, scale)) skipped['outside the scale'].push(line);
    else append(months, date, answer);
  }
  const heading = table.headings?.cells[column] ?? '';
  for (const [reason, lines] of Object.entries(skipped)) {
    const [first] = lines;
    if (first === undefined) continue;
    const count = lines.length === 1 ? 'one answer' : `${lines.length} answers`;
    left.push({
      from: `line ${first}`,
      message: `${count} to “${heading}” ${lines.length === 1 ? 'is' : 'are'} left out (${reason}).`,
    });
  }
  const readings = [...months].map(([date, answers]) => ({
    date,
    value: computeFigure(answers, scale),
    sample: answers.length,
  }));
  return { answers: readings.reduce((sum, { sample }) => sum + sample, 0), readings };
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Parses an answer: `7`, `7/10`, `9 - Extremely likely`, `5 (very satisfied)`. */
function parseAnswer(cell: string): number | undefined {
  const [, digits] = /^(-?\d{1,6}(?:[.,]\d{1,3})?)(?=$|\s*[/(–—:-]|\s+(?=\D))/u.exec(cell) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

function fitsScale(answer: number, scale: AnswerScale): boolean {
  switch (scale.type) {
    case 'nps':
      return Number.isInteger(answer) && answer >= 0 && answer <= 10;
    case 'csat':
      return Number.isInteger(answer) && answer >= 1 && answer <= 5;
    case 'ces':
      return Number.isInteger(answer) && answer >= 1 && answer <= 7;
    case 'mean':
      return answer >= (scale.from ?? -Infinity) && answer <= (scale.to ?? Infinity);
  }
}

/** Computes NPS (9 and 10 minus 0 to 6), CSAT (the share of 4 and 5), or the mean. */
function computeFigure(answers: readonly number[], { type }: AnswerScale): number {
  const share = (counts: (answer: number) => boolean) => answers.filter(counts).length / answers.length;
  switch (type) {
    case 'nps':
      return Math.round((share((answer) => answer >= 9) - share((answer) => answer <= 6)) * 100);
    case 'csat':
      return Math.round(share((answer) => answer >= 4) * 100);
    case 'ces':
    case 'mean':
      return roundFigure(answers.reduce((sum, answer) => sum + answer, 0) / answers.length);
  }
}
