// Longer than most files: replacing, adding and removing statements depend on each other.
import { applyEdits } from '../../edits/text-edits/apply-edits.ts';
import { findStartWithComments } from '../../edits/text-edits/insert-at-top.ts';
import { insertStatement } from '../../edits/text-edits/insert-statement.ts';
import { detectIndentUnit, detectLineBreak, getIndent, getLineStart } from '../../edits/text-edits/layout.ts';
import { removeStatement } from '../../edits/text-edits/remove-statement.ts';
import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import type { BodyName, Property } from '../../model/properties/property.ts';
import { findProperty, properties } from '../../model/properties/property-table.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import { findLargest } from '../../text/lists/extremes.ts';
import { quote } from '../../text/quote.ts';
import { createEntries } from '../write/create-entries.ts';
import type { Entry } from '../write/entry.ts';
import { writeEntry, writeFigure } from '../write/write-entries.ts';
import { type OldEntry, pairEntries } from './pair-entries.ts';

/**
 * Returns the edits that update a map to new entries. Unchanged statements keep their text and the comments
 * around them; changed statements are updated in place.
 *
 * @param entries in the conventional order, as imports produce them
 * @returns `undefined` if it is unclear which part of a statement's text to change
 */
export function updateDocument(
  document: JourneyDocument,
  entries: readonly Entry[],
): readonly TextEdit[] | undefined {
  const statements = new Map(walk(document).map(({ statement }) => [statement.span.start, statement]));
  const maker = new EditMaker(document, statements);
  maker.changeBody(undefined, createEntries(document), entries, 'file', 'r');
  const edits = separateEdits(maker.edits, detectLineBreak(document.text, 0));
  return maker.isStuck || applyEdits(document.text, edits) === undefined ? undefined : edits;
}

/** Moves text that is inserted inside a removed span to the place of the removal, so that no edits overlap. */
function separateEdits(edits: readonly TextEdit[], lineBreak: string): readonly TextEdit[] {
  const isRemoval = ({ span, newText }: TextEdit) => newText === '' && span.start < span.end;
  const removals: TextEdit[] = [];
  // Neighbours on one line share a `;`, which the removal of each includes.
  for (const edit of edits.filter(isRemoval).sort((a, b) => a.span.start - b.span.start)) {
    const last = removals.at(-1);
    if (last !== undefined && edit.span.start < last.span.end) {
      const end = Math.max(last.span.end, edit.span.end);
      removals.splice(-1, 1, { span: { start: last.span.start, end }, newText: '' });
    } else removals.push(edit);
  }
  const insides = new Map<TextEdit, TextEdit[]>();
  const rest: TextEdit[] = [];
  for (const edit of [...removals, ...edits.filter((textEdit) => !isRemoval(textEdit))]) {
    const around = removals.find(
      ({ span }) => edit.newText !== '' && span.start < edit.span.start && edit.span.start < span.end,
    );
    if (around === undefined) rest.push(edit);
    else insides.set(around, [...(insides.get(around) ?? []), edit]);
  }
  return rest.map((edit) => {
    const inside = insides.get(edit);
    if (inside === undefined) return edit;
    const lines = inside.map(({ newText }) => newText.replace(/^(?:\r\n|\r|\n)+/u, '').trimEnd() + lineBreak);
    const end = findLargest(
      inside.map(({ span }) => span.end),
      edit.span.end,
    );
    return { span: { start: edit.span.start, end }, newText: lines.join('') };
  });
}

class EditMaker {
  readonly edits: TextEdit[] = [];
  isStuck = false;
  readonly #document: JourneyDocument;
  readonly #statements: ReadonlyMap<number, BodyStatement>;

  constructor(document: JourneyDocument, statements: ReadonlyMap<number, BodyStatement>) {
    this.#document = document;
    this.#statements = statements;
  }

  changeBody(
    into: BodyStatement | undefined,
    old: readonly Entry[],
    given: readonly Entry[],
    body: BodyName,
    row: string,
  ): void {
    const isInBody = ({ keyword }: Entry) => findProperty(body, keyword)?.inHeader !== true;
    const entries = given.filter(isInBody);
    this.#changeHeaderValues(
      old.filter((entry) => !isInBody(entry)),
      given.filter((entry) => !isInBody(entry)),
    );
    if (into !== undefined && this.#isEmpty(into)) return this.#fill(into, entries);
    const numbered = old
      .map((entry, i): OldEntry => ({ entry, row: row === 'r' ? `r${i + 1}` : `${row}.${i + 1}` }))
      .filter(({ entry }) => isInBody(entry));
    const pairs = new Map<Entry, OldEntry>();
    const getKey = ({ keyword }: Entry) => findProperty(body, keyword)?.key;
    for (const key of new Set(properties[body].map((shape) => shape.key))) {
      const isOfKey = (entry: Entry) => getKey(entry) === key;
      const remainingPairs = pairEntries(
        numbered.filter(({ entry }) => isOfKey(entry)),
        entries.filter(isOfKey),
      );
      for (const [entry, oldEntry] of remainingPairs) pairs.set(entry, oldEntry);
    }
    const pairedEntries = new Set([...pairs.values()].map(({ entry }) => entry));
    for (const { entry } of numbered) if (!pairedEntries.has(entry)) this.#remove(entry, body);
    for (const [index, entry] of entries.entries()) {
      const oldEntry = pairs.get(entry);
      const shape = findProperty(body, entry.keyword);
      if (shape === undefined) continue;
      if (oldEntry === undefined) {
        const next = entries
          .slice(index + 1)
          .find((later) => pairs.has(later) && getKey(later) === shape.key);
        const before =
          next === undefined ? this.#firstBehind(shape, old, pairedEntries, body) : pairs.get(next)?.entry;
        this.#insert(into, entry, before, body);
      } else this.#change(oldEntry, entry, shape, body);
    }
  }

  /** Changes the values in the header of a statement, such as the figure of a reading. */
  #changeHeaderValues(old: readonly Entry[], entries: readonly Entry[]): void {
    for (const { keyword, value } of entries) {
      const before = old.find((entry) => entry.keyword === keyword);
      if (value?.type !== 'number' || before?.value?.type !== 'number' || before.span === undefined)
        this.isStuck = true;
      else if (writeFigure(value) !== writeFigure(before.value))
        this.edits.push({ span: before.span, newText: writeFigure(value) });
    }
  }

  #change({ entry: old, row }: OldEntry, entry: Entry, shape: Property, body: BodyName): void {
    if (writeEntry(old) === writeEntry(entry)) return;
    const span = this.#spanOf(old, body);
    if (span === undefined) return;
    const statement = shape.type === 'statement' ? this.#statements.get(span.start) : undefined;
    if (statement === undefined || old.keyword !== entry.keyword) {
      this.edits.push({
        span,
        newText: this.#indented(writeEntry(entry), getIndent(this.#document.text, span.start)),
      });
      return;
    }
    this.#changeHead(statement, old, entry);
    this.changeBody(statement, old.body, entry.body, shape.body ?? 'file', row);
  }

  /** Updates the name and the title of a statement. */
  #changeHead(statement: BodyStatement, old: Entry, entry: Entry): void {
    const { text } = this.#document;
    const [name, title] = getHeaderSpans(statement);
    const keywordEnd = statement.span.start + old.keyword.length;
    const place = (
      span: Span | undefined,
      after: number,
      was: string | undefined,
      now: string | undefined,
    ) => {
      if (was === now) return;
      if (span === undefined) {
        if (now !== undefined) this.edits.push({ span: { start: after, end: after }, newText: ` ${now}` });
      } else if (now !== undefined) this.edits.push({ span, newText: now });
      else {
        const start = text.slice(0, span.start).trimEnd().length;
        this.edits.push({ span: { start, end: span.end }, newText: '' });
      }
    };
    place(name, keywordEnd, old.names[0], entry.names[0]);
    place(title, name?.end ?? keywordEnd, quoteOptional(old.text), quoteOptional(entry.text));
  }

  #remove(entry: Entry, body: BodyName): void {
    const span = this.#spanOf(entry, body);
    if (span !== undefined) this.edits.push(removeStatement(this.#document.text, span));
  }

  #insert(into: BodyStatement | undefined, entry: Entry, before: Entry | undefined, body: BodyName): void {
    const { text } = this.#document;
    const written = writeEntry(entry);
    const span = before && this.#spanOf(before, body);
    if (into !== undefined && span !== undefined && !isAtLineStart(text, span.start)) {
      const lines = this.#indented(written, getIndent(text, span.start));
      this.edits.push({ span: { start: span.start, end: span.start }, newText: `${lines}; ` });
      return;
    }
    if (into !== undefined) {
      const edit = insertStatement(this.#document, into, written, span);
      if (edit === undefined) this.isStuck = true;
      else {
        // Further lines get the indentation of the first one.
        const [indent = ''] = /[ \t]*$/u.exec(edit.newText.slice(0, edit.newText.indexOf(written))) ?? [];
        const isOnLine = /[\r\n]/u.test(edit.newText.slice(0, edit.newText.indexOf(written)));
        const own = isOnLine ? indent : getIndent(text, into.span.start);
        this.edits.push({
          ...edit,
          newText: edit.newText.replace(written, () => this.#indented(written, own)),
        });
      }
      return;
    }
    const lineBreak = detectLineBreak(text, 0);
    const lines = this.#indented(written, '');
    if (span === undefined) {
      const end = text.length;
      const gap = text.trim() === '' ? '' : lineBreak.repeat(/[\r\n]$/u.test(text) ? 1 : 2);
      this.edits.push({ span: { start: end, end }, newText: gap + lines + lineBreak });
    } else {
      const start = findStartWithComments(this.#document, span);
      this.edits.push({ span: { start, end: start }, newText: lines + lineBreak + lineBreak });
    }
  }

  #isEmpty({ body }: BodyStatement): boolean {
    return body === undefined || this.#document.text.slice(body.start, body.end).trim() === '';
  }

  /** Writes the body of a statement without a body, or with an empty body. */
  #fill(into: BodyStatement, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const { text } = this.#document;
    const indent = getIndent(text, into.span.start);
    const inner = indent + detectIndentUnit(text);
    const written = entries.map((entry) => writeEntry(entry));
    const isLine =
      entries.length <= 3 &&
      entries.every((entry, i) => entry.body.length === 0 && !written[i]?.includes('\n'));
    const lineBreak = detectLineBreak(text, 0);
    const content = isLine
      ? ` ${written.join('; ')} `
      : `${written.map((line) => lineBreak + inner + this.#indented(line, inner)).join('')}${lineBreak}${indent}`;
    const { body, span } = into;
    if (body !== undefined) this.edits.push({ span: body, newText: content });
    else this.edits.push({ span: { start: span.end, end: span.end }, newText: ` {${content}}` });
  }

  /** Returns the first remaining statement that conventionally follows the statements of a shape. */
  #firstBehind(
    shape: Property,
    old: readonly Entry[],
    remaining: ReadonlySet<Entry>,
    body: BodyName,
  ): Entry | undefined {
    const keys = properties[body].map(({ key }) => key);
    const place = keys.indexOf(shape.key);
    const behind = old.filter((entry) => {
      const other = findProperty(body, entry.keyword);
      return remaining.has(entry) && other !== undefined && keys.indexOf(other.key) > place;
    });
    const starts = behind.map((entry) => ({ entry, start: this.#spanOf(entry, body)?.start ?? 0 }));
    return starts.sort((a, b) => a.start - b.start)[0]?.entry;
  }

  /** Returns the span of a whole statement, including its keyword. */
  #spanOf({ span, keyword }: Entry, body: BodyName): Span | undefined {
    const kind = findProperty(body, keyword)?.type;
    const { text } = this.#document;
    if (span === undefined || kind === undefined) return this.#stuck();
    if (text.startsWith(keyword, span.start) && wholeKinds.has(kind)) return span;
    const [name] =
      new RegExp(`${keyword}[ \\t]*$`, 'u').exec(text.slice(Math.max(0, span.start - 200), span.start)) ?? [];
    // A list that consists of several statements, or contains comments, cannot be split safely.
    const isPlain = kind !== 'refs' || /^[^"{}/]*$/u.test(text.slice(span.start, span.end));
    const isOne =
      !new RegExp(`[\\s;]${keyword}\\s`, 'u').test(text.slice(span.start, span.end)) || kind !== 'refs';
    if (name === undefined || !isPlain || !isOne) return this.#stuck();
    return { start: span.start - name.length, end: span.end };
  }

  #stuck(): undefined {
    this.isStuck = true;
  }

  #indented(written: string, indent: string): string {
    const lineBreak = detectLineBreak(this.#document.text, 0);
    return written.replaceAll(/\n(?=[^\n])/gu, `\n${indent}`).replaceAll('\n', lineBreak);
  }
}

function isAtLineStart(text: string, at: number): boolean {
  return text.slice(getLineStart(text, at), at).trim() === '';
}

const wholeKinds: ReadonlySet<string> = new Set([
  'flag',
  'voice',
  'emotion',
  'sourced-number',
  'promise',
  'pair',
  'link',
  'import',
  'statement',
]);

function quoteOptional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : quote(text);
}

/** Returns the spans of a statement's name or reference, and of its title or text. */
function getHeaderSpans(statement: BodyStatement): [Span | undefined, Span | undefined] {
  switch (statement.kind) {
    case 'handover':
      return [statement.owner?.span, statement.condition?.span];
    case 'next':
      return [statement.target?.span, statement.when?.span];
    case 'exit':
      return [undefined, statement.why?.span];
    case 'reading':
      return [statement.date?.span, undefined];
    case 'touchpoint':
    case 'metric':
      return [statement.name?.span ?? statement.meets?.span, statement.title?.span];
    default:
      return [statement.name?.span, statement.title?.span];
  }
}
