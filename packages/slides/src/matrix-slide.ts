import {
  type BubblePlaces,
  type MatrixSlide,
  type Priority,
  type PriorityQuadrant,
  positionBubbles,
} from '@journey-maps/core/views';
import { colours } from './colours.ts';
import { drawFoot, drawHeading, edge, type SlideContext } from './frame.ts';
import { estimateLines, fitText } from './text-size.ts';

const field = { x: 76, y: 118, width: 664, height: 508 } as const;
const gap = 6;

const quadrants: Readonly<
  Record<PriorityQuadrant, { readonly column: 0 | 1; readonly row: 0 | 1; readonly fill: string }>
> = {
  quickWins: { column: 0, row: 0, fill: 'E6F5EA' },
  bigBets: { column: 1, row: 0, fill: 'F1EEFB' },
  fillIns: { column: 0, row: 1, fill: colours.sunk },
  timeSinks: { column: 1, row: 1, fill: colours.sunk },
};

/**
 * Draws opportunities by value and effort, and beside them their order of priority.
 * Larger bubbles address more severity.
 */
export function drawMatrixSlide(
  context: SlideContext,
  { title, priorities, unrated, formula }: MatrixSlide,
): void {
  const { pen, words } = context;
  drawHeading(context, context.title, title);
  const { splitX, splitY, efforts, values } = positionBubbles(priorities, field.width);
  const [splitLeft, splitTop] = [splitX * field.width, splitY * field.height];
  for (const [name, { column, row, fill }] of Object.entries(quadrants)) {
    const [left, right] = column === 0 ? [0, splitLeft - gap / 2] : [splitLeft + gap / 2, field.width];
    const [above, below] = row === 0 ? [0, splitTop - gap / 2] : [splitTop + gap / 2, field.height];
    pen.box(
      { x: field.x + left, y: field.y + above, width: right - left, height: below - above },
      { fill, radius: 8 },
    );
    pen.text(
      {
        x: field.x + left + 12,
        y: field.y + (row === 0 ? above + 8 : below - 28),
        width: right - left - 24,
        height: 20,
      },
      words.slides.quadrants[name as PriorityQuadrant],
      {
        size: 14,
        bold: true,
        colour: colours.ink1,
        align: column === 0 ? 'left' : 'right',
        anchor: 'middle',
      },
    );
  }
  const small = { size: 13, bold: true, colour: colours.ink2, align: 'center', anchor: 'middle' } as const;
  for (const { effort, x } of efforts) {
    const left = field.x + x * field.width - 12;
    pen.text({ x: left, y: field.y + field.height + 6, width: 24, height: 18 }, String(effort), small);
  }
  for (const { value, y } of values) {
    const top = field.y + y * field.height - 9;
    pen.text({ x: field.x - 32, y: top, width: 24, height: 18 }, String(value), small);
  }
  const axis = { size: 13, bold: true, colour: colours.ink1, anchor: 'middle' } as const;
  pen.text(
    { x: field.x, y: field.y + field.height + 26, width: field.width, height: 18 },
    `${words.facts.effort} ${pen.onward}`,
    { ...axis, align: 'center' },
  );
  pen.text({ x: edge.left, y: field.y - 22, width: 110, height: 18 }, `${words.facts.value} ↑`, axis);
  drawBubbles(context, priorities, { efforts, values });
  drawOrder(context, priorities, formula.join(' '), unrated.length);
  drawFoot(context);
}

function drawBubbles(
  { pen, words }: SlideContext,
  priorities: readonly Priority[],
  { efforts, values }: Pick<BubblePlaces, 'efforts' | 'values'>,
): void {
  const xOf = new Map(efforts.map(({ effort, x }) => [effort, field.x + x * field.width]));
  const yOf = new Map(values.map(({ value, y }) => [value, field.y + y * field.height]));
  const places = new Map<string, Priority[]>();
  for (const priority of priorities) {
    const place = `${priority.value} ${priority.effort}`;
    places.set(place, [...(places.get(place) ?? []), priority]);
  }
  for (const group of places.values()) {
    const radii = group.map(
      ({ severity }) => Math.min(15 + 3 * severity, 42) * Math.min(1, 4.2 / (group.length + 1.2)),
    );
    const whole = radii.reduce((sum, radius) => sum + 2 * radius + 8, -8);
    let x = (xOf.get(group[0]?.effort ?? 1) ?? 0) - whole / 2;
    const share = field.width / 5.2 / group.length;
    group.forEach(({ card, value }, i) => {
      const radius = radii[i] ?? 15;
      const y = (yOf.get(value) ?? 0) - 8;
      const box = { x, y: y - radius, width: 2 * radius, height: 2 * radius };
      const status = card.item.marks.find(({ kind }) => kind === 'status');
      const isIdea = status === undefined;
      pen.oval(box, {
        fill: isIdea ? colours.paper : colours.opportunity,
        line: colours.opportunityEdge,
        lineWidth: 2,
        dashed: isIdea,
      });
      const label = {
        size: Math.max(11, Math.min(15, radius * 0.62)),
        bold: true,
        align: 'center',
        anchor: 'middle',
      } as const;
      pen.text(box, card.reference?.label ?? '', { ...label, colour: colours.opportunityInk });
      const room = Math.max(56, Math.min(150, share));
      if (group.length <= 3)
        pen.text(
          { x: x + radius - room / 2, y: y + radius + 3, width: room, height: 58 },
          fitText(card.item.title || words.noTitle, room, 11.5, 4, true),
          { size: 11.5, bold: true, colour: colours.ink1, align: 'center' },
        );
      x += 2 * radius + 8;
    });
  }
}

function drawOrder(
  { pen, words }: SlideContext,
  priorities: readonly Priority[],
  formula: string,
  unrated: number,
): void {
  const box = { x: 768, width: edge.right - 768 };
  pen.text({ ...box, y: 106, height: 22 }, words.slides.order, {
    size: 17,
    bold: true,
    colour: colours.ink1,
  });
  const lines = estimateLines(formula, box.width, 12.5);
  pen.text({ ...box, y: 130, height: lines * 16 }, formula, {
    size: 12.5,
    colour: colours.ink2,
  });
  let y = 130 + lines * 16 + 8;
  let missing = unrated;
  priorities.forEach(({ card, rank, missing: lacking, value, effort, stage }, i) => {
    const room = box.width - 32;
    const label = card.reference === undefined ? '' : `${card.reference.label}  `;
    const title = fitText(label + card.item.title, room, 15, 2, true).slice(label.length);
    const height = Math.min(2, estimateLines(label + card.item.title, room, 15, true)) * 18 + 25;
    if (missing > unrated || y + height > edge.foot - (i < priorities.length - 1 ? 28 : 6)) {
      missing++;
      return;
    }
    pen.text({ ...box, y, width: 24, height: 18 }, rank === undefined ? '–' : String(rank), {
      size: 15,
      bold: true,
      colour: colours.ink3,
    });
    pen.text(
      { ...box, x: box.x + 32, y, width: room, height: height - 25 },
      [{ text: label, colour: colours.opportunityInk }, { text: title || words.noTitle }],
      { size: 15, bold: true, colour: colours.ink1 },
    );
    const answers =
      card.answers.length === 0 ? [] : [`→ ${card.answers.map((answer) => answer.label).join(' ')}`];
    const meta = [
      `${words.facts.value} ${value}, ${words.facts.effort} ${effort}`,
      ...lacking.map((part) => words.slides.missing[part]),
      ...answers,
      ...card.item.marks.filter(({ kind }) => kind === 'status').map((mark) => mark.label),
      ...(stage === undefined ? [] : [`${stage.number} ${stage.title}`]),
      ...(card.item.ownerTitle === undefined ? [] : [card.item.ownerTitle]),
    ].join(' · ');
    pen.text(
      { ...box, x: box.x + 32, y: y + height - 24, width: room, height: 16 },
      fitText(meta, room, 12, 1),
      {
        size: 12,
        colour: colours.ink2,
        anchor: 'middle',
      },
    );
    y += height;
    pen.stroke([{ to: { x: box.x, y: y - 3 }, move: true }, { to: { x: box.x + box.width, y: y - 3 } }], {
      line: colours.line,
      lineWidth: 1,
    });
    y += 4;
  });
  if (missing > 0)
    pen.text({ ...box, y: y + 2, height: 18 }, words.slides.andMore(missing), {
      size: 13,
      colour: colours.ink2,
    });
}
