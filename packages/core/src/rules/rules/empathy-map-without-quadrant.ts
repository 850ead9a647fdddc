import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

const quadrants = ['says', 'thinks', 'does', 'feels'] as const;

export const empathyMapWithoutQuadrant = defineRule({
  id: 'empathy-map-without-quadrant',
  category: 'completeness',
  summary: 'An empathy map with an empty quadrant: says, thinks, does or feels.',
  why: 'The four quadrants are there to be compared: what people say with what they do, what they think with what they feel. You learn from their contradictions. An empty quadrant shows a gap in your research.',
  source:
    'The empathy map of Dave Gray and XPLANE, in the form with four quadrants: says, thinks, does, feels.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const { statement: map } of all('empathy-map')) {
      const empty = quadrants.filter(
        (quadrant) => map[quadrant].length === 0 && map.unfinished?.includes(quadrant) !== true,
      );
      if (empty.length === 0 || isUnread(map.span)) continue;
      const names = empty.map((quadrant) => `\`${quadrant}\``);
      const listed =
        names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
      yield {
        span: map.head,
        message: `This empathy map has nothing for ${listed}. You learn by comparing the four quadrants: add ${names.length > 1 ? 'each' : 'it'} from your research.`,
        fixes: addFixes(
          document,
          map,
          empty.map((quadrant) => `${quadrant} "${fixExamples[quadrant]}"`),
          `Add ${listed}`,
        ),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦empathy-map anna-in-spring "Anna in spring"⟧ {
            says "I will ride to work from tomorrow on"
            does "Takes the bus"

            pain "Never enough time"
          }
        `,
        fixed: `
          empathy-map anna-in-spring "Anna in spring" {
            says "I will ride to work from tomorrow on"
            does "Takes the bus"
            thinks "What they think, and would not say"
            feels "What they feel"

            pain "Never enough time"
          }
        `,
      },
    ],
    good: [
      {
        text: `
          empathy-map anna-in-spring "Anna in spring" {
            says "I will ride to work from tomorrow on"
            thinks "If it does not rain"
            does "Takes the bus"
            feels "A little ashamed"
          }
        `,
      },
    ],
  },
});
