import type { ActionsSlide, Audience } from '@journey-maps/core/views';
import { colours } from './colours.ts';
import { drawFoot, drawHeading, edge, type SlideContext } from './frame.ts';
import type { Run } from './pen.ts';
import { fitText } from './text-size.ts';

/**
 * Draws the action items as a table. A board sees titles, owners and due dates; a team also sees references
 * to the addressed cards, and the status.
 */
export function drawActionsSlide(
  context: SlideContext,
  { title, cards, part }: ActionsSlide,
  audience: Audience,
): void {
  const { pen, words } = context;
  drawHeading(context, context.title, part.of > 1 ? `${title}, ${part.number} / ${part.of}` : title);
  const isShort = audience === 'board';
  const heads = [
    '',
    words.items['action-item'].one,
    ...(isShort ? [] : [words.rows.opportunities]),
    words.facts.owner,
    words.facts.due,
    ...(isShort ? [] : [words.facts.status]),
  ];
  const widths = isShort ? [60, 690, 290, 160] : [60, 520, 150, 220, 130, 120];
  const rows = cards.map((card): readonly Run[] => {
    const { item, reference, answers } = card;
    const due = item.facts.find(({ name }) => name === 'due')?.value ?? '';
    const status = item.marks.find(({ kind }) => kind === 'status')?.label ?? '';
    const titleWidth = (widths[1] ?? 500) - 24;
    return [
      { text: reference?.label ?? '', bold: true, colour: colours.ink2 },
      {
        text: fitText(item.title || words.noTitle, titleWidth, 15, 2, true),
        bold: true,
        struck: item.open === false,
        ...findHref(item.facts),
      },
      ...(isShort
        ? []
        : [
            { text: answers.map(({ label }) => label).join(' '), colour: colours.opportunityInk, bold: true },
          ]),
      { text: item.ownerTitle ?? '' },
      { text: due },
      ...(isShort ? [] : [{ text: status }]),
    ];
  });
  pen.table(
    { x: edge.left, y: 112, width: edge.right - edge.left, height: 40 * (rows.length + 1) },
    widths,
    heads,
    rows,
  );
  drawFoot(context);
}

function findHref(facts: ActionsSlide['cards'][number]['item']['facts']): Pick<Run, 'href'> {
  const href = facts.find(({ name, href: address }) => name === 'link' && address !== undefined)?.href;
  return href === undefined ? {} : { href };
}
