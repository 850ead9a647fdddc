import { type DataProblem, largestDataFile, mostDataRows } from './read-data-file.ts';

/** The maximum number of characters of a cell in a message. */
const longestCell = 40;

/** Returns the sentences that describe a fault of a data file, and what to do. */
export function describeDataProblem({ type, line, text = '' }: DataProblem, file: string): string {
  const where = `Row ${line} of \`${file}\``;
  const cell = `\`${shorten(text)}\``;
  switch (type) {
    case 'no-date':
      return `${where} has no date. Nobody can tell when its figure was measured: write a day such as \`2026-08-31\`, or a month such as \`2026-08\`.`;
    case 'wrong-date':
      return `${where} has the date ${cell}. Write a day such as \`2026-08-31\`, or a month such as \`2026-08\`.`;
    case 'repeated-date':
      return `${where} has a second figure for ${text}, which is left out. Remove one of the two rows.`;
    case 'wrong-figure':
      return `${where} has ${cell} in place of a figure. Write a number such as \`62\`, or leave the cell empty.`;
    case 'wrong-sample':
      return `${where} has the sample ${cell}. Write how many were asked, as a whole number.`;
    case 'mixed-percent':
      return `${where} has a percentage, and this metric has other figures. Remove the \`%\`, or write the figures of the metric as percentages.`;
    case 'fractions':
      return `All figures in \`${file}\` are between 0 and 1, and this metric is a percentage. Write percentages, such as \`62\` for 0.62.`;
    case 'no-column':
      return `\`${file}\` has no column ${text === '' ? 'with figures' : cell}. Write its heading after the path, or correct the heading in the file.`;
    case 'no-row':
      return `\`${file}\` has no row for ${text === '' ? 'this metric' : cell} in its column \`metric\`. Write the metric’s name there.`;
    case 'no-headings':
      return `\`${file}\` is empty. Its first row needs headings, such as \`date,value\`.`;
    case 'too-many-rows':
      return `\`${file}\` has more than ${mostDataRows} rows, so it is not read. Split it, or keep fewer dates.`;
    case 'unclosed-quote':
      return `${where} has a \`"\` that is not closed, so the rest of the file is not read. Close it.`;
  }
}

/** Describes a data file that cannot be read at all. */
export function describeUnreadableFile(state: 'too-large' | 'other-format', file: string): string {
  return state === 'too-large'
    ? `\`${file}\` is larger than ${largestDataFile / 1_000_000} MB, so it is not read. Split it, or keep fewer columns.`
    : `\`${file}\` is not a text file in UTF-8, so it is not read. Save it as CSV in UTF-8.`;
}

function shorten(text: string): string {
  const plain = text.replaceAll(/[\s`\p{Cc}\p{Cf}]+/gu, ' ');
  return plain.length > longestCell ? `${plain.slice(0, longestCell).toWellFormed()}…` : plain;
}
