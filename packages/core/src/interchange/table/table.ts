/** The value of a table cell, typed so that spreadsheets can sort and add it. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** 61 for 61 %. */
  | { readonly type: 'percent'; readonly number: number }
  /** A valid date, such as `2026-09-01`. */
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'yes'; readonly yes: boolean }
  /** An error such as `#REF!`; empty for a formula without a result. Only imported tables have errors, not maps. */
  | { readonly type: 'error'; readonly error: string };

/** The columns of a map as a table, in their order. `docs/export.md` describes them. */
export const columns = [
  'Row',
  'Map',
  'Stage',
  'Step',
  'Touchpoint',
  'Kind',
  'Name',
  'Title',
  'Property',
  'Persona',
  'Value',
  'Label',
  'Because',
  'Evidence',
] as const;

export type Column = (typeof columns)[number];

/** A fact of a map. */
export type TableRow = Readonly<Partial<Record<Column, Cell>>>;

/** The columns that determine the place of a row. */
export const places = ['Map', 'Stage', 'Step', 'Touchpoint'] as const;

export type PlaceColumn = (typeof places)[number];

/** Returns the place column for the titles of statements with a keyword. */
export function getPlaceColumn(keyword: string): PlaceColumn | undefined {
  switch (keyword) {
    case 'journey':
    case 'empathy-map':
      return 'Map';
    case 'stage':
      return 'Stage';
    case 'step':
      return 'Step';
    case 'touchpoint':
    case 'frontstage':
    case 'backstage':
    case 'support':
    case 'artifact':
      return 'Touchpoint';
    default:
      return undefined;
  }
}
