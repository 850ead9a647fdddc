/** What a cell of a table holds, so that a spreadsheet can sort and add it. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** 61 for 61 %. */
  | { readonly type: 'percent'; readonly number: number }
  /** A day of the calendar, such as `2026-09-01`. */
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'yes'; readonly yes: boolean }
  /** An error such as `#REF!`; empty for a formula that has no result yet. No map has one, only a table of somebody's. */
  | { readonly type: 'error'; readonly error: string };

/** The columns of a map as a table, in their order. `docs/export.md` says what is in them. */
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
] as const;

export type Column = (typeof columns)[number];

/** One fact of a map. */
export type TableRow = Readonly<Partial<Record<Column, Cell>>>;

/** The columns that say where a row belongs. */
export const places = ['Map', 'Stage', 'Step', 'Touchpoint'] as const;

export type PlaceColumn = (typeof places)[number];

/** In which of them the statements of a keyword name themselves. */
export function placeColumnOf(keyword: string): PlaceColumn | undefined {
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
