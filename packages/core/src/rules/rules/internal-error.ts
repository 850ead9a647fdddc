import { defineRule } from '../engine/rule.ts';

export const internalError = defineRule({
  id: 'internal-error',
  category: 'correctness',
  summary: 'A file that Journey Maps failed to check because of an internal error.',
  why: 'Findings for this file may be missing. Journey Maps checks all other files as usual.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  fixedLevels: true,
  unsuppressible: true,
  options: {},
  *check({ document }) {
    if (document.internalError === undefined) return;
    yield { span: { start: 0, end: 0 }, message: document.internalError };
  },
  examples: {
    // No text is known to cause an internal error.
    bad: [],
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
