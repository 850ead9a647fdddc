import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

export const personaWithoutGoal = defineRule({
  id: 'persona-without-goal',
  category: 'completeness',
  summary: 'A persona with neither a goal nor a need.',
  why: 'A persona with an age, a job and a household is a portrait. Only a goal makes a journey understandable: it decides whether a stage goes well.',
  source:
    'Personas in goal-directed design (Alan Cooper), and Jobs to be done: what people want to get done explains what they do.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const { statement: persona } of all('persona')) {
      if (persona.goals.length > 0 || persona.needs.length > 0 || isUnread(persona.span)) continue;
      if (persona.unfinished?.some((keyword) => keyword === 'goal' || keyword === 'need') === true) continue;
      yield {
        span: persona.head,
        message:
          'This persona has neither a goal nor a need. You cannot tell what goes well for a persona who wants nothing: add `goal "…"` or `need "…"`.',
        fixes: [
          ...addFixes(document, persona, `goal "${fixExamples.goal}"`, 'Add a goal'),
          ...addFixes(document, persona, `need "${fixExamples.need}"`, 'Add a need'),
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦persona anna "Anna"⟧ {
            trait "Age" "34"
          }
        `,
        fixed: `
          persona anna "Anna" {
            trait "Age" "34"
            goal "What they want to get done"
          }
        `,
      },
      {
        text: `
          ⟦persona anna "Anna"⟧
        `,
        fixed: `
          persona anna "Anna" { goal "What they want to get done" }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna" { goal "Ride to work all year" }
          persona tom "Tom" { need "Someone who explains gears" }
        `,
      },
    ],
  },
});
