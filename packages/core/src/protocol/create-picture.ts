import type { Finding } from '../model/finding.ts';
import { LineIndex } from '../model/source-position.ts';
import type { LinkedDocument } from '../semantics/link/linked-document.ts';
import type { PictureBrand } from '../views/brand/brand.ts';
import { createDiagrams } from '../views/diagram/create-diagram.ts';
import { createFileMap } from '../views/map/create-map.ts';
import type { MapFinding } from '../views/map/map.ts';
import type { Picture } from './server-messages.ts';

/**
 * Returns the view model of a file for the preview.
 *
 * @param linkedOf returns other files, whose declarations the maps also show
 * @param imageOf returns the images of pictures as `data:` URLs, if they can be read
 * @param brand the colours, font and logo
 * @param as the URI by which the client knows the file, its document version, and the revision of the view
 * model
 */
export function createPicture(
  linked: LinkedDocument,
  getLinked: (uri: string) => LinkedDocument | undefined,
  findings: readonly Finding[],
  as: Pick<Picture, 'uri' | 'version' | 'revision'> = { uri: linked.document.uri, version: 0, revision: 0 },
  getImage?: (uri: string) => string | undefined,
  brand?: PictureBrand,
): Picture {
  const { problems, text } = linked.document;
  const [first] = problems;
  return {
    ...as,
    diagrams: createDiagrams(linked),
    maps: createFileMap(linked, getLinked, undefined, getImage),
    findings: mapFindings(findings),
    ...(brand === undefined ? {} : { brand }),
    ...(first && {
      broken: { at: new LineIndex(text).positionAt(first.span.start), message: first.message },
    }),
  };
}

/** Converts findings to the form that a map shows. */
export function mapFindings(findings: readonly Finding[]): readonly MapFinding[] {
  return findings.map(({ rule, level, message, span }) => ({ rule, level, message, span }));
}
