import type { Fix } from '../../model/document.ts';
import type { NumberRange } from '../../model/properties/property.ts';
import type { Quantity, Span } from '../../model/values.ts';

/** Returns the nearest legal number, in the notation of maps. */
export function formatNearest(
  { value, percent }: Quantity,
  { least, most, isWhole }: Pick<NumberRange, 'least' | 'most' | 'isWhole'>,
  signed: boolean,
): string {
  const rounded = isWhole ? Math.round(value) : value;
  // Adding 0 turns -0 into 0.
  const within = Math.min(Math.max(rounded, least), most) + 0;
  const written = signed && within > 0 ? `+${within}` : String(within);
  return percent && !isWhole ? `${written}%` : written;
}

/** Returns the fix for a number out of range. It is not safe: an 8 may be a score on a scale of ten, so a person must decide. */
export function createNearestFix(span: Span, legal: string): Fix {
  return { title: `Change it to \`${legal}\``, edits: [{ span, newText: legal }], safe: false, asks: true };
}
