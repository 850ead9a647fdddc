import type { Property, PropertyPart } from './property.ts';

/** The fields of an entry that hold the parts of a structured value. */
export type PartSlot = 'names' | 'value' | 'text' | 'detail' | 'source';

/** Returns the fields of an entry for the parts of a structured value, in the order of the header. */
export function listPartSlots({ parts = [] }: Property): readonly (readonly [PartSlot, PropertyPart])[] {
  let hasText = false;
  return parts.map((part) => {
    if (part.type === 'ref') return [part.after === undefined ? 'names' : 'source', part] as const;
    if (part.type !== 'text') return ['value', part] as const;
    const slot = hasText ? 'detail' : 'text';
    hasText = true;
    return [slot, part] as const;
  });
}
