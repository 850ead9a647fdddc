import { readXml } from './read-xml.ts';

/**
 * Returns which formats of cells (`s` of a cell) show a number as a day: those that ECMA-376 numbers (part 1, 18.8.30),
 * and a workbook's own with a year or a day in them.
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
  // From 27 to 58 they are those of East Asia, apart from times and numbers of 37 to 49.
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

function isDateFormat(code: string): boolean {
  // Only the first part is for usual numbers; texts, escaped letters, colours and currencies say nothing.
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';');
  if (/general/iu.test(first)) return false;
  return (
    /[yde]/iu.test(first.replaceAll(/[0#?.]+e[+-]/giu, '')) || (/m/iu.test(first) && !/[hs]/iu.test(first))
  );
}
