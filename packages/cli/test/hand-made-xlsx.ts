import { strToU8, zipSync } from 'fflate';

export interface HandMadeXlsx {
  /** The XML in `sheetData`, by the names of the sheets; `behind` follows it. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly behind?: string;
  /** The XML of the shared strings' items. */
  readonly strings?: string;
  /** The formats of the styles 1, 2, …: a number of ECMA-376, or a custom code. */
  readonly formats?: readonly (number | string)[];
  readonly countsFrom1904?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Returns a spreadsheet from hand-written XML, for content that no library writes. */
export function handMadeXlsx(made: HandMadeXlsx): Uint8Array {
  const { sheets, strings = '', formats = [], behind = '', countsFrom1904 = false } = made;
  const names = Object.keys(sheets);
  const relations = (entries: readonly [type: string, target: string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const own = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${format}"/>` : '',
  );
  const styles = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`,
  );
  const files = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${countsFrom1904}"/><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData>${behind}</worksheet>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

/** Returns a row of inline strings; text that begins with `<c` is used as the XML of a cell. */
export function row(...cells: readonly string[]): string {
  const written = cells.map((cell) =>
    cell.startsWith('<c') ? cell : `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`,
  );
  return `<row>${written.join('')}</row>`;
}
