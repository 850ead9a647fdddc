import { removeStatement } from '../../edits/text-edits/remove-statement.ts';
import type { Fix } from '../../model/document.ts';
import type { Name } from '../../model/values.ts';
import { defineRule } from '../engine/rule.ts';
import type { Suppression } from '../engine/suppressions.ts';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  category: 'upkeep',
  summary: 'A `journey-ignore` comment that hides nothing.',
  why: 'The finding that it hid is fixed or gone. The comment would also hide the next finding of this kind, which nobody has seen yet.',
  levels: { draft: 'warning', recommended: 'warning', strict: 'error' },
  unsuppressible: true,
  options: {},
  *check({ document, suppressions }) {
    // A statement with a syntax error may have the finding that the comment hides.
    if (document.problems.length > 0) return;
    for (const [suppression, unused] of suppressions.unused()) {
      const isWhole = unused.length === suppression.rules.length;
      for (const rule of isWhole ? [undefined] : unused) {
        yield {
          span: rule?.span ?? suppression.span,
          message: `${rule === undefined ? 'This comment' : `\`${rule.value}\``} hides nothing ${suppression.scope === 'file' ? 'in this file' : 'here'}. It would silently hide the next finding of this kind: remove it.`,
          fixes: [
            rule === undefined
              ? createRemovalFix(document.text, suppression)
              : createRuleRemovalFix(rule, suppression),
          ],
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              ⟦// journey-ignore number-out-of-range -- the old scale⟧
              emotion -2 "annoyed" because "The queue is too long"
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              emotion -2 "annoyed" because "The queue is too long"
            }
          }
        `,
      },
      {
        text: `
          // journey-ignore-file invalid-date, ⟦number-out-of-range⟧ -- copied from the old map as it was

          evidence talks "Talks in the shop" { method interview; date 2026-02-30 }
        `,
        fixed: `
          // journey-ignore-file invalid-date -- copied from the old map as it was

          evidence talks "Talks in the shop" { method interview; date 2026-02-30 }
        `,
      },
    ],
    good: [
      {
        text: `
          // journey-ignore invalid-date -- copied from the old map as it was
          evidence talks "Talks in the shop" { method interview; date 2026-02-30 }
        `,
      },
    ],
  },
});

/** Returns the quick fix that removes a comment. It is safe: the comment hides nothing, so no finding will appear. */
function createRemovalFix(text: string, { span }: Suppression): Fix {
  return { title: 'Remove the comment', edits: [removeStatement(text, span)], safe: true };
}

function createRuleRemovalFix(rule: Name, { rules }: Suppression): Fix {
  const index = rules.indexOf(rule);
  const span =
    index === 0
      ? { start: rule.span.start, end: rules[1]?.span.start ?? rule.span.end }
      : { start: rules[index - 1]?.span.end ?? rule.span.start, end: rule.span.end };
  return { title: `Remove \`${rule.value}\``, edits: [{ span, newText: '' }], safe: true };
}
