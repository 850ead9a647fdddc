import { defineRule } from '../rule.ts';

export const personaWithoutEvidence = defineRule({
  id: 'persona-without-evidence',
  category: 'evidence and measures',
  summary: 'A persona that rests on no evidence.',
  why: 'A persona that was made up in a meeting is a picture of the meeting. The map made for it leads a team to improve things for somebody who does not exist.',
  source: 'Personas in goal-directed design (Alan Cooper): they are made from research with real people.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ all, isUnread }) {
    for (const { statement: persona } of all('persona')) {
      if (persona.evidence.length > 0 || isUnread(persona.span)) continue;
      yield {
        span: persona.head,
        message:
          'This persona rests on no evidence. It may be somebody who does not exist: add `evidence NAME` with the interviews, the survey or the figures that it was made from.',
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
        `,
      },
    ],
  },
});
