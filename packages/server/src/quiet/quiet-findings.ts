import type { Finding, JourneyDocument, Span } from '@journey-maps/core';
import { mapOffset, type TextChange } from './map-offset.ts';

/** What is known of one open file. */
interface OpenFile {
  /** Absent where it is in another file, or unknown. */
  cursor?: number;
  /** What a snippet wrote, or what was pasted, as long as the cursor has not left it. */
  fresh?: Span;
  /** Whether something was typed since it was opened or saved. */
  isWriting: boolean;
  /** The findings that the editor shows, by their keys, at the places where they are now. */
  shown: ShownFinding[];
  /** What was answered last. */
  last?: { readonly findings: readonly Finding[]; readonly visible: readonly Finding[] };
}

interface ShownFinding {
  readonly rule: string;
  readonly subject: string | undefined;
  start: number;
}

/**
 * Keeps an editor quiet while somebody writes. It holds back new findings about what is missing from the statement at
 * the cursor, or from what a snippet has just written, and new ones about the word at the cursor, until the cursor leaves
 * or the file is saved. What the editor shows already stays.
 *
 * It knows the cursor from the editor. Where an editor does not tell, it is where something was typed last.
 */
export class QuietFindings {
  readonly #files = new Map<string, OpenFile>();
  /** Told of each file in which something may be shown now that was held back. */
  readonly #onReleased: (uri: string) => void;
  #isTold = false;

  constructor(onReleased: (uri: string) => void) {
    this.#onReleased = onReleased;
  }

  open(uri: string): void {
    this.#fileOf(uri);
  }

  /** Follows a change of an open file. Changes that belong together come one after the other. */
  edit(uri: string, change: TextChange): void {
    const file = this.#fileOf(uri);
    file.isWriting = true;
    const { start, end } = change.span;
    file.shown = file.shown.filter((shown) => shown.start <= start || shown.start >= end);
    for (const shown of file.shown) {
      // What begins where something is inserted moves along with it.
      if (shown.start >= end) shown.start = mapOffset(shown.start, change);
    }
    if (!this.#isTold) file.cursor = change.span.start + change.newText.length;
    else if (file.cursor !== undefined) file.cursor = mapOffset(file.cursor, change);
    this.#followFresh(file, change);
  }

  /** @param isTold whether the editor tells it of itself; else it shows in a request. */
  moveCursor(uri: string, offset: number, isTold: boolean): void {
    if (isTold) this.#isTold = true;
    else if (this.#isTold) return;
    for (const [other, file] of this.#files) if (other !== uri) this.#leave(other, file);
    const file = this.#fileOf(uri);
    file.cursor = offset;
    // At its end what was put in is complete.
    if (file.fresh !== undefined && (offset < file.fresh.start || offset >= file.fresh.end))
      delete file.fresh;
    this.#release(uri, file);
  }

  /** The cursor is in no map any more. */
  leaveAll(): void {
    this.#isTold = true;
    for (const [uri, file] of this.#files) this.#leave(uri, file);
  }

  save(uri: string): void {
    const file = this.#files.get(uri);
    if (file === undefined) return;
    file.isWriting = false;
    delete file.fresh;
    this.#release(uri, file);
  }

  close(uri: string): void {
    this.#files.delete(uri);
  }

  /** Returns those of a file's findings that the editor is to show: the same list as long as these are the same. */
  visible(document: JourneyDocument, findings: readonly Finding[]): readonly Finding[] {
    const file = this.#files.get(document.uri);
    if (file === undefined) return findings;
    const held = this.#heldIn(file, document.text, findings);
    const { last } = file;
    let visible = held.size === 0 ? findings : findings.filter((finding) => !held.has(finding));
    if (last?.findings === findings && last.visible.length === visible.length) visible = last.visible;
    file.last = { findings, visible };
    file.shown = visible.map(({ rule, subject, span }) => ({ rule, subject, start: span.start }));
    return visible;
  }

  #heldIn(
    { cursor, fresh, isWriting, shown }: OpenFile,
    text: string,
    findings: readonly Finding[],
  ): ReadonlySet<Finding> {
    const held = new Set<Finding>();
    if (!isWriting || cursor === undefined) return held;
    const around = fresh !== undefined && contains(fresh, cursor) ? fresh : undefined;
    const known = new Set(shown.map(keyOf));
    const open = new Set(
      findings.filter((finding) => isUnclosed(finding, text)).map((one) => one.statement.start),
    );
    for (const finding of findings) {
      const { span, statement, missing, rule, subject } = finding;
      if (known.has(keyOf({ rule, subject, start: span.start }))) continue;
      const isUnfinished =
        missing === true && contains(withBlanks(text, statement, open.has(statement.start)), cursor);
      const isFresh =
        around !== undefined && overlaps(around, span) && (missing === true || rule !== 'syntax');
      if (isUnfinished || isFresh || contains(span, cursor)) held.add(finding);
    }
    return held;
  }

  #fileOf(uri: string): OpenFile {
    let file = this.#files.get(uri);
    if (file === undefined) {
      file = { isWriting: false, shown: [] };
      this.#files.set(uri, file);
    }
    return file;
  }

  #followFresh(file: OpenFile, change: TextChange): void {
    const { start } = change.span;
    const end = start + change.newText.length;
    const { fresh } = file;
    if (fresh !== undefined && fresh.start <= start && change.span.end <= fresh.end) {
      file.fresh = { start: fresh.start, end: fresh.end + end - change.span.end };
    } else if (this.#isTold && hasStatements(change.newText)) {
      file.fresh = { start, end };
    } else if (fresh !== undefined) {
      file.fresh = { start: mapOffset(fresh.start, change), end: mapOffset(fresh.end, change) };
    }
  }

  #leave(uri: string, file: OpenFile): void {
    if (file.cursor === undefined) return;
    delete file.cursor;
    delete file.fresh;
    this.#release(uri, file);
  }

  #release(uri: string, { last }: OpenFile): void {
    if (last !== undefined && last.visible.length < last.findings.length) this.#onReleased(uri);
  }
}

/** What is about several places is the same wherever the first of them is. */
function keyOf({ rule, subject, start }: ShownFinding): string {
  return `${rule} ${subject ?? start}`;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether it is about a `{` without its `}`. */
function isUnclosed({ rule, missing, span }: Finding, text: string): boolean {
  return rule === 'syntax' && missing === true && text.slice(span.start, span.end) === '{';
}

/**
 * A statement with the blanks before it and what is behind it on its line: a cursor there has not left it. Of one whose
 * body is not closed the lines below belong to it as well, up to the next word.
 */
function withBlanks(text: string, { start, end }: Span, isOpen: boolean): Span {
  let first = start;
  while (isBlank(text[first - 1])) first--;
  let last = end;
  while (last < text.length && !/[\r\n;}]/u.test(text[last] ?? '')) last++;
  while (isOpen && /\s/u.test(text[last] ?? '')) last++;
  return { start: first, end: last };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Whether a text that is put in at once holds statements: letters, and what parts statements. */
function hasStatements(text: string): boolean {
  return /\p{L}/u.test(text) && /[\r\n{;]/u.test(text);
}
