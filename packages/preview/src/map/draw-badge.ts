import type { MapFinding, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { findingSigns } from './finding-signs.ts';

/**
 * Draws the findings of a part as a badge on its corner: their number, in the colour of the highest severity.
 * A badge takes no room, so adding or removing it moves nothing.
 *
 * @param part the id of the part; undefined for the journey
 */
export function drawBadge(
  findings: readonly MapFinding[],
  part: string | undefined,
  words: PictureWords,
): HTMLElement[] {
  const worst = (['error', 'warning', 'info'] as const).find((level) =>
    findings.some((finding) => finding.level === level),
  );
  if (worst === undefined) return [];
  const messages = findings.map(({ level, message }) => `${findingSigns[level].word}: ${message}`);
  return [
    createHtmlElement(
      'button',
      {
        type: 'button',
        class: `badge badge-${worst}`,
        'aria-description': messages.join('\n'),
        'data-badge': part ?? '',
      },
      createHtmlElement('span', { 'aria-hidden': 'true' }, findingSigns[worst].symbol),
      String(findings.length),
      createHtmlElement('span', { class: 'unseen' }, ` ${words.map.findings(findings.length)}`),
    ),
  ];
}
