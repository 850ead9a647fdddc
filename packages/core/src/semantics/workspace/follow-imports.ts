import type { JourneyDocument } from '../../model/document.ts';

/**
 * Follows the imports of files, directly and indirectly. Returns the imported files by URI, without the
 * starting ones and without missing files.
 *
 * @param documentAt asked once for each imported file; returns undefined if it is missing
 */
export function followImports(
  starts: readonly JourneyDocument[],
  documentAt: (uri: string) => JourneyDocument | undefined,
): ReadonlyMap<string, JourneyDocument> {
  const documents = new Map<string, JourneyDocument>();
  const walk = walkImports(starts);
  for (let step = walk.next(); step.done !== true; ) {
    const document = documentAt(step.value);
    if (document !== undefined) documents.set(step.value, document);
    step = walk.next(document);
  }
  return documents;
}

/** Follows imports as `followImports` does, with files that have to be read first. */
export async function followImportsLater(
  starts: readonly JourneyDocument[],
  documentAt: (uri: string) => Promise<JourneyDocument | undefined>,
): Promise<ReadonlyMap<string, JourneyDocument>> {
  const documents = new Map<string, JourneyDocument>();
  const walk = walkImports(starts);
  for (let step = walk.next(); step.done !== true; ) {
    const document = await documentAt(step.value);
    if (document !== undefined) documents.set(step.value, document);
    step = walk.next(document);
  }
  return documents;
}

/** Asks for each imported file once, also in a circle of imports. */
function* walkImports(
  starts: readonly JourneyDocument[],
): Generator<string, void, JourneyDocument | undefined> {
  const asked = new Set(starts.map(({ uri }) => uri));
  const open = [...starts];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { uri } of next.imports) {
      if (uri === undefined || asked.has(uri)) continue;
      asked.add(uri);
      const document = yield uri;
      if (document !== undefined) open.push(document);
    }
  }
}
