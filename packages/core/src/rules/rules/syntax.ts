import { defineRule } from '../engine/rule.ts';
import { createWordsInterpreter } from '../fixes/interpret-words.ts';

export const syntax = defineRule({
  id: 'syntax',
  category: 'correctness',
  summary: 'Text that is not valid in the Journey language.',
  why: 'Text that Journey Maps cannot read does not appear on the map, and readers do not know that it is missing.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  fixedLevels: true,
  unsuppressible: true,
  options: {},
  *check({ document, linked }) {
    // The rule `internal-error` reports such a file.
    if (document.internalError !== undefined) return;
    const meaning = createWordsInterpreter(linked);
    for (const problem of document.problems) {
      const { span, missing } = problem;
      const { message, fix } = meaning(problem) ?? problem;
      yield { span, message, ...(fix && { fixes: [fix] }), ...(missing && { missing }) };
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey moving "Moving house" {
            ⟦stagee "Packing"⟧ {
              touchpoint "Removal firm" { channel phone }
            }
          }
        `,
        fixed: `
          journey moving "Moving house" {
            stage "Packing" {
              touchpoint "Removal firm" { channel phone }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey moving "Moving house" {
            stage "Packing" {
              touchpoint "Removal firm" { channel phone }
            }
          }
        `,
      },
    ],
  },
});
