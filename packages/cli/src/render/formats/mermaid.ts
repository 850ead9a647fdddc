import { createDiagram, writeMermaidText } from '@journey-maps/core/views';
import { tell } from '../../complain.ts';
import { chooseJourney } from '../choose-journey.ts';
import type { RenderTo } from '../rendering.ts';

export const renderMermaid: RenderTo = ({ map, linked, options, io }) => {
  const journey = chooseJourney(map.document, map.shown, options.journey);
  if (typeof journey === 'string') return { problem: journey };
  const { text, omitted } = writeMermaidText(createDiagram(journey, linked));
  if (omitted.length > 0) {
    const titles = omitted.map(({ title }) => JSON.stringify(title)).join(', ');
    tell(io, `left out, since GitHub draws no more than 50,000 characters: ${titles}.`);
  }
  return { content: text };
};
