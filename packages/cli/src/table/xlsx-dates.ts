import { readXml } from './read-xml.ts';

/**
 * Returns the cell formats (`s` of a cell) that show a number as a day: the numbered formats of ECMA-376
 * (part 1, 18.8.30), and a workbook's own formats with a year or a day.
 */
export function findDateStyles(xml: string): ReadonlySet<number> {
  const own = new Map<number, string>();
  const dates = new Set<number>();
  let isOfCells = false;
  let index = 0;
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name !== 'xf' || !isOfCells) return;
      const format = Number(attributes['numFmtId']);
      const code = own.get(format);
      if (code === undefined ? isNumberedDate(format) : isDateFormat(code)) dates.add(index);
      index++;
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return dates;
}

function isNumberedDate(format: number): boolean {
  // 27 to 58 are East Asian formats; 37 to 49 among them are times and numbers.
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

function isDateFormat(code: string): boolean {
  // Only the first section applies to positive numbers. Quoted texts, escaped letters, colours and currencies
  // have no meaning here.
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';');
  if (/general/iu.test(first)) return false;
  return (
    /[yde]/iu.test(first.replaceAll(/[0#?.]+e[+-]/giu, '')) || (/m/iu.test(first) && !/[hs]/iu.test(first))
  );
}
