import type { TextStatement } from '@journey-maps/core/versions';
import { parseTopStatements } from '../../../src/index.ts';

/**
 * A statement with a number in its text that identifies it throughout a history. Properties
 * such as `severity` have no number.
 */
export interface Tracked {
  readonly id: number | undefined;
  readonly keyword: string;
  readonly names: readonly string[];
  readonly value: string | undefined;
  readonly text: string | undefined;
  readonly body: readonly Tracked[];
}

/** Writes a map, one statement per line. */
export function writeTracked(map: readonly Tracked[], indent = ''): string {
  return map
    .map(({ keyword, names, value, text, body }) => {
      const head = [
        keyword,
        ...(names.length === 0 ? [] : [names.join(', ')]),
        ...(value === undefined ? [] : [value]),
        ...(text === undefined ? [] : [`"${text}"`]),
      ].join(' ');
      return body.length === 0
        ? `${indent}${head}\n`
        : `${indent}${head} {\n${writeTracked(body, `${indent}  `)}${indent}}\n`;
    })
    .join('');
}

/** Parses a map and reads the numbers in its texts. */
export function readTracked(text: string): readonly Tracked[] {
  return parseTopStatements(text).map(tracked);
}

function tracked({ keyword, parts, body }: TextStatement): Tracked {
  const written = parts.find(({ token }) => token === 'text')?.image.slice(1, -1);
  const number = written === undefined ? undefined : /#(\d+)/u.exec(written)?.[1];
  return {
    id: number === undefined ? undefined : Number(number),
    keyword,
    names: parts.flatMap(({ token, image }) => (token === 'name' ? [image] : [])),
    value: parts.find(({ token }) => token === 'number' || token === 'word')?.image,
    text: written,
    body: (body?.statements ?? []).map(tracked),
  };
}

/** A statement with its parent and siblings. */
export interface TrackedPlace {
  readonly statement: Tracked;
  readonly parent: Tracked | undefined;
  readonly siblings: readonly Tracked[];
}

/** Returns all statements of a map, the outer ones before the inner ones. */
export function listPlacesIn(map: readonly Tracked[], parent?: Tracked): readonly TrackedPlace[] {
  return map.flatMap((statement) => [
    { statement, parent, siblings: map },
    ...listPlacesIn(statement.body, statement),
  ]);
}

/** Replaces a statement of a map with others. */
export function replaced(
  map: readonly Tracked[],
  statement: Tracked,
  by: readonly Tracked[],
): readonly Tracked[] {
  return map.flatMap((otherTracked) =>
    otherTracked === statement ? by : [{ ...otherTracked, body: replaced(otherTracked.body, statement, by) }],
  );
}
