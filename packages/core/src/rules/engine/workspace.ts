// Longer than most files: the indexes of a workspace change together.
import type { JourneyDocument } from '../../model/document.ts';
import type { Finding, SuppressedFinding } from '../../model/finding.ts';
import type { Entity, EntityKind } from '../../model/statements.ts';
import { createUnreadDocument } from '../../model/unread-document.ts';
import type { Library } from '../../semantics/link/document-provider.ts';
import { link } from '../../semantics/link/link.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { listNamedFilesOfMap } from '../../semantics/named-files/list-named-files.ts';
import { isSameFile, type NamedFile, type NamedFileKind } from '../../semantics/named-files/named-file.ts';
import type { PictureState } from '../../semantics/pictures/picture-state.ts';
import { type Reads, trackDependencies } from '../../semantics/workspace/dependency-tracker.ts';
import {
  createDeclarationKey,
  type FileSummary,
  summarizeFile,
} from '../../semantics/workspace/file-summary.ts';
import {
  type CycleProperty,
  type CyclicRef,
  JourneyCycles,
} from '../../semantics/workspace/journey-cycles.ts';
import { MultiIndex } from '../../semantics/workspace/multi-index.ts';
import { foldUri, normalizeUri } from '../../semantics/workspace/normalize-uri.ts';
import type { WorkspaceFiles, WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { type CheckOptions, type CheckResult, checkDocument } from './check-document.ts';
import { createInternalErrorFinding } from './internal-error-finding.ts';

/**
 * The files of a workspace, and everything derived from them. A change to one file costs nothing in
 * proportion to the number of files: data derived from it, and from files that import it, is computed again
 * on demand. The exact URI identifies a file. An import also finds a file whose URI has another Unicode
 * normalisation, since disks and keyboards differ in that and readers cannot see it.
 */
export class Workspace implements Library, WorkspaceFiles {
  readonly #documents = new Map<string, JourneyDocument>();
  readonly #external = new Set<string>();
  readonly #footprints = new Map<string, FileSummary>();
  /** By normalised URI. */
  readonly #importers = new MultiIndex();
  /** The URIs of files by their folded form. */
  readonly #spellings = new MultiIndex();
  readonly #declaring = new MultiIndex();
  readonly #cycles = new JourneyCycles((uri) => this.linked(uri));
  readonly #pictures = new Map<string, PictureState>();
  /** By kind and URI. */
  readonly #namedFiles = new Map<string, NamedFile>();
  readonly #linked = new Map<
    string,
    {
      readonly document: JourneyDocument;
      readonly linked: LinkedDocument;
      /** The target of each import, or a similar URI if there is no target. */
      readonly imports: readonly (JourneyDocument | string | undefined)[];
      /** The data files of the document and its imports. */
      readonly data: readonly (NamedFile | undefined)[];
    }
  >();
  readonly #checked = new Map<
    string,
    { readonly result: CheckResult; readonly options: CheckOptions; readonly reads: Reads }
  >();

  /**
   * Adds a file, or replaces its previous version.
   *
   * @param isExternal the file is outside the workspace, and known only to the files that import it: `uris`,
   * `declaring` and `mentioning` leave it out
   */
  set(document: JourneyDocument, { isExternal = false }: { readonly isExternal?: boolean } = {}): void {
    const { uri } = document;
    if (this.#documents.get(uri) === document && this.#external.has(uri) === isExternal) return;
    this.#forget(uri);
    const { replacement: remembered, footprint } = summarize(document);
    this.#documents.set(uri, remembered);
    this.#footprints.set(uri, footprint);
    this.#importers.add(normalizeUris(footprint.imports), uri);
    this.#spellings.add([foldUri(uri)], uri);
    if (isExternal) this.#external.add(uri);
    else this.#declaring.add(footprint.declares, uri);
  }

  /**
   * Removes a file.
   *
   * @returns whether the workspace had it
   */
  delete(uri: string): boolean {
    this.#forget(uri);
    this.#footprints.delete(uri);
    return this.#documents.delete(uri);
  }

  /** Returns the file with this URI, or with the same URI in another Unicode normalisation. */
  get(uri: string): JourneyDocument | undefined {
    const document = this.#documents.get(uri);
    if (document !== undefined || !uri.includes('%')) return document;
    const normalUri = normalizeUri(uri);
    const same = [...this.#spellings.get(foldUri(uri))].find(
      (spelling) => normalizeUri(spelling) === normalUri,
    );
    return same === undefined ? undefined : this.#documents.get(same);
  }

  /** Returns the URI of a file that differs only in upper and lower case. */
  similar(uri: string): string | undefined {
    const [first] = [...this.#spellings.get(foldUri(uri))].sort();
    return first;
  }

  /** Lists the files of the workspace in the order of their addition, without external ones. */
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

  /** Returns whether another file imports this one, which need not exist. */
  isImported(uri: string): boolean {
    const importers = this.#importers.get(uri);
    return importers.size > (importers.has(uri) ? 1 : 0);
  }

  /** Returns the linked document. It is the same object until the file, one of its imports or their data changes. */
  linked(uri: string): LinkedDocument | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const imports = document.imports.map((statement) =>
      statement.uri === undefined ? undefined : (this.get(statement.uri) ?? this.similar(statement.uri)),
    );
    const documents = [document, ...imports.filter((imported) => typeof imported === 'object')];
    const data = documents.flatMap((named) =>
      listNamedFilesOfMap(named).flatMap((file) =>
        file.kind === 'data' ? [this.namedFile(file.kind, file.uri)] : [],
      ),
    );
    const cached = this.#linked.get(uri);
    if (
      cached?.document === document &&
      imports.every((otherDocument, i) => otherDocument === cached.imports[i]) &&
      data.length === cached.data.length &&
      data.every((file, i) => file === cached.data[i])
    ) {
      return cached.linked;
    }
    const linked = this.#link(document);
    this.#linked.set(uri, { document, linked, imports, data });
    return linked;
  }

  /**
   * Links a document. If linking fails through an internal error, the document has no links and one finding
   * about it.
   */
  #link(document: JourneyDocument): LinkedDocument {
    try {
      return link(document, this);
    } catch (error) {
      return link(createUnreadDocument(document.text, document.uri, error), this);
    }
  }

  /**
   * Lists the other files whose findings may change when this file does: its importers, even if it does not
   * exist, and their importers in turn, since a cycle of `details` can lead over several files.
   */
  dependents(uri: string): readonly string[] {
    const uris = new Set<string>();
    const open = [uri];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const importer of this.#importers.get(normalizeUri(next))) {
        if (importer === uri || uris.has(importer)) continue;
        uris.add(importer);
        open.push(importer);
      }
    }
    return [...uris];
  }

  /**
   * Returns the findings of a file in the order of the text; empty for an unknown file. Returns the same list
   * until something changes that the rules have read.
   */
  check(uri: string, options: CheckOptions): readonly Finding[] {
    return this.#check(uri, options).findings;
  }

  /** Returns the findings of a file that comments hide, in the order of the text. Costs nothing after `check`. */
  suppressed(uri: string, options: CheckOptions): readonly SuppressedFinding[] {
    return this.#check(uri, options).suppressed;
  }

  /** Returns the complete result of the check. Costs nothing after `check`. */
  checked(uri: string, options: CheckOptions): CheckResult {
    return this.#check(uri, options);
  }

  declaring(kind: EntityKind, name: string): readonly string[] {
    return [...this.#declaring.get(createDeclarationKey(kind, name))].sort();
  }

  isReferredTo(uri: string, declaration: Entity): boolean {
    const name = declaration.name?.value;
    if (name === undefined) return false;
    const refers = (other: string) =>
      this.#mentions(other, name) && this.linked(other)?.refersTo(declaration) === true;
    // Only the file and its importers can refer to it; a thousand other files may use the same name.
    if (refers(uri)) return true;
    for (const other of this.#importers.get(normalizeUri(uri))) if (refers(other)) return true;
    return false;
  }

  mentioning(uri: string, name: string): readonly string[] {
    return [...this.#importers.get(normalizeUri(uri))]
      .filter((other) => other !== uri && !this.#external.has(other) && this.#mentions(other, name))
      .sort();
  }

  cyclicRefs(uri: string, property: CycleProperty): readonly (readonly CyclicRef[])[] {
    return this.#cycles.cyclicRefs(uri, property);
  }

  pictureState(uri: string): PictureState | undefined {
    return this.#pictures.get(uri);
  }

  /** Records the state of a picture file. */
  setPictureState(uri: string, state: PictureState | undefined): void {
    if (state === undefined) this.#pictures.delete(uri);
    else this.#pictures.set(uri, state);
  }

  namedFile(kind: NamedFileKind, uri: string): NamedFile | undefined {
    return this.#namedFiles.get(`${kind} ${uri}`);
  }

  /** Records a data file or a transcript. */
  setNamedFile(kind: NamedFileKind, uri: string, file: NamedFile | undefined): void {
    const key = `${kind} ${uri}`;
    if (isSameFile(this.#namedFiles.get(key), file)) return;
    if (file === undefined) this.#namedFiles.delete(key);
    else this.#namedFiles.set(key, file);
  }

  #mentions(uri: string, name: string): boolean {
    return this.#footprints.get(uri)?.mentions.has(name) === true;
  }

  #check(uri: string, options: CheckOptions): CheckResult {
    const cached = this.#checked.get(uri);
    if (cached !== undefined && isSameOptions(cached.options, options) && cached.reads.hold())
      return cached.result;
    const { view, reads } = trackDependencies(this);
    const linked = view.linked(uri);
    if (linked === undefined) return nothing;
    const result = this.#checkLinked(linked, view, options);
    this.#checked.set(uri, { result, options, reads });
    return result;
  }

  /** Checks a document. Turns an internal error into a finding of the file. */
  #checkLinked(linked: LinkedDocument, view: WorkspaceView, options: CheckOptions): CheckResult {
    try {
      return checkDocument(linked, view, options);
    } catch (error) {
      return { ...nothing, findings: [createInternalErrorFinding(linked.document, error)] };
    }
  }

  #forget(uri: string): void {
    this.#cycles.forget();
    this.#linked.delete(uri);
    this.#checked.delete(uri);
    const old = this.#footprints.get(uri);
    if (old === undefined) return;
    this.#importers.remove(normalizeUris(old.imports), uri);
    this.#spellings.remove([foldUri(uri)], uri);
    if (!this.#external.delete(uri)) this.#declaring.remove(old.declares, uri);
  }
}

function normalizeUris(uris: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...uris].map(normalizeUri));
}

/**
 * Summarises a document for the indexes. Turns a failure of the parser into a finding, since nothing else is
 * known of the file.
 */
function summarize(document: JourneyDocument) {
  try {
    return { replacement: document, footprint: summarizeFile(document) };
  } catch (error) {
    const replacement = createUnreadDocument(document.text, document.uri, error);
    return { replacement, footprint: summarizeFile(replacement) };
  }
}

const nothing: CheckResult = { findings: [], suppressed: [], leftOutInDrafts: [] };

function isSameOptions(a: CheckOptions, b: CheckOptions): boolean {
  return (
    a.today === b.today &&
    (a.settings === b.settings || JSON.stringify(a.settings) === JSON.stringify(b.settings))
  );
}
