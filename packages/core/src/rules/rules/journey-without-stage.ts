import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import type { Fix } from '../../model/document.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { stageExamples } from '../../templates/example-texts.ts';
import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule, type RuleContext, type StatementContextOf } from '../engine/rule.ts';
import { suggestOwners } from '../fixes/suggest-owners.ts';

interface Model {
  readonly title: string;
  readonly stages: readonly string[];
}

// Channels and emotions differ from map to map. The models suggest them all the same, since correcting a map is
// quicker than beginning one. They vary from stage to stage, so that no user takes all stages to be alike.
const models: readonly Model[] = [
  {
    title: 'Add five stages, from awareness to advocacy',
    stages: [
      `stage "Awareness" { OWNER; emotion 0; touchpoint "${stageExamples.hear}" { channel social-media } }`,
      `stage "Consideration" { OWNER; emotion +1; touchpoint "${stageExamples.compare}" { channel website } }`,
      `stage "Purchase" { OWNER; emotion +1; touchpoint "${stageExamples.buy}" { channel store } }`,
      `stage "Retention" { OWNER; emotion 0; touchpoint "${stageExamples.keep}" { channel email } }`,
      `stage "Advocacy" { OWNER; emotion +1; touchpoint "${stageExamples.recommend}" { channel review-site } }`,
    ],
  },
  {
    title: 'Add four stages, from research to use',
    stages: [
      `stage "Research" { OWNER; emotion 0; touchpoint "${stageExamples.look}" { channel search } }`,
      `stage "Comparison and decision" { OWNER; emotion 0; touchpoint "${stageExamples.compare}" { channel website } }`,
      `stage "Purchase" { OWNER; emotion +1; touchpoint "${stageExamples.buy}" { channel store } }`,
      `stage "Use" { OWNER; emotion +1; touchpoint "${stageExamples.ask}" { channel phone } }`,
    ],
  },
  {
    title: 'Add six stages, from awareness to retention',
    stages: [
      `stage "Awareness" { OWNER; emotion 0; touchpoint "${stageExamples.hear}" { channel social-media } }`,
      `stage "Interest" { OWNER; emotion 0; touchpoint "${stageExamples.look}" { channel search } }`,
      `stage "Desire" { OWNER; emotion +1; touchpoint "${stageExamples.want}" { channel website } }`,
      `stage "Evaluation" { OWNER; emotion 0; touchpoint "${stageExamples.compare}" { channel review-site } }`,
      `stage "Conversion" { OWNER; emotion +1; touchpoint "${stageExamples.buy}" { channel store } }`,
      `stage "Retention" { OWNER; emotion +1; touchpoint "${stageExamples.keep}" { channel email } }`,
    ],
  },
];

const day: Model = {
  title: 'Add the parts of a day',
  stages: ['stage "Morning" { emotion 0 }', 'stage "Midday" { emotion 0 }', 'stage "Evening" { emotion 0 }'],
};

export const journeyWithoutStage = defineRule({
  id: 'journey-without-stage',
  category: 'completeness',
  summary: 'A journey without a stage.',
  why: 'Stages turn a list of notes into a journey: what comes first, what follows, and where something changes. Four, five or six stages are usual, from the first awareness of a need until long after the purchase.',
  source:
    'The stage models of marketing, beginning with AIDA (attention, interest, desire, action). Nielsen Norman Group on journey mapping: phases structure a map.',
  levels: { draft: 'warning', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('journey')) {
      const journey = place.statement;
      if (journey.stages.length > 0 || hasSyntaxError(journey, context)) continue;
      yield {
        span: journey.head,
        message:
          'This journey has no stage. Without stages, readers cannot see what the customer goes through, and when: add `stage "…"` for each part of the journey.',
        fixes: (isLifeMap(place) ? [day] : models).flatMap((model) => createFix(model, place, context)),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          ⟦journey buying "Buying a bike"⟧ {
            owner store
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store
            stage "Awareness" { owner store; emotion 0; touchpoint "Where they hear of you" { channel social-media } }
            stage "Consideration" { owner store; emotion +1; touchpoint "Where they compare" { channel website } }
            stage "Purchase" { owner store; emotion +1; touchpoint "Where they buy" { channel store } }
            stage "Retention" { owner store; emotion 0; touchpoint "What keeps them" { channel email } }
            stage "Advocacy" { owner store; emotion +1; touchpoint "Where they recommend you" { channel review-site } }
          }
        `,
      },
      {
        text: `
          ⟦journey sunday "A Sunday"⟧ {
            kind day-in-the-life
          }
        `,
        fixed: `
          journey sunday "A Sunday" {
            kind day-in-the-life
            stage "Morning" { emotion 0 }
            stage "Midday" { emotion 0 }
            stage "Evening" { emotion 0 }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint "Test ride" { channel store }
            }
          }
        `,
      },
    ],
  },
});

function createFix(
  { title, stages }: Model,
  place: StatementContextOf<'journey'>,
  context: RuleContext,
): readonly Fix[] {
  const [owner] = suggestOwners({ ...place, parent: place }, context);
  const written = stages.map((stage) =>
    stage.replace('OWNER; ', () => (owner === undefined ? '' : `owner ${owner}; `)),
  );
  return addFixes(context.document, place.statement, written, title, null);
}
