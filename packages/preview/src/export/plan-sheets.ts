/** A picture as it is to be cut into sheets, in CSS pixels at a zoom of 1. */
export interface Cuttable {
  readonly width: number;
  readonly height: number;
  /** Of a table: what stands on every sheet, and where it may be cut. Absent: it is made to fit on one. */
  readonly table?: {
    /** The row of headings, which each sheet has above its rows. */
    readonly head: { readonly top: number; readonly bottom: number };
    /** The right end of the column of headings, which each sheet has on its left. */
    readonly heading: number;
    /** The right ends of the columns. */
    readonly columns: readonly number[];
    /** The lower ends of the rows. */
    readonly rows: readonly number[];
  };
}

/** A part of the picture, and where on its sheet it comes to lie; all before the sheet is scaled. */
export interface SheetPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly toX: number;
  readonly toY: number;
}

export interface SheetPlan {
  readonly scale: number;
  /** From left to right, then down. */
  readonly sheets: readonly (readonly SheetPart[])[];
}

/** Texts of 13 pixels at most, and at least 8: six points on paper. */
const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.62];

/** Cuts a picture into as few sheets as can be read, between its columns and rows; of as many the largest print. */
export function planSheets(
  picture: Cuttable,
  sheet: { readonly width: number; readonly height: number },
): SheetPlan {
  const { table } = picture;
  if (table === undefined) {
    const scale = Math.min(1, sheet.width / picture.width, sheet.height / picture.height);
    return { scale, sheets: [[part(0, picture.width, 0, picture.height, 0, 0)]] };
  }
  let best: SheetPlan | undefined;
  for (const scale of scales) {
    const plan = { scale, sheets: cut(table, sheet.width / scale, sheet.height / scale) };
    if (best === undefined || plan.sheets.length < best.sheets.length) best = plan;
  }
  return best ?? { scale: 1, sheets: [] };
}

function cut(table: NonNullable<Cuttable['table']>, width: number, height: number): SheetPart[][] {
  const { head, heading, columns, rows } = table;
  const across = evenRuns(heading, columns, width - heading);
  // The first sheets have what stands above the table as well.
  const down = runs(head.bottom, rows, (first) => height - (first ? head.bottom : head.bottom - head.top));
  return down.flatMap(([top, bottom], line) =>
    across.map(([left, right], column) => {
      const headTop = line === 0 ? 0 : head.top;
      const body = head.bottom - headTop;
      // Above the table stands what belongs to no column: it goes on over the corner.
      const above = line === 0 && column === 0 ? [part(0, width, 0, head.top, 0, 0)] : [];
      const table = [
        part(0, heading, head.top, head.bottom, 0, head.top - headTop),
        part(left, right, head.top, head.bottom, heading, head.top - headTop),
        part(0, heading, top, bottom, 0, body),
        part(left, right, top, bottom, heading, body),
      ];
      return [...above, ...table];
    }),
  );
}

/** As few stretches as there have to be, and none of them much longer than the others: no last sheet of one column. */
function evenRuns(from: number, ends: readonly number[], room: number): [start: number, end: number][] {
  const fewest = runs(from, ends, () => room).length;
  let [tooLittle, enough] = [0, room];
  while (enough - tooLittle > 1) {
    const middle = (tooLittle + enough) / 2;
    if (runs(from, ends, () => middle).length <= fewest) enough = middle;
    else tooLittle = middle;
  }
  return runs(from, ends, () => enough);
}

/** Stretches from one end to another that fit; what is too long for any is cut where the room ends. */
function runs(
  from: number,
  ends: readonly number[],
  room: (first: boolean) => number,
): [start: number, end: number][] {
  const found: [number, number][] = [];
  let start = from;
  const last = ends.at(-1) ?? from;
  while (start < last) {
    const most = start + Math.max(room(found.length === 0), 60);
    const end = ends.filter((one) => one > start && one <= most).at(-1) ?? Math.min(most, last);
    found.push([start, end]);
    start = end;
  }
  return found;
}

function part(left: number, right: number, top: number, bottom: number, toX: number, toY: number): SheetPart {
  return { x: left, y: top, width: right - left, height: bottom - top, toX, toY };
}
