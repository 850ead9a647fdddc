import type { HappensCard, JourneyMap, StageSlide } from '@journey-maps/core/views';
import { drawCards } from './cards.ts';
import { colours, getMoodColour, tint } from './colours.ts';
import { drawCurve } from './draw-curve.ts';
import { drawFace } from './faces.ts';
import { drawBand, drawFoot, edge, type SlideContext } from './frame.ts';
import type { Run } from './pen.ts';
import { getStageColour } from './slide-style.ts';
import { estimateLines, fitText } from './text-size.ts';

const curve = { x: edge.left, y: 100, width: edge.right - edge.left, height: 92 } as const;
const columns = [
  { x: edge.left, width: 420 },
  { x: 480, width: 366 },
  { x: 874, width: 366 },
] as const;
const top = 232;
const bottom = 668;
const size = { title: 17, lines: 2 } as const;

/**
 * Draws one stage: the whole curve with the stage framed, what happens, what hurts, and the planned
 * improvements.
 */
export function drawStageSlide(context: SlideContext, slide: StageSlide, map: JourneyMap): void {
  const { pen, words } = context;
  const colour = getStageColour(context.look, slide.number - 1);
  drawBand(
    context,
    colour,
    slide.number,
    slide.title,
    slide.facts.map(({ value }) => value),
  );
  const count = map.stages.reduce((sum, { moments }) => sum + moments.length, 0);
  const column = curve.width / Math.max(1, count);
  const { from, to } = slide.columns;
  pen.box(
    {
      x: curve.x + from * column + 2,
      y: curve.y - 6,
      width: (to - from) * column - 4,
      height: curve.height + 12,
    },
    { fill: tint(colour, 0.08), line: colour, lineWidth: 2, radius: 8 },
  );
  drawCurve(pen, map, curve, { point: 17, face: 26 });
  let first = 0;
  map.stages.forEach((stage, i) => {
    const width = stage.moments.length * column;
    const isHere = i === slide.number - 1;
    pen.text(
      { x: curve.x + first * column, y: curve.y + curve.height + 8, width, height: 30 },
      fitText(`${i + 1} ${stage.title}`, width - 6, 11.5, 2, true),
      {
        size: 11.5,
        bold: isHere,
        colour: isHere ? colour : colours.ink2,
        align: 'center',
      },
    );
    first += stage.moments.length;
  });
  const onlyGains =
    slide.hurts.cards.length > 0 && slide.hurts.cards.every(({ item }) => item.kind === 'gain');
  const headings = [
    words.slides.happens,
    onlyGains ? words.slides.helps : words.slides.hurts,
    words.slides.doneAboutIt,
  ];
  columns.forEach(({ x, width }, i) =>
    pen.text({ x, y: top, width, height: 24 }, headings[i] ?? '', {
      size: 17,
      bold: true,
      colour: colours.ink2,
      anchor: 'middle',
    }),
  );
  drawHappens(context, slide);
  const body = { y: top + 34, height: bottom - top - 34 };
  const hurts = drawCards(pen, slide.hurts, { ...columns[1], ...body }, size, words);
  drawCards(
    pen,
    slide.metrics,
    { ...columns[1], y: hurts, height: bottom - hurts },
    { title: 14, lines: 2 },
    words,
  );
  const answers = drawCards(pen, slide.answers, { ...columns[2], ...body }, size, words);
  drawCards(
    pen,
    slide.actions,
    { ...columns[2], y: answers, height: bottom - answers },
    { title: 14, lines: 2 },
    words,
  );
  drawFoot(
    context,
    slide.evidence.length === 0 ? '' : words.rows.evidence + words.colon + slide.evidence.join(', '),
  );
}

function drawHappens({ pen, words }: SlideContext, { happens: { cards, more } }: StageSlide): void {
  const [{ x, width }] = columns;
  const left = x + 62;
  const room = width - 62;
  let y = top + 36;
  let missing = more;
  for (const card of cards) {
    const lines = createLines(card, words);
    const height = lines.reduce(
      (sum, { runs, size: own, most }) =>
        sum + Math.min(most, estimateLines(joinRuns(runs), room, own, true)) * own * 1.25 + 3,
      8,
    );
    if (y + height > bottom - (missing > 0 ? 24 : 0)) {
      missing++;
      continue;
    }
    if (card.of === 'moment') drawFaces(pen, card, x, y);
    else {
      pen.oval({ x: x + 8, y: y + 2, width: 34, height: 34 }, { fill: colours.line });
      drawShare(pen, x + 25, y + 19, card.share);
    }
    for (const { runs, size: own, most, indent = 0 } of lines) {
      const text = joinRuns(runs);
      const count = Math.min(most, estimateLines(text, room - indent, own, true));
      const shown =
        count === most && runs.length === 1
          ? [{ ...runs[0], text: fitText(text, room - indent, own, most, true) }]
          : runs;
      pen.text({ x: left + indent, y, width: room - indent, height: count * own * 1.25 }, shown, {
        size: own,
        colour: colours.ink1,
      });
      y += count * own * 1.25 + 3;
    }
    y += 8;
  }
  if (missing > 0)
    pen.text({ x: left, y, width: room, height: 20 }, words.slides.andMore(missing), {
      size: 14,
      colour: colours.ink2,
    });
}

interface Line {
  readonly runs: readonly Run[];
  readonly size: number;
  readonly most: number;
  readonly indent?: number;
}

function createLines(card: HappensCard, words: SlideContext['words']): readonly Line[] {
  if (card.of === 'exit') {
    const share = card.share === undefined ? [] : [{ text: `${card.share} `, bold: true, size: 20 }];
    return [{ runs: [...share, { text: card.item.title || words.items.exit.one }], size: 16, most: 2 }];
  }
  const { moment, feelings, quote, touchpoints } = card;
  return [
    { runs: [{ text: moment.title || words.noTitle, bold: true }], size: 20, most: 2 },
    ...feelings.slice(0, 2).flatMap(({ who, feeling }): readonly Line[] => {
      const { label, because, score } = feeling;
      if ((label ?? '') === '' && (because ?? '') === '') return [];
      const word = getMoodColour(score ?? 0).word;
      const name = who === undefined ? [] : [{ text: who + words.colon, colour: colours.ink2 }];
      const why =
        because === undefined || because === ''
          ? []
          : [{ text: `${label ? ', ' : ''}${words.emotion.because(because)}` }];
      return [
        {
          runs: [...name, ...(label ? [{ text: label, bold: true, colour: word }] : []), ...why],
          size: 15,
          most: 3,
        },
      ];
    }),
    ...(quote === undefined
      ? []
      : [{ runs: [{ text: words.quoted(quote.title), italic: true }], size: 15, most: 2 }]),
    ...(touchpoints.length === 0
      ? []
      : [
          {
            runs: [
              {
                text: touchpoints.map(({ title }) => title || words.noTitle).join(' · '),
                colour: colours.ink2,
              },
            ],
            size: 14,
            most: 2,
          },
        ]),
  ];
}

function joinRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function drawFaces(
  pen: SlideContext['pen'],
  card: Extract<HappensCard, { of: 'moment' }>,
  x: number,
  y: number,
): void {
  const some = card.feelings.slice(0, 2);
  some.forEach(({ feeling }, i) =>
    drawFace(pen, { x: x + 25, y: y + 22 + i * 40 }, some.length > 1 ? 34 : 46, feeling.score),
  );
}

/** Draws a sector of a circle in proportion to the share of people who leave. */
function drawShare(pen: SlideContext['pen'], x: number, y: number, share: string | undefined): void {
  const part = Number.parseFloat((share ?? '').replace(',', '.')) / 100;
  if (!(part > 0)) return;
  const radius = 17;
  const steps = Math.max(2, Math.ceil(part * 40));
  const rim = Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (i / steps) * Math.min(1, part) * 2 * Math.PI;
    return { to: { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) } };
  });
  pen.stroke([{ to: { x, y }, move: true }, ...rim], { fill: colours.ink2, closed: true });
}
