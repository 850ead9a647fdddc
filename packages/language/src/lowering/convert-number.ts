/** A number in another notation, converted to the notation of the language. */
export interface MeantNumber {
  readonly image: string;
  /** The problem, as the beginning of a sentence that ends with the correction. */
  readonly advice: string;
  /** True if no other meaning is possible. */
  readonly certain: boolean;
}

const blanks = /[\s\u00a0\u202f]+/g;

/** Converts a number such as `61,5`, `1 000` or `1.000,5`, or returns undefined for anything else. */
export function convertNumber(written: string): MeantNumber | undefined {
  if (/^[+-]?\d{1,3}(?:[\s\u00a0\u202f]+\d{3})+(?:[.,]\d+)?%?$/.test(written)) {
    const image = written.replace(blanks, '').replace(',', '.');
    return { image, advice: 'Remove the spaces from the number', certain: true };
  }
  if (/^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?%?$/.test(written)) {
    // Ambiguous: in some countries, the comma of 1,000 is the decimal separator.
    return { image: written.replaceAll(',', ''), advice: 'Remove the comma from the number', certain: false };
  }
  if (/^[+-]?\d+(?:\.\d{3})*,\d+%?$/.test(written)) {
    const image = written.replaceAll('.', '').replace(',', '.');
    return { image, advice: 'Use a point for decimals', certain: true };
  }
  return undefined;
}
