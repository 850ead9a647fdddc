import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { insertDeclaration } from '../../edits/text-edits/insert-at-top.ts';
import type { Fix } from '../../model/document.ts';
import type { Journey, Persona } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { getPersonTitle, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';

export const personaWithoutWalkthrough = defineRule({
  id: 'persona-without-walkthrough',
  category: 'evidence and measures',
  summary: 'A persona without a walkthrough of the journey.',
  why: 'Walk through a journey as its persona, and write down what you felt and why. You will find what no figure shows: the third form, the missing sign, the locked door.',
  source:
    'Walkthroughs in usability engineering and service safaris in service design: a researcher takes the customer’s route and writes down what happens.',
  levels: { draft: 'off', recommended: 'off', strict: 'info' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const { linked, all } = context;
    const told = new Set<Persona>();
    let walkers: ReadonlySet<unknown> | undefined;
    for (const place of all('journey')) {
      const journey = place.statement;
      // A walkthrough needs an existing service, which a future journey and a day in the life lack.
      if (journey.state?.value === 'future' || isLifeMap(place)) continue;
      // Evidence is declared at the top level, so it is the same for all journeys of a file.
      walkers ??= collectWalkers(journey, context);
      for (const ref of journey.personas) {
        const persona = resolvePersona(ref, linked);
        if (!('kind' in persona) || walkers.has(persona) || told.has(persona)) continue;
        told.add(persona);
        yield {
          span: ref.span,
          message: `Nobody has gone through this journey as ${getPersonTitle(persona)}. Figures do not show what it feels like: go through the journey yourself, and add \`evidence … { method walkthrough; persona ${ref.name} }\`.`,
          fixes: createWalkthroughFixes(journey, ref, context),
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona anna "Anna"

          journey buying "Buying a bike" {
            persona ⟦anna⟧

            stage "Pays" {
              touchpoint "Till" { channel store }
            }
          }
        `,
        fixed: `
          evidence walkthrough-anna "Walked through as Anna" { method walkthrough; persona anna }

          persona anna "Anna"

          journey buying "Buying a bike" {
            persona anna
            evidence walkthrough-anna

            stage "Pays" {
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna"
          evidence walk "From the shop window to the till" {
            method walkthrough
            date 2026-09-01
            persona anna
          }

          journey buying "Buying a bike" {
            persona anna
            evidence walk

            stage "Pays" {
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
    ],
  },
});

/** Returns the personas of all walkthroughs that are visible to a journey. The journey need not refer to them. */
function collectWalkers(
  journey: Journey,
  { document, linked, workspace }: RuleContext,
): ReadonlySet<unknown> {
  const walkers = new Set<unknown>();
  for (const { target } of linked.listVisibleAt(journey.span.start, 'evidence')) {
    const { entity, uri } = target;
    if (uri === undefined || entity.kind !== 'evidence' || entity.method?.value !== 'walkthrough') continue;
    const within = uri === document.uri ? linked : workspace.linked(uri);
    for (const ref of entity.personas) walkers.add(within?.target(ref)?.entity);
  }
  return walkers;
}

/**
 * Returns the quick fix that declares a walkthrough and refers to it in the journey. The user fills in its date
 * and the emotions.
 */
function createWalkthroughFixes(
  journey: Journey,
  ref: Ref,
  { document, linked }: RuleContext,
): readonly Fix[] {
  const taken = new Set(linked.listVisibleAt(journey.span.start, 'evidence').map(({ name }) => name));
  const walkthrough = `walkthrough-${ref.name}`;
  let name = walkthrough;
  for (let i = 2; taken.has(name); i++) name = `${walkthrough}-${i}`;
  const title = getPersonTitle(resolvePersona(ref, linked)).replace(/["\\\r\n]/gu, "'");
  const declared = insertDeclaration(
    document,
    `evidence ${name} "Walked through as ${title}" { method walkthrough; persona ${ref.name} }`,
  );
  return addFixes(document, journey, `evidence ${name}`, 'Add a walkthrough').map((fix) => ({
    ...fix,
    edits: [declared, ...fix.edits],
  }));
}
