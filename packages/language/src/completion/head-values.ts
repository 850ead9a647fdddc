import { getValueMeaning } from '../help/keyword-help.ts';
import type { Keyword } from '../lexer/generated/keywords.ts';
import type { Cursor, CursorStatement } from './cursor.ts';
import { listComingDays, listPastDays, listPastMonths } from './dates.ts';
import { createHelpText } from './help-text.ts';
import type { Proposal } from './proposal.ts';
import { findScale } from './scales.ts';
import { createStops, escapeSnippet } from './snippet-stops.ts';
import { commonHeadings, findHints, languageTags } from './text-hints.ts';

/** Proposes the keywords, numbers and dates that can continue the header at the cursor. */
export function proposeValues(cursor: Cursor, today: string): Proposal[] {
  const { statement, is, connectives, word } = cursor;
  if (!statement) return [];
  const { head, before, after } = statement;
  const isFirst = before.length === 0;
  const isAlone = isFirst && after.length === 0;
  return [
    ...(is === 'value' && isAlone ? proposeWords(statement, word) : []),
    ...(isAlone && head.type === 'Language' ? proposeTags(word) : []),
    ...(takesNumber(cursor, statement) ? proposeNumbers(statement, word) : []),
    ...(isAlone && head.takesDate ? proposeDates(statement, word, today) : []),
    ...(isAlone ? proposeHeadings(statement, word) : []),
    ...(takesConnective(statement) ? connectives.flatMap((each) => proposeConnective(each, cursor)) : []),
  ];
}

type Span = Cursor['word'];

function proposeWords({ head }: CursorStatement, span: Span): Proposal[] {
  return [...(head.values ?? [])].map((value) => {
    const meaning = getValueMeaning(head.rule, value);
    return {
      label: value,
      kind: 'word',
      span,
      snippet: value,
      plain: value,
      ...(meaning && { documentation: meaning }),
    };
  });
}

function proposeTags(span: Span): Proposal[] {
  return languageTags.map(({ tag, name }) => ({
    label: tag,
    kind: 'word',
    span,
    snippet: tag,
    plain: tag,
    description: name,
    filter: `${tag} ${name}`,
  }));
}

/** Returns whether a number can follow: a number comes first or after the persona, and only once. */
function takesNumber({ siblings }: Cursor, { keyword, head, before, after }: CursorStatement): boolean {
  if (!head.takesNumber || after.some(({ is }) => is === 'number' || is === 'name')) return false;
  const [first] = before;
  if (before.length > 1 || (first && (first.is !== 'name' || !head.takesName))) return false;
  const whose = first?.image ?? '';
  // A body has one score for each persona, and one for all others.
  return !siblings.some((other) => {
    const [part] = other.parts;
    return (
      other.keyword === keyword && head.takesName && part && (part.is === 'name' ? part.image : '') === whose
    );
  });
}

function proposeNumbers({ keyword, head }: CursorStatement, span: Span): Proposal[] {
  return (findScale(keyword, head) ?? []).map(({ number, meaning }) => ({
    label: number,
    kind: 'number',
    span,
    snippet: number,
    plain: number,
    description: meaning,
    filter: `${number} ${meaning}`,
  }));
}

function proposeDates({ keyword }: CursorStatement, span: Span, today: string): Proposal[] {
  const days =
    keyword === 'reading'
      ? [...listPastMonths(today), ...listPastDays(today)]
      : keyword === 'due'
        ? listComingDays(today)
        : listPastDays(today);
  return days.map(({ day, words: names }) => ({
    label: day,
    kind: 'date',
    span,
    snippet: day,
    plain: day,
    description: names,
    filter: `${day} ${names}`,
  }));
}

function proposeHeadings({ keyword }: CursorStatement, span: Span): Proposal[] {
  return (commonHeadings[keyword as Keyword] ?? []).map((heading) => {
    const stops = createStops();
    const hint = findHints(keyword)[1] ?? '';
    return {
      label: heading,
      kind: 'text',
      span,
      snippet: `"${escapeSnippet(heading)}" "${stops.text(hint)}"`,
      plain: `"${heading}" `,
    };
  });
}

/** Returns whether the statement has its required parts, and none after a connective yet. */
function takesConnective({ head, before, after }: CursorStatement): boolean {
  if ([...before, ...after].some(({ is }) => is === 'connective')) return false;
  if (head.takesNumber) return before.some(({ is }) => is === 'number');
  return !head.takesText || before.some(({ is }) => is === 'text');
}

function proposeConnective(label: string, { body, word, statement }: Cursor): readonly Proposal[] {
  const takes = statement?.head.connectives.get(label)?.takes;
  // A list of metrics has no common figure.
  if (label === 'to' && statement?.before.some(({ is }) => is === 'comma')) return [];
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.
  const value =
    takes === 'text' ? '"${1:why they feel like this}"' : takes === 'number' ? '${1:70}%' : '${1:}';
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.
  return [
    {
      label,
      kind: 'property',
      span: word,
      snippet: `${label} ${value}`,
      plain: `${label} `,
      ...(takes === 'name' && { leadsOn: true as const }),
      ...createHelpText(label, body.rule),
    },
  ];
}
