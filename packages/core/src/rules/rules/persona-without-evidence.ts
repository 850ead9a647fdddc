import { namesEvidence } from '../../semantics/queries/evidence-basis.ts';
import { defineRule } from '../engine/rule.ts';

export const personaWithoutEvidence = defineRule({
  id: 'persona-without-evidence',
  category: 'evidence and measures',
  summary: 'A persona without evidence.',
  why: 'A persona made up in a meeting shows only what the people in the meeting think. A map for such a persona leads a team to improve things that no customer needs.',
  source: 'Personas in goal-directed design (Alan Cooper): they are based on research with real people.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const { statement: persona } of all('persona')) {
      if (namesEvidence(persona) || persona.assumption !== undefined || isUnread(persona.span)) continue;
      yield {
        span: persona.head,
        message:
          'This persona has no evidence. It may describe nobody among your customers: add `evidence NAME` with the interviews, the survey or the figures that it is based on.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦persona anna "Anna"⟧ { goal "A bike for every day" }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence talks "Talks in the shop" { method interview; date 2026-09-01; sample 12 }

          persona anna "Anna" { goal "A bike for every day"; evidence talks }
          persona ben "Ben" { quote "I only need it for the way to work." from talks }
          persona carla "Carla, whom nobody has asked yet" { assumption }
        `,
      },
    ],
  },
});
