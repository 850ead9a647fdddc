import { assignInitials } from '@journey-maps/core/text';
import type { TitleSlide } from '@journey-maps/core/views';
import { colours } from './colours.ts';
import { drawFoot, edge, type SlideContext } from './frame.ts';
import { fitLogo } from './logo-box.ts';
import { slideSize } from './pen.ts';
import { estimateLines, fitText } from './text-size.ts';

/** The colours of the people after the first one, who has the accent colour. */
const personColours = [colours.person, colours.physical, '0D6B5C'] as const;

/** The box for the logo. */
const logoRoom = { x: 940, y: 36, width: edge.right - 940, height: 60 } as const;

/** Draws the first slide: title and kind of the map, its people, purpose and status. */
export function drawTitleSlide(context: SlideContext, slide: TitleSlide): void {
  const { pen, look } = context;
  pen.box({ x: 0, y: 0, width: 18, height: slideSize.height }, { fill: look.accent });
  if (look.logo !== undefined) pen.image(fitLogo(look.logo, logoRoom), look.logo, look.name);
  const left = 80;
  const room = edge.right - left;
  pen.text({ x: left, y: 120, width: room, height: 22 }, slide.kindOfMap.toLocaleUpperCase(), {
    size: 15,
    bold: true,
    colour: look.accent,
  });
  const lines = Math.min(3, estimateLines(slide.title, room, 48, true));
  pen.text({ x: left, y: 148, width: room, height: lines * 58 }, fitText(slide.title, room, 48, 3, true), {
    size: 48,
    bold: true,
    colour: colours.ink1,
  });
  let y = 148 + lines * 58 + 30;
  const initials = assignInitials(slide.people.map(({ title }) => title));
  let x = left;
  slide.people.slice(0, 4).forEach(({ title }, i) => {
    const disc = { x, y, width: 46, height: 46 };
    pen.oval(disc, { fill: personColours[i - 1] ?? look.accent });
    pen.text(disc, initials.get(title) ?? '', {
      size: 17,
      bold: true,
      colour: 'FFFFFF',
      align: 'center',
      anchor: 'middle',
    });
    const name = (room - 10) / Math.min(4, slide.people.length) - 70;
    pen.text({ x: x + 58, y, width: name, height: 46 }, fitText(title, name, 20, 2, true), {
      size: 20,
      bold: true,
      colour: colours.ink1,
      anchor: 'middle',
    });
    x += name + 70;
  });
  if (slide.people.length > 0) y += 72;
  const half = (room - 40) / 2;
  slide.texts.slice(0, 6).forEach(({ label, value }, i) => {
    const column = { x: left + (i % 2) * (half + 40), y: y + Math.floor(i / 2) * 100, width: half };
    if (column.y > 560) return;
    pen.text({ ...column, height: 18 }, label, { size: 13, bold: true, colour: look.accent });
    pen.text({ ...column, y: column.y + 22, height: 54 }, fitText(value, half, 18, 2), {
      size: 18,
      colour: colours.ink1,
    });
  });
  const facts = slide.facts
    .map(({ label, value }) => `${label}${context.words.colon}${value}`)
    .join('   ·   ');
  pen.text({ x: left, y: 638, width: room, height: 22 }, fitText(facts, room, 14, 1), {
    size: 14,
    colour: colours.ink2,
    anchor: 'middle',
  });
  drawFoot({ ...context, title: '' });
}
