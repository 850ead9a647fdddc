import type { JourneyDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import { countLeading } from '../../text/lists/count-leading.ts';

/**
 * Returns the fingerprint of each finding: 16 hex digits that identify it from one version of a map to the
 * next. A fingerprint depends on the rule, on the statement (by its name, else by the titles around it) and on
 * the value that the finding is on. It survives changes of line numbers, file names and messages, since it
 * ignores them. Fingerprints are not unique: two unnamed statements with the same title and the same ancestors
 * share one.
 */
export function computeFingerprints(
  document: JourneyDocument,
  findings: readonly Finding[],
): readonly string[] {
  if (findings.length === 0) return [];
  return findings.map(({ rule, span, statement, subject }) => {
    // Ignores the statement: another of the places may be the first in the next version.
    if (subject !== undefined) return hash([rule, subject].join('\n'));
    const place = findContext(document, statement);
    const isAboutStatement = place !== undefined && place.statement.head.start === span.start;
    const detail = isAboutStatement ? '' : document.text.slice(span.start, span.end);
    return hash([rule, ...getIdParts(place), detail.trim().replace(/\s+/g, ' ')].join('\n'));
  });
}

/**
 * Returns a short name for the subject of a finding, such as `pain crowded` or `pain "Many wait"`. It is empty
 * outside of statements.
 */
export function nameSubject(document: JourneyDocument, { statement, subject }: Finding): string {
  if (subject !== undefined) return subject;
  const context = findContext(document, statement);
  if (context === undefined) return '';
  const { name, title } = getLabels(context.statement);
  const label = name ?? (title === undefined ? '' : JSON.stringify(title));
  return `${getWord(context.statement)} ${label}`.trim();
}

/** A description of where a finding is, to recognise the finding after small edits. */
export interface FindingPlace {
  /** The statements around the finding, such as `pain slow "The form is slow"`, from the outermost to its own. */
  readonly path: readonly string[];
  /** The value that the finding is on; absent if it is on the statement itself. */
  readonly detail?: string;
  /** A hash of the statement's body; absent if the body has no quoted text. */
  readonly body?: string;
}

const longestDetail = 80;

/** Describes where a finding is. */
export function describeFindingPlace(
  document: JourneyDocument,
  { statement, span }: Pick<Finding, 'statement' | 'span'>,
): FindingPlace {
  const context = findContext(document, statement);
  const { text } = document;
  if (context === undefined) return { path: [], detail: onOneLine(text, span) };
  const { head } = context.statement;
  const body = text.slice(head.end, statement.end).trim().replace(/\s+/g, ' ');
  return {
    path: getPath(context),
    ...(head.start !== span.start && { detail: onOneLine(text, span) }),
    ...(body.includes('"') && { body: hash(body) }),
  };
}

/** Returns the paths of all statements of a file, in the form of `FindingPlace.path`. */
export function listStatementPaths(document: JourneyDocument): readonly (readonly string[])[] {
  return walk(document).map(getPath);
}

function getPath(place: StatementContext): readonly string[] {
  const { name, title } = getLabels(place.statement);
  const own = [getWord(place.statement), name, title && JSON.stringify(title.replace(/\s+/g, ' '))];
  const path = place.parent === undefined ? [] : getPath(place.parent);
  return [...path, own.filter((part) => part !== undefined && part !== '').join(' ')];
}

function onOneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).trim().replace(/\s+/g, ' ').slice(0, longestDetail);
}

/** Returns the context of the statement with this span. */
function findContext(document: JourneyDocument, { start, end }: Span): StatementContext | undefined {
  const places = walk(document);
  let index = countLeading(places, ({ statement }) => statement.span.start < start);
  while (places[index]?.statement.span.start === start && places[index]?.statement.span.end !== end) index++;
  const context = places[index];
  return context?.statement.span.start === start ? context : undefined;
}

/**
 * Returns the parts that identify a statement. A name is unique within its journey, so a named statement keeps
 * its identity when it moves inside the journey. A title is not, so an unnamed statement needs all of its
 * ancestors.
 */
function getIdParts(place: StatementContext | undefined): string[] {
  if (place === undefined) return [];
  const { name, title } = getLabels(place.statement);
  const own = `${getWord(place.statement)} ${name === undefined ? JSON.stringify(title ?? '') : name}`;
  if (place.parent === undefined) return [own];
  return [...(name === undefined ? getIdParts(place.parent) : getIdParts(findOutermost(place.parent))), own];
}

function findOutermost(place: StatementContext): StatementContext {
  return place.parent === undefined ? place : findOutermost(place.parent);
}

function getLabels(statement: BodyStatement): { readonly name?: string; readonly title?: string } {
  switch (statement.kind) {
    case 'handover':
      return statement.owner === undefined ? {} : { title: statement.owner.name };
    case 'next':
      return statement.target === undefined ? {} : { title: statement.target.name };
    case 'exit':
      return statement.why === undefined ? {} : { title: statement.why.value };
    default: {
      const met = 'meets' in statement ? statement.meets?.name : undefined;
      const title = statement.title?.value ?? met;
      return {
        ...(statement.name !== undefined && { name: statement.name.value }),
        ...(title !== undefined && { title }),
      };
    }
  }
}

function getWord(statement: BodyStatement): string {
  return statement.kind === 'lane' ? statement.lane : statement.kind;
}

/**
 * Returns a 64-bit hash of a text as 16 hex digits: two lanes of multiply and xor-shift, with the final mixing
 * step of MurmurHash3. It is not cryptographic.
 */
export function hash(text: string): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  const mixedHigh = mixBits(high ^ mixBits(low));
  const mixedLow = mixBits(low ^ mixBits(high + text.length));
  return formatHex(mixedHigh) + formatHex(mixedLow);
}

function mixBits(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function formatHex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
