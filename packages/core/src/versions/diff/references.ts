import type { JourneyDocument } from '../../model/document.ts';
import { link } from '../../semantics/link/link.ts';
import type { LinkedDocument, Target } from '../../semantics/link/linked-document.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import {
  createFileNode,
  getOrigin,
  listNodes,
  type MapNode,
  type RefReading,
  type Said,
  type TitleOfRef,
} from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import { createTitleLookup } from './title-lookup.ts';

/** The files of one version in the form for comparison, and the targets of their references. */
export interface References extends RefReading {
  /** Returns a file by its path, or by its URI if the file is not compared. */
  getFileAt(path: string): MapNode | undefined;
  /** Returns the title of a reference by its name alone, for a reference that is in none of the texts. */
  readonly titleByName: TitleOfRef;
}

/** Resolves the references of one version. Links each file when the first of its references is needed. */
export function createReferences({ maps, others = [] }: MapVersion): References {
  const documents = new Map<string, JourneyDocument>(others.map((document) => [document.uri, document]));
  for (const [path, document] of maps) documents.set(path, document);
  const pathOfUri = new Map([...documents].map(([path, { uri }]) => [uri, path]));
  const library = { get: (uri: string) => documents.get(pathOfUri.get(uri) ?? '') };
  const files = new Map<string, MapNode>();
  const statements = new Map<string, ReadonlyMap<number, MapNode>>();
  const linked = new Map<string, LinkedDocument>();
  const titleByName = createTitleLookup({ maps, others });
  const refs: References = { getTitle: readAs, getTarget, getFileAt, titleByName };
  return refs;

  function getFileAt(path: string): MapNode | undefined {
    const document = documents.get(path);
    let file = files.get(path);
    if (file === undefined && document !== undefined) {
      file = createFileNode(path, document, refs);
      files.set(path, file);
    }
    return file;
  }

  function getTarget(ref: Said): MapNode | undefined {
    const target = resolve(ref);
    if (target?.uri === undefined || !('span' in target.entity)) return undefined;
    return listStatements(pathOfUri.get(target.uri) ?? '').get(target.entity.span.start);
  }

  function listStatements(path: string): ReadonlyMap<number, MapNode> {
    let byStart = statements.get(path);
    if (byStart === undefined) {
      const file = getFileAt(path);
      const nodes = file === undefined ? [] : listNodes(file).filter(({ type }) => type !== 'file');
      byStart = new Map(nodes.map((node) => [node.span.start, node]));
      statements.set(path, byStart);
    }
    return byStart;
  }

  function readAs(ref: Said): string {
    const target = resolve(ref);
    return (target && getTitle(target.entity)) || titleByName(ref);
  }

  function resolve(ref: Said): Target | undefined {
    const origin = getOrigin(ref);
    const document = origin && documents.get(origin.file);
    if (origin === undefined || document === undefined) return undefined;
    let links = linked.get(origin.file);
    if (links === undefined) linked.set(origin.file, (links = link(document, library)));
    return links.target(origin.ref);
  }
}
