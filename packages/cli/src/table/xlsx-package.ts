import { strFromU8, unzipSync } from 'fflate';
import { readXml, type XmlElement } from './read-xml.ts';

/** The parts of a spreadsheet that contain its cells. */
export interface XlsxPackage {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Days count from 1904, as on old Macs. */
  readonly countsFrom1904: boolean;
}

/** The maximum size of the unpacked parts together, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/**
 * Unpacks a spreadsheet (ECMA-376, parts 1 and 2).
 *
 * @throws an error for a file that is not a spreadsheet, or that is larger than any person would fill
 */
export function unpackXlsx(bytes: Uint8Array): XlsxPackage {
  let total = 0;
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.(?:xml|rels)$/iu.test(name)) return false;
      total += originalSize;
      if (total > mostBytes) throw new Error('This spreadsheet is too large.');
      return true;
    },
  });
  const readPart = (path: string) => {
    const fileBytes = files[path.replace(/^\//u, '')];
    return fileBytes === undefined ? undefined : strFromU8(fileBytes);
  };
  const workbookPath = readRelations(readPart('_rels/.rels') ?? '', '').find(
    ({ type }) => type === 'officeDocument',
  )?.path;
  const workbook = workbookPath === undefined ? undefined : readPart(workbookPath);
  if (workbookPath === undefined || workbook === undefined)
    throw new Error('This archive holds no workbook.');
  const [, folder = '', file = ''] = /^(.*?)([^/]*)$/u.exec(workbookPath) ?? [];
  const own = readRelations(readPart(`${folder}_rels/${file}.rels`) ?? '', folder);
  const getPath = (type: string) => own.find((relation) => relation.type === type)?.path ?? '';
  const sheets: { name: string; xml: string }[] = [];
  let countsFrom1904 = false;
  readXml(workbook, {
    open({ name, attributes }) {
      if (name === 'workbookPr') countsFrom1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = own.find(({ id }) => id === attributes['id']);
      const xml = relation?.type === 'worksheet' ? readPart(relation.path) : undefined;
      sheets.push({ name: attributes['name'] ?? '', xml: xml ?? '' });
    },
  });
  const sharedStrings = readPart(getPath('sharedStrings'));
  const styles = readPart(getPath('styles'));
  return {
    sheets,
    countsFrom1904,
    ...(sharedStrings !== undefined && { sharedStrings }),
    ...(styles !== undefined && { styles }),
  };
}

interface Relation {
  readonly id: string;
  /** The last segment of its URL, such as `worksheet`. */
  readonly type: string;
  readonly path: string;
}

function readRelations(xml: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    open({ name, attributes: { Id: id = '', Type: type = '', Target: target = '' } }: XmlElement) {
      if (name !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : resolvePath(folder + target);
      relations.push({ id, type: type.replace(/^.*\//u, ''), path });
    },
  });
  return relations;
}

function resolvePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
