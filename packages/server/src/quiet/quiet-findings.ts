import type { Finding, JourneyDocument, Span } from '@journey-maps/core/model';
import { mapOffset, type TextChange } from './map-offset.ts';

/** The state of one open file. */
interface OpenFile {
  /** The offset of the cursor; absent if it is in another file or unknown. */
  cursor?: number;
  /** The text that was inserted by a snippet or pasted. It is forgotten when the cursor leaves it. */
  fresh?: Span;
  /** The user has typed since the file was opened or saved. */
  isWriting: boolean;
  /** The findings that the editor shows, with their current offsets. */
  shown: ShownFinding[];
  /** The last result of `visible`. */
  last?: { readonly findings: readonly Finding[]; readonly visible: readonly Finding[] };
}

interface ShownFinding {
  readonly rule: string;
  readonly subject: string | undefined;
  start: number;
}

/**
 * Holds back new findings while the user is writing, until the cursor leaves or the file is saved. Findings
 * that the editor already shows stay.
 *
 * It holds back findings about missing parts of the statement at the cursor, findings on the word at the
 * cursor, and findings on text just inserted by a snippet (of syntax errors, only missing parts).
 *
 * The editor reports the position of the cursor. For editors that don't, it is the
 * position of the last change.
 */
export class QuietFindings {
  readonly #files = new Map<string, OpenFile>();
  /** Called with each file that may now show findings that were held back. */
  readonly #onReleased: (uri: string) => void;
  #isTold = false;

  constructor(onReleased: (uri: string) => void) {
    this.#onReleased = onReleased;
  }

  open(uri: string): void {
    this.#fileOf(uri);
  }

  /** Follows a change of an open file. The changes of one edit must be passed in order. */
  edit(uri: string, change: TextChange): void {
    const file = this.#fileOf(uri);
    file.isWriting = true;
    const { start, end } = change.span;
    file.shown = file.shown.filter((shown) => shown.start <= start || shown.start >= end);
    for (const shown of file.shown) {
      // A finding that starts at an insertion moves with it.
      if (shown.start >= end) shown.start = mapOffset(shown.start, change);
    }
    if (!this.#isTold) file.cursor = change.span.start + change.newText.length;
    else if (file.cursor !== undefined) file.cursor = mapOffset(file.cursor, change);
    this.#followFresh(file, change);
  }

  /**
   * Moves the cursor.
   *
   * @param isTold true if the editor sent the position, false if it is derived from a request
   */
  moveCursor(uri: string, offset: number, isTold: boolean): void {
    if (isTold) this.#isTold = true;
    else if (this.#isTold) return;
    for (const [other, file] of this.#files) if (other !== uri) this.#leave(other, file);
    const file = this.#fileOf(uri);
    file.cursor = offset;
    // With the cursor at the end of the inserted text, the text is complete.
    if (file.fresh !== undefined && (offset < file.fresh.start || offset >= file.fresh.end))
      delete file.fresh;
    this.#release(uri, file);
  }

  /** Handles a cursor that has left all maps. */
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

  /** Returns the findings that the editor should show. Returns the previous array if nothing changed. */
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
    const known = new Set(shown.map(createKey));
    const open = new Set(
      findings.filter((finding) => isUnclosed(finding, text)).map((finding) => finding.statement.start),
    );
    for (const finding of findings) {
      const { span, statement, missing, rule, subject } = finding;
      if (known.has(createKey({ rule, subject, start: span.start }))) continue;
      const isUnfinished =
        missing === true && contains(extendOverBlanks(text, statement, open.has(statement.start)), cursor);
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

/**
 * Returns the key of a finding. A finding about several statements has a subject, and keeps its key if
 * its first location changes.
 */
function createKey({ rule, subject, start }: ShownFinding): string {
  return `${rule} ${subject ?? start}`;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Returns whether a finding is about a `{` without its `}`. */
function isUnclosed({ rule, missing, span }: Finding, text: string): boolean {
  return rule === 'syntax' && missing === true && text.slice(span.start, span.end) === '{';
}

/**
 * Extends the span of a statement by leading blanks and the rest of the last line, where the cursor still
 * counts as inside. An unclosed body also includes the lines below, up to the next word.
 */
function extendOverBlanks(text: string, { start, end }: Span, isOpen: boolean): Span {
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

/** Returns whether inserted text has statements: letters, and a character that separates statements. */
function hasStatements(text: string): boolean {
  return /\p{L}/u.test(text) && /[\r\n{;]/u.test(text);
}
