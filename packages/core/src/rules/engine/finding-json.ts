import type { Finding, Level } from '../../model/finding.ts';
import type { LineIndex, Position } from '../../model/source-position.ts';
import type { Span } from '../../model/values.ts';

/** A range of a text. Lines and columns are from 1, columns in UTF-16 code units; the end is exclusive. */
export interface FindingRange {
  readonly start: Position;
  readonly end: Position;
}

/** A finding as programs read it, with lines and columns. */
export interface FindingJson {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Level;
  /** Says what is wrong, why it matters and what to do. */
  readonly message: string;
  readonly range: FindingRange;
  /** The other places of the finding. */
  readonly related?: readonly { readonly range: FindingRange; readonly message: string }[];
  /** 16 hex digits that identify the finding from one version of the map to the next. */
  readonly fingerprint: string;
  /** The fixes that edit only this file, the best one first. */
  readonly fixes: readonly FixJson[];
}

/** A fix of a finding. */
export interface FixJson {
  /** An imperative, such as "Add `owner web`". */
  readonly title: string;
  /** True if tools may apply it without confirmation. */
  readonly safe: boolean;
  readonly edits: readonly { readonly range: FindingRange; readonly newText: string }[];
}

/** Returns a finding for programs. Leaves out fixes that edit other files, since their texts are not known there. */
export function convertFinding(
  { rule, level, message, span, related, fixes, uri }: Finding,
  fingerprint: string,
  lines: LineIndex,
): FindingJson {
  const getRange = ({ start, end }: Span): FindingRange => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  return {
    rule,
    severity: level,
    message,
    range: getRange(span),
    ...(related && {
      related: related.map((place) => ({ range: getRange(place.span), message: place.message })),
    }),
    fingerprint,
    fixes: fixes
      .filter(({ edits }) => edits.every((edit) => edit.uri === undefined || edit.uri === uri))
      .map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((edit) => ({ range: getRange(edit.span), newText: edit.newText })),
      })),
  };
}
