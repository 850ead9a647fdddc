import type { Name } from '../../model/values.ts';
import { exampleReason } from '../../templates/example-texts.ts';
import { findClosest } from '../../text/find-closest.ts';
import type { SuppressionView } from '../engine/rule.ts';
import { defineRule, type RuleFinding } from '../engine/rule.ts';
import type { Suppression } from '../engine/suppressions.ts';

export const invalidSuppression = defineRule({
  id: 'invalid-suppression',
  category: 'upkeep',
  summary: 'A `journey-ignore` comment in the wrong place, or without a known rule or a reason.',
  why: 'Most of these comments seem to hide a finding, but hide nothing. Without a reason, you cannot tell next year whether a comment still applies. In editors without a prompt for the reason, the quick fix writes an example reason, which hides the finding but is reported until you replace it.',
  levels: { draft: 'error', recommended: 'error', strict: 'error' },
  unsuppressible: true,
  options: {},
  *check({ suppressions }) {
    for (const suppression of suppressions.all) {
      const { span, rules, reason, misplaced } = suppression;
      if (misplaced !== undefined) yield { span, message: misplacements[misplaced] };
      else if (rules.length === 0) {
        yield {
          span,
          message:
            'This comment lacks the name of a rule, so it hides nothing: write the rule as shown beside the finding, as in `journey-ignore pain-without-owner -- why`.',
        };
      } else {
        yield* rules.flatMap((rule) => checkRuleName(rule, suppressions));
        if (reason === '') yield reportMissingReason(suppression);
        if (reason === exampleReason) yield { span, message: unchangedReason };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦// journey-ignore invalid-date⟧
          evidence talks "Talks in the shop" { method interview }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            // journey-ignore ⟦pain-without-ownr⟧ -- the team is formed in January
            pain "The queue is too long"
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            // journey-ignore pain-without-owner -- the team is formed in January
            pain "The queue is too long"
          }
        `,
      },
      {
        text: `
          ⟦// journey-ignore -- copied from the old map as it was⟧
          evidence talks "Talks in the shop" { method interview }
        `,
      },
      {
        text: `
          evidence talks "Talks in the shop" { method interview }
          ⟦// journey-ignore-file invalid-date -- copied from the old map as it was⟧
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            ⟦// journey-ignore pain-without-owner -- why this finding may stay⟧
            pain "The queue is too long"
          }
        `,
      },
    ],
    good: [
      {
        text: `
          // journey-ignore-file invalid-date, number-out-of-range -- copied from the old map as it was

          evidence talks "Talks in the shop" { method interview; date 2026-02-30; sample 0 }
        `,
      },
    ],
  },
});

const unchangedReason =
  'The reason in this comment is an example. Next year, you will not be able to tell whether the comment still applies: write your own reason.';

const misplacements: Readonly<Record<NonNullable<Suppression['misplaced']>, string>> = {
  'unknown-form':
    'This is not a known `journey-ignore` comment, so it hides nothing: write `journey-ignore` above a statement, or `journey-ignore-file` at the top of the file.',
  'behind-statement':
    'This comment follows a statement on its line, so it hides nothing. It could mean that statement or the next one: put it on a line of its own above the statement.',
  'below-top':
    'A comment for the whole file has no effect when it is below the first statement: move it to the top, or write `journey-ignore` for the next statement.',
};

function checkRuleName({ value, span }: Name, { rules }: SuppressionView): readonly RuleFinding[] {
  const rule = rules.get(value);
  if (rule === undefined) {
    const [nearest] = findClosest(value, rules.keys());
    const advice =
      nearest === undefined
        ? "write the rule's name as shown beside the finding. If this is the reason, put ` -- ` before it."
        : `did you mean \`${nearest}\`?`;
    const message = `No rule is called \`${value}\`, so this name hides nothing: ${advice}`;
    if (nearest === undefined) return [{ span, message }];
    const title = `Change it to \`${nearest}\``;
    // Not safe: the user must check which findings the corrected comment hides.
    return [{ span, message, fixes: [{ title, edits: [{ span, newText: nearest }], safe: false }] }];
  }
  if (rule.unsuppressible !== true) return [];
  return [{ span, message: `You cannot hide \`${value}\`. ${whyShown[value] ?? whyOthers}.` }];
}

const whyShown: Readonly<Record<string, string>> = {
  syntax:
    'Journey Maps leaves out statements that it cannot read, with or without a comment: correct the statement',
  'internal-error':
    'This finding means that the map was not checked: report the error, and remove this comment',
};

const whyOthers =
  'This rule finds comments that are wrong or hide nothing: correct or remove the comment that it reports';

function reportMissingReason({ span }: Suppression): RuleFinding {
  return {
    span,
    message:
      'This comment gives no reason, so it hides nothing. Next year, you would not be able to tell whether it still applies: add ` -- ` and the reason, as in `journey-ignore pain-without-owner -- the team is formed in January`.',
  };
}
