import type { Opportunity } from '../../model/statements.ts';
import { rankJourneyOpportunities } from '../../semantics/figures/rank-journey-opportunities.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';

export const outrankedOpportunity = defineRule({
  id: 'outranked-opportunity',
  category: 'from finding to action',
  summary: 'A planned opportunity that ranks below three ideas, without a note about the reason.',
  why: 'There can be good reasons to do something else first. Without them on the map, the team asks again at every meeting, or works on what matters less.',
  source: 'Prioritisation by value and effort, the matrix that design and product teams use.',
  levels: { draft: 'off', recommended: 'info', strict: 'info' },
  options: {
    ideas: {
      type: 'integer',
      description: 'The number of ideas above it from which a planned opportunity needs a note.',
      default: 3,
      minimum: 1,
    },
  },
  *check({ document, linked, workspace, all, options: { ideas: least } }) {
    const reported = new Set<Opportunity>();
    for (const place of all('journey')) {
      if (isLifeMap(place)) continue;
      const { opportunities } = rankJourneyOpportunities([{ journey: place.statement, linked, workspace }]);
      const ideas = opportunities.flatMap(({ opportunity: { status }, priority: { rank } }) =>
        rank !== undefined && (status === undefined || status.value === 'idea') ? [rank] : [],
      );
      for (const { opportunity, linked: within, priority } of opportunities) {
        const { rank } = priority;
        if (rank === undefined || opportunity.status?.value !== 'planned' || opportunity.notes.length > 0)
          continue;
        if (within.document !== document || reported.has(opportunity)) continue;
        const above = ideas.filter((idea) => idea < rank).length;
        if (above < least) continue;
        reported.add(opportunity);
        yield {
          span: opportunity.head,
          message: `This is planned, and ${above === 1 ? 'an idea ranks' : `${above} ideas rank`} above it by value × pains ÷ effort. Others will ask why: say so in a \`note\`, or plan the better idea first.`,
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            pain queue "The queue is too long" { severity high }
            ⟦opportunity "A robot at the till"⟧ { for queue; value 3; effort 5; status planned }
            opportunity "Pay at the shelf" { for queue; value 4; effort 2 }
            opportunity "A second till" { for queue; value 3; effort 3 }
            opportunity "Opens at eight" { for queue; value 2; effort 2 }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            pain queue "The queue is too long" { severity high }
            opportunity "Pay at the shelf" { for queue; value 4; effort 2; status planned }
            opportunity "A second till" { for queue; value 3; effort 3 }
            opportunity "Opens at eight" { for queue; value 2; effort 2 }
            opportunity "More staff" { for queue; value 4; effort 5 }
            opportunity "A robot at the till" {
              for queue
              value 3
              effort 5
              status planned
              note "The maker pays for the trial"
            }
          }
        `,
      },
    ],
  },
});
