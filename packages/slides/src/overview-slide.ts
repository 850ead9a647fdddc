import type { JourneyMap, OverviewSlide } from '@journey-maps/core/views';
import { drawCard, measureCardHeight } from './cards.ts';
import { colours, getMoodColour, tint } from './colours.ts';
import { drawCurve, getColumnMiddle } from './draw-curve.ts';
import { drawFoot, drawHeading, edge, type SlideContext } from './frame.ts';
import { getStageColour } from './slide-style.ts';
import { estimateLines, fitText } from './text-size.ts';

const width = edge.right - edge.left;
const bandTop = 104;
const stepTop = 164;
const curve = { x: edge.left, y: 236, width, height: 220 } as const;

/** Draws all stages with the whole curve, and each stage with its steps, its counts and its most serious pain. */
export function drawOverviewSlide(context: SlideContext, slide: OverviewSlide, map: JourneyMap): void {
  // Longer than most functions: its steps share the columns of the slide.
  const { pen, words, title } = context;
  drawHeading(context, title, slide.title);
  const count = map.stages.reduce((sum, { moments }) => sum + moments.length, 0);
  const column = width / Math.max(1, count);
  const tip = Math.min(14, column / 4);
  slide.stages.forEach(
    ({ number, stage, columns: { from, to }, pains, gains, opportunities, sharpest }, i) => {
      const box = { x: edge.left + from * column, y: bandTop, width: (to - from) * column, height: 50 };
      const colour = getStageColour(context.look, number - 1);
      const [isFirst, isLast] = [i === 0, i === slide.stages.length - 1];
      const right = box.x + box.width - (isLast ? 0 : 3);
      pen.box({ ...box, y: stepTop - 6, width: box.width - 3, height: 508 }, { fill: tint(colour, 0.06) });
      pen.stroke(
        [
          { to: { x: box.x, y: box.y }, move: true },
          { to: { x: right, y: box.y } },
          ...(isLast ? [] : [{ to: { x: right + tip - 3, y: box.y + 25 } }]),
          { to: { x: right, y: box.y + 50 } },
          { to: { x: box.x, y: box.y + 50 } },
          ...(isFirst ? [] : [{ to: { x: box.x + tip, y: box.y + 25 } }]),
        ],
        { fill: colour, closed: true },
      );
      const inset = isFirst ? 10 : tip + 8;
      const room = box.width - inset - 6;
      pen.text(
        { x: box.x + inset, y: box.y, width: room, height: 50 },
        fitText(`${number}  ${stage.title}`, room, 15, 2, true),
        {
          size: 15,
          bold: true,
          colour: 'FFFFFF',
          anchor: 'middle',
        },
      );
      const parts = [
        ...(pains === 0 ? [] : [{ text: words.focus.pains(pains), colour: colours.painInk, bold: true }]),
        ...(gains === 0 ? [] : [{ text: words.focus.gains(gains), colour: colours.gainInk, bold: true }]),
        ...(opportunities === 0
          ? []
          : [{ text: words.focus.opportunities(opportunities), colour: colours.opportunityInk, bold: true }]),
      ];
      let y = curve.y + curve.height + 14;
      for (const part of parts) {
        const lines = estimateLines(part.text, box.width - 16, 13, true);
        pen.text({ x: box.x + 8, y, width: box.width - 14, height: lines * 17 }, [part], {
          size: 13,
          colour: colours.ink2,
        });
        y += lines * 17 + 2;
      }
      if (sharpest === undefined) return;
      const size = { title: 13, lines: 4 };
      const own = { x: box.x + 5, y: y + 6, width: box.width - 13 };
      if (own.y + measureCardHeight(sharpest, own.width, size, words) < edge.foot - 14 && own.width > 80)
        drawCard(pen, sharpest, own, size, words);
    },
  );
  drawCurve(pen, map, curve, { point: 42, face: Math.min(32, column - 4) });
  const moments = map.stages.flatMap((stage) => stage.moments);
  moments.forEach((moment, i) => {
    const own = column - 10;
    const middle = getColumnMiddle(curve, count, i);
    if (moment.kind !== 'stage' && own > 44)
      pen.text(
        { x: middle - own / 2, y: stepTop, width: own, height: 48 },
        fitText(moment.title, own, 12.5, 3, true),
        {
          size: 12.5,
          bold: true,
          colour: colours.ink1,
        },
      );
    const [feeling] = moment.feelings;
    if (feeling?.label === undefined || feeling.score === undefined || map.people.length > 1 || own < 44)
      return;
    const beside = [i - 1, i + 1].flatMap((at) => moments[at]?.feelings[0]?.score ?? []);
    // On the outer side of a peak or a dip, away from the curve.
    const isAbove = beside.reduce((sum, otherWidth) => sum + otherWidth, 0) <= feeling.score * beside.length;
    const face = curve.y + curve.height / 2 - feeling.score * 42;
    const y = isAbove ? face - 20 - 32 : face + 20;
    pen.text({ x: middle - own / 2, y, width: own, height: 32 }, fitText(feeling.label, own, 12, 2, true), {
      size: 12,
      bold: true,
      colour: getMoodColour(feeling.score).word,
      align: 'center',
      anchor: isAbove ? 'bottom' : 'top',
    });
  });
  drawFoot(context);
}
