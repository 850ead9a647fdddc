import type { PictureBrand } from '../brand/brand.ts';
import type { Finding } from '../check/finding.ts';
import { diagramsOf } from '../diagram/diagram-of.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { LineIndex } from '../model/source-position.ts';
import type { Picture } from '../protocol/server-messages.ts';
import type { MapFinding } from './map.ts';
import { mapsOf } from './map-of.ts';

/**
 * What a preview shows of a file.
 *
 * @param linkedOf other files, which its maps tell of too
 * @param imageOf gives the images of its pictures as `data:` addresses, where they can be read
 * @param brand how it looks
 * @param as the address that whoever shows it knows the file by, the version of its text there, and which picture it is
 */
export function pictureOf(
  linked: LinkedDocument,
  linkedOf: (uri: string) => LinkedDocument | undefined,
  findings: readonly Finding[],
  as: Pick<Picture, 'uri' | 'version' | 'revision'> = { uri: linked.document.uri, version: 0, revision: 0 },
  imageOf?: (uri: string) => string | undefined,
  brand?: PictureBrand,
): Picture {
  const { problems, text } = linked.document;
  const [first] = problems;
  return {
    ...as,
    diagrams: diagramsOf(linked),
    maps: mapsOf(linked, linkedOf, undefined, imageOf),
    findings: mapFindings(findings),
    ...(brand === undefined ? {} : { brand }),
    ...(first && {
      broken: { at: new LineIndex(text).positionAt(first.span.start), message: first.message },
    }),
  };
}

/** Findings as a map shows them. */
export function mapFindings(findings: readonly Finding[]): readonly MapFinding[] {
  return findings.map(({ rule, level, message, span }) => ({ rule, level, message, span }));
}
