/** A number that is written as people write it elsewhere, as the language writes it. */
export interface MeantNumber {
  readonly image: string;
  /** What is wrong with it, as the beginning of a sentence that ends with what to write. */
  readonly flaw: string;
  /** It can mean nothing else. */
  readonly certain: boolean;
}

const blanks = /[\s\u00a0\u202f]+/g;

/** What a number such as `61,5`, `1 000` or `1.000,5` means; undefined where it is none. */
export function meantNumber(written: string): MeantNumber | undefined {
  if (/^[+-]?\d{1,3}(?:[\s\u00a0\u202f]+\d{3})+(?:[.,]\d+)?%?$/.test(written)) {
    const image = written.replace(blanks, '').replace(',', '.');
    return { image, flaw: 'A number has no blanks in it', certain: true };
  }
  if (/^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?%?$/.test(written)) {
    // 1,000 is one thousand here and one point nought there.
    return { image: written.replaceAll(',', ''), flaw: 'A number has no comma in it', certain: false };
  }
  if (/^[+-]?\d+(?:\.\d{3})*,\d+%?$/.test(written)) {
    const image = written.replaceAll('.', '').replace(',', '.');
    return { image, flaw: 'Decimals stand after a point', certain: true };
  }
  return undefined;
}
