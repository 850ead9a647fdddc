import { bodyNames, properties } from '../../model/properties/property-table.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { DateValue } from '../../model/values.ts';
import { getLastDay, isDate } from '../../semantics/queries/calendar.ts';
import { defineRule } from '../engine/rule.ts';

export const invalidDate = defineRule({
  id: 'invalid-date',
  category: 'correctness',
  summary: 'A date that does not exist, or is not written as a date.',
  why: 'An action item with an impossible due date is never overdue, and evidence without a valid date never grows old.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  options: {},
  *check({ all }) {
    for (const { statement } of all(...kinds))
      for (const date of listDates(statement)) if (!isDate(date.value)) yield findDateError(date);
  },
  examples: {
    bad: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date ⟦2026-9-1⟧ }
        `,
        fixed: `
          evidence talks "Talks in the shop" { method interview; date 2026-09-01 }
        `,
      },
      {
        text: `
          owner web "Web team"

          journey buying "Buying a bike" {
            action-item "Show the prices" {
              owner web
              due ⟦2026-02-30⟧
            }
          }
        `,
      },
      {
        text: `
          metric ease "Easy to find" { scale 10; target 8; due ⟦2027-Q1⟧ }
        `,
        fixed: `
          metric ease "Easy to find" { scale 10; target 8; due 2027-03-31 }
        `,
      },
      {
        text: `
          metric ease "Easy to find" { scale 10; reading ⟦2026-W34⟧ 6.4 }
        `,
        fixed: `
          metric ease "Easy to find" { scale 10; reading 2026-08-23 6.4 }
        `,
      },
      {
        text: `
          metric ease "Easy to find" { scale 10; reading ⟦31.8.2026⟧ 6.4 }
        `,
        fixed: `
          metric ease "Easy to find" { scale 10; reading 2026-08-31 6.4 }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date 2026-09 }
          metric ease "Easy to find" { scale 10; due 2027-03; reading 2026-10 6.4 }
        `,
      },
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date 2028-02-29 }

          journey buying "Buying a bike" {
            reviewed 2026-09-01
          }
        `,
      },
    ],
  },
});

/** The properties with a date, by kind of statement. */
const dated = new Map(
  bodyNames.map((body) => [
    body,
    properties[body].filter(({ type }) => type === 'date').map(({ key }) => key),
  ]),
);

const kinds = bodyNames.filter(
  (body): body is BodyStatement['kind'] =>
    body === 'reading' || (body !== 'file' && (dated.get(body)?.length ?? 0) > 0),
);

function* listDates(statement: BodyStatement): Generator<DateValue> {
  if (statement.kind === 'reading' && statement.date !== undefined) yield statement.date;
  for (const key of dated.get(statement.kind) ?? []) {
    const date = (statement as unknown as Readonly<Record<string, DateValue | undefined>>)[key];
    if (date !== undefined) yield date;
  }
}

function findDateError({ value, span }: DateValue) {
  const meant = convertDate(value);
  if (meant === undefined)
    return {
      span,
      message: `\`${value}\` is not a valid date. Checks of due dates and ages skip it: write a day such as \`2026-09-01\`, or a month such as \`2026-09\`.`,
    };
  const isPadded = /^\d{4}-\d/u.test(value);
  const why = isPadded
    ? 'is not written as a date: month and day have two digits each'
    : /^\d{4}/u.test(value)
      ? 'is neither a day nor a month'
      : 'is not written as a date: the year comes first';
  return {
    span,
    message: `\`${value}\` ${why}. Other tools would not read it: write \`${meant}\`.`,
    fixes: [{ title: `Change it to \`${meant}\``, edits: [{ span, newText: meant }], safe: isPadded }],
  };
}

/** Converts a date in another notation. A quarter and a week of ISO 8601 become their last day. */
function convertDate(value: string): string | undefined {
  const pad = (digits = '') => digits.padStart(2, '0');
  const [, year = '', month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u.exec(value) ?? [];
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(value);
  const [, ofYear = '', unit = '', number = ''] = /^(\d{4})-([QW])(\d{1,2})$/iu.exec(value) ?? [];
  const meant =
    month !== undefined
      ? `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`
      : dayFirst !== null
        ? `${dayFirst[3]}-${pad(dayFirst[2])}-${pad(dayFirst[1])}`
        : unit.toUpperCase() === 'Q'
          ? getLastDay(`${ofYear}-${pad(String(Number(number) * 3))}`)
          : unit === ''
            ? ''
            : getLastDayOfWeek(Number(ofYear), Number(number));
  return meant !== value && isDate(meant) ? meant : undefined;
}

/** Returns the Sunday of a week of ISO 8601, whose first week has the 4th of January; empty for a week that does not exist. */
function getLastDayOfWeek(year: number, week: number): string {
  const getSunday = (ofYear: number) => {
    const fourth = new Date(Date.UTC(ofYear, 0, 4));
    return Date.UTC(ofYear, 0, 4 + ((7 - fourth.getUTCDay()) % 7));
  };
  const time = getSunday(year) + (week - 1) * 7 * 86_400_000;
  return week < 1 || time >= getSunday(year + 1) ? '' : new Date(time).toISOString().slice(0, 10);
}
