import { removeStatement } from '../../edits/text-edits/remove-statement.ts';
import type { JourneyDocument } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import { kindsOf } from '../../semantics/link/link.ts';
import { describeKind } from '../../semantics/queries/display-names.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { defineRule } from '../engine/rule.ts';

const kinds = ['persona', 'owner', 'channel', 'touchpoint', 'metric', 'evidence'] as const;

export const unusedDeclaration = defineRule({
  id: 'unused-declaration',
  category: 'upkeep',
  summary:
    'A persona, owner, channel, touchpoint, metric or piece of evidence that nothing in the workspace refers to.',
  why: 'Evidence that supports nothing was collected for nothing, and a persona without a journey is only decoration. Either a map should refer to such a declaration, or you no longer need it.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, linked, workspace, all }) {
    // A statement with a syntax error may refer to the declaration.
    if (document.problems.length > 0) return;
    if (isLibraryOfNobody(document, workspace)) return;
    const misspelt = new Set(linked.unresolved.flatMap((ref) => kindsOf[ref.to]));
    for (const { statement, parent } of all(...kinds)) {
      if (parent !== undefined || statement.name === undefined || misspelt.has(statement.kind)) continue;
      if (workspace.isReferredTo(document.uri, statement)) continue;
      const what = describeKind(statement).replace(/^an? /u, '');
      yield {
        span: statement.head,
        message: `Nothing refers to this ${what}. Either a map should refer to it, or you no longer need it: use \`${statement.name.value}\` where it belongs, or remove it.`,
        // Not safe: the author may still intend to use it.
        fixes: [
          {
            title: `Remove \`${statement.name.value}\``,
            edits: [removeStatement(document.text, statement.span)],
            safe: false,
            asks: true,
          },
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner web "Web team"
          ⟦owner store "Bike shop"⟧

          journey buying "Buying a bike" {
            owner web
          }
        `,
        fixed: `
          owner web "Web team"

          journey buying "Buying a bike" {
            owner web
          }
        `,
      },
      {
        text: `
          import "./people.journey"

          ⟦evidence talks "Talks in the shop"⟧ { method interview; date 2026-09-01 }

          journey buying "Buying a bike" {
            persona anna
          }
        `,
        files: {
          'people.journey': `
            persona anna "Anna"
          `,
        },
        fixed: `
          import "./people.journey"

          journey buying "Buying a bike" {
            persona anna
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna" { evidence talks }
          evidence talks "Talks in the shop" { method interview }
        `,
        files: {
          'buying.journey': `
            import "./main.journey"

            journey buying "Buying a bike" {
              persona anna
            }
          `,
        },
      },
      {
        text: `
          owner web "Web team"
          owner store "Bike shop"
        `,
      },
      {
        text: `
          touchpoint counter "Counter" {
            channel store
            pain queue "The queue is too long"
          }

          journey buying "Buying a bike" {
            opportunity "A second till" { for counter.queue }
          }
        `,
      },
    ],
  },
});

/**
 * Returns whether a file has only declarations, and no other file uses any of them. Such a file is often opened
 * alone or just begun, and its author knows that nothing uses it yet.
 */
function isLibraryOfNobody(document: JourneyDocument, workspace: WorkspaceView): boolean {
  if (document.journeys.length > 0 || document.empathyMaps.length > 0) return false;
  return walk(document).every(({ statement, parent }) => {
    const name = parent === undefined && 'name' in statement ? statement.name?.value : undefined;
    return name === undefined || workspace.mentioning(document.uri, name).length === 0;
  });
}
