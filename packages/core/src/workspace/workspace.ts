import { type CheckOptions, type CheckResult, checkDocument } from '../check/check-document.ts';
import type { Finding, SuppressedFinding } from '../check/finding.ts';
import { internalErrorFinding } from '../check/internal-error-finding.ts';
import { type CycleProperty, type CyclicRef, JourneyCycles } from '../check/journey-cycles.ts';
import type { Library } from '../link/library.ts';
import { link } from '../link/link.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { JourneyDocument } from '../model/document.ts';
import type { Entity, EntityKind } from '../model/statements.ts';
import { unreadDocument } from '../model/unread-document.ts';
import type { PictureState } from '../pictures/picture-state.ts';
import { declarationKey, type Footprint, footprintOf } from './footprint.ts';
import { MultiIndex } from './multi-index.ts';
import { foldedUri, normalizedUri } from './normalized-uri.ts';
import { type Reads, recordReads } from './record-reads.ts';

/** What a rule may ask about the other files. */
export interface WorkspaceView {
  get(uri: string): JourneyDocument | undefined;
  linked(uri: string): LinkedDocument | undefined;
  /** The files that declare this at their top, in alphabetical order. */
  declaring(kind: EntityKind, name: string): readonly string[];
  /** Whether anything in the workspace refers to this declaration of this file, or to a thing in its body. */
  isReferredTo(uri: string, declaration: Entity): boolean;
  /** The other files that may refer to a declaration of this file, or to a thing in its body, in alphabetical order. */
  mentioning(uri: string, name: string): readonly string[];
  /** The references that lead back to the journey they stand in, for each journey of this file. */
  cyclicRefs(uri: string, property: CycleProperty): readonly (readonly CyclicRef[])[];
  /** Returns the state of the file of a picture; undefined where nothing is known of it. */
  pictureState(uri: string): PictureState | undefined;
}

/**
 * The files of a workspace, and what follows from them, kept so that a change of one file costs nothing in proportion
 * to the number of files: what is derived from it and from files that import it is made again when next asked for.
 * Files are identified by their uri as it is. An import leads to a file also if one of the two is in another Unicode
 * normalisation: disks and keyboards differ in that, and nobody can see it.
 */
export class Workspace implements Library, WorkspaceView {
  readonly #documents = new Map<string, JourneyDocument>();
  readonly #external = new Set<string>();
  readonly #footprints = new Map<string, Footprint>();
  /** By normalised uri. */
  readonly #importers = new MultiIndex();
  /** The uris of files by their form without case. */
  readonly #spellings = new MultiIndex();
  readonly #declaring = new MultiIndex();
  readonly #cycles = new JourneyCycles((uri) => this.linked(uri));
  readonly #pictures = new Map<string, PictureState>();
  readonly #linked = new Map<
    string,
    {
      readonly document: JourneyDocument;
      readonly linked: LinkedDocument;
      /** What each import leads to, or a similar uri where it leads nowhere. */
      readonly imports: readonly (JourneyDocument | string | undefined)[];
    }
  >();
  readonly #checked = new Map<
    string,
    { readonly result: CheckResult; readonly options: CheckOptions; readonly reads: Reads }
  >();

  /**
   * Adds a file, or replaces its older version.
   *
   * @param isExternal the file lies outside the workspace and is known only to the files that import it: `uris`,
   *   `declaring` and `mentioning` leave it out
   */
  set(document: JourneyDocument, { isExternal = false }: { readonly isExternal?: boolean } = {}): void {
    const { uri } = document;
    if (this.#documents.get(uri) === document && this.#external.has(uri) === isExternal) return;
    this.#forget(uri);
    const { kept, footprint } = summarize(document);
    this.#documents.set(uri, kept);
    this.#footprints.set(uri, footprint);
    this.#importers.add(normalized(footprint.imports), uri);
    this.#spellings.add([foldedUri(uri)], uri);
    if (isExternal) this.#external.add(uri);
    else this.#declaring.add(footprint.declares, uri);
  }

  /** @returns whether it was there. */
  delete(uri: string): boolean {
    this.#forget(uri);
    this.#footprints.delete(uri);
    return this.#documents.delete(uri);
  }

  /** The file of this uri, else the one of the same uri in another Unicode normalisation. */
  get(uri: string): JourneyDocument | undefined {
    const document = this.#documents.get(uri);
    if (document !== undefined || !uri.includes('%')) return document;
    const wanted = normalizedUri(uri);
    const same = [...this.#spellings.get(foldedUri(uri))].find((one) => normalizedUri(one) === wanted);
    return same === undefined ? undefined : this.#documents.get(same);
  }

  /** A file whose uri differs from this one in upper and lower case only. */
  similar(uri: string): string | undefined {
    const [first] = [...this.#spellings.get(foldedUri(uri))].sort();
    return first;
  }

  /** Lists the files of the workspace in the order in which they came, without external ones. */
  uris(): readonly string[] {
    const uris = [...this.#documents.keys()];
    return this.#external.size === 0 ? uris : uris.filter((uri) => !this.#external.has(uri));
  }

  /** Lists the files outside the workspace that are known because others import them. */
  externalUris(): readonly string[] {
    return [...this.#external];
  }

  isExternal(uri: string): boolean {
    return this.#external.has(uri);
  }

  /** Tells whether another file imports this one, there or not. */
  isImported(uri: string): boolean {
    const importers = this.#importers.get(uri);
    return importers.size > (importers.has(uri) ? 1 : 0);
  }

  /** The same object until the file or one that it imports changes. */
  linked(uri: string): LinkedDocument | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const imports = document.imports.map((statement) =>
      statement.uri === undefined ? undefined : (this.get(statement.uri) ?? this.similar(statement.uri)),
    );
    const kept = this.#linked.get(uri);
    if (kept?.document === document && imports.every((found, i) => found === kept.imports[i])) {
      return kept.linked;
    }
    const linked = this.#link(document);
    this.#linked.set(uri, { document, linked, imports });
    return linked;
  }

  /** Where linking fails for a fault of its own, the file alone has no links, and a finding says so. */
  #link(document: JourneyDocument): LinkedDocument {
    try {
      return link(document, this);
    } catch (error) {
      return link(unreadDocument(document.text, document.uri, error), this);
    }
  }

  /**
   * The files whose findings may change when this one does, itself left out: those that import it, there or not, and
   * those that import them (a cycle of `details` leads over several files).
   */
  dependents(uri: string): readonly string[] {
    const found = new Set<string>();
    const open = [uri];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const importer of this.#importers.get(normalizedUri(next))) {
        if (importer === uri || found.has(importer)) continue;
        found.add(importer);
        open.push(importer);
      }
    }
    return [...found];
  }

  /**
   * The flaws of a file, in the order of the text; none of a file that is not there. The same list until something
   * changes that the rules looked at.
   */
  check(uri: string, options: CheckOptions): readonly Finding[] {
    return this.#check(uri, options).findings;
  }

  /** The flaws of a file that a comment hides, in the order of the text. Asked after `check` it costs nothing. */
  suppressed(uri: string, options: CheckOptions): readonly SuppressedFinding[] {
    return this.#check(uri, options).suppressed;
  }

  /** All that the rules say of a file. Asked after `check` it costs nothing. */
  checked(uri: string, options: CheckOptions): CheckResult {
    return this.#check(uri, options);
  }

  declaring(kind: EntityKind, name: string): readonly string[] {
    return [...this.#declaring.get(declarationKey(kind, name))].sort();
  }

  isReferredTo(uri: string, declaration: Entity): boolean {
    const name = declaration.name?.value;
    if (name === undefined) return false;
    const refers = (other: string) =>
      this.#mentions(other, name) && this.linked(other)?.refersTo(declaration) === true;
    // Only a file and those that import it can; there may be a thousand others that use the same name.
    if (refers(uri)) return true;
    for (const other of this.#importers.get(normalizedUri(uri))) if (refers(other)) return true;
    return false;
  }

  mentioning(uri: string, name: string): readonly string[] {
    return [...this.#importers.get(normalizedUri(uri))]
      .filter((other) => other !== uri && !this.#external.has(other) && this.#mentions(other, name))
      .sort();
  }

  cyclicRefs(uri: string, property: CycleProperty): readonly (readonly CyclicRef[])[] {
    return this.#cycles.cyclicRefs(uri, property);
  }

  pictureState(uri: string): PictureState | undefined {
    return this.#pictures.get(uri);
  }

  /** Takes what is known of the file of a picture. */
  setPictureState(uri: string, state: PictureState | undefined): void {
    if (state === undefined) this.#pictures.delete(uri);
    else this.#pictures.set(uri, state);
  }

  #mentions(uri: string, name: string): boolean {
    return this.#footprints.get(uri)?.mentions.has(name) === true;
  }

  #check(uri: string, options: CheckOptions): CheckResult {
    const kept = this.#checked.get(uri);
    if (kept !== undefined && sameOptions(kept.options, options) && kept.reads.hold()) return kept.result;
    const { view, reads } = recordReads(this);
    const linked = view.linked(uri);
    if (linked === undefined) return nothing;
    const result = this.#checkLinked(linked, view, options);
    this.#checked.set(uri, { result, options, reads });
    return result;
  }

  /** Makes a failure of the check itself a finding of the file. */
  #checkLinked(linked: LinkedDocument, view: WorkspaceView, options: CheckOptions): CheckResult {
    try {
      return checkDocument(linked, view, options);
    } catch (error) {
      return { ...nothing, findings: [internalErrorFinding(linked.document, error)] };
    }
  }

  #forget(uri: string): void {
    this.#cycles.forget();
    this.#linked.delete(uri);
    this.#checked.delete(uri);
    const old = this.#footprints.get(uri);
    if (old === undefined) return;
    this.#importers.remove(normalized(old.imports), uri);
    this.#spellings.remove([foldedUri(uri)], uri);
    if (!this.#external.delete(uri)) this.#declaring.remove(old.declares, uri);
  }
}

function normalized(uris: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...uris].map(normalizedUri));
}

/** Makes a failure of the parser itself a finding: nothing else is known of the file then. */
function summarize(document: JourneyDocument) {
  try {
    return { kept: document, footprint: footprintOf(document) };
  } catch (error) {
    const kept = unreadDocument(document.text, document.uri, error);
    return { kept, footprint: footprintOf(kept) };
  }
}

const nothing: CheckResult = { findings: [], suppressed: [], leftOutInDrafts: [] };

function sameOptions(a: CheckOptions, b: CheckOptions): boolean {
  return (
    a.today === b.today &&
    (a.settings === b.settings || JSON.stringify(a.settings) === JSON.stringify(b.settings))
  );
}
