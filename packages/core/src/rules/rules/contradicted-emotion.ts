import type { Emotion, Felt, Journey, Stage, Step, Touchpoint } from '../../model/statements.ts';
import type { StatementContext } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { findEmotion, isEmotionScore } from '../../semantics/queries/find-emotion.ts';
import { findEnclosingStage } from '../../semantics/queries/find-enclosing-stage.ts';
import { findPrimaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { getPersonTitle, type Person, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { defineRule } from '../engine/rule.ts';

export const contradictedEmotion = defineRule({
  id: 'contradicted-emotion',
  category: 'evidence and measures',
  summary: 'An emotion that a walk or a test contradicts by 2 or more.',
  why: 'The curve shows what the team believes, and a walk shows what happened. A great difference between them is the most valuable result of research, and easy to overlook among many moments.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  *check({ linked, workspace, all }) {
    for (const place of all('stage', 'step', 'touchpoint')) {
      const journey = findJourney(place);
      const within = findMoment(place);
      if (journey === undefined || within === undefined) continue;
      for (const felt of place.statement.felt) {
        const { score, span } = felt;
        if (!isEmotionScore(score.value) || score.percent) continue;
        for (const person of listPeople(felt, journey, linked, workspace)) {
          const emotion = findEmotionHere(place.statement, within, person, linked);
          if (emotion === undefined || Math.abs(emotion.score.value - score.value) < 2) continue;
          const whose = person === undefined ? 'The emotion' : `The emotion of ${getPersonTitle(person)}`;
          yield {
            span,
            message: `${whose} here is ${formatSigned(emotion.score.value)}, but this walk or test found ${formatSigned(score.value)}. Readers believe the curve: correct the emotion, or say in a note why they differ.`,
          };
          break;
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona lin "Lin"
          evidence as-lin "A walk as Lin" { method walkthrough; persona lin }

          journey buying "Buying a bike" {
            persona lin

            stage "Pays" {
              emotion lin +1 "quick"
              ⟦felt as-lin -2 "lost" because "nobody is at the till"⟧
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona lin "Lin"
          persona omar "Omar" { primary }
          evidence as-lin "A walk as Lin" { method walkthrough; persona lin }

          journey buying "Buying a bike" {
            persona lin, omar

            stage "Pays" {
              emotion lin -1 "impatient"
              emotion omar +2 "quick"
              felt as-lin -2 "lost"
            }

            stage "Rides" {
              felt as-lin +2 "free"
            }
          }
        `,
      },
    ],
  },
});

function findJourney(place: StatementContext): Journey | undefined {
  let top = place;
  while (top.parent !== undefined) top = top.parent;
  return top.statement.kind === 'journey' ? top.statement : undefined;
}

/** Returns the stage and step of a statement, which can be the statement itself. */
function findMoment(
  place: StatementContext,
): { readonly stage: Stage; readonly step?: Step | undefined } | undefined {
  return place.statement.kind === 'stage' ? { stage: place.statement } : findEnclosingStage(place);
}

/** Returns the personas of a walk or a test, else the primary one. */
function listPeople(
  { evidence: ref }: Felt,
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): readonly (Person | undefined)[] {
  const target = ref && linked.target(ref);
  const declaring =
    target?.uri === linked.document.uri ? linked : target?.uri && workspace.linked(target.uri);
  const personas =
    target?.entity.kind === 'evidence' && 'personas' in target.entity ? target.entity.personas : [];
  return personas.length > 0 && declaring
    ? personas.map((persona) => resolvePersona(persona, declaring))
    : [findPrimaryPersona(journey, linked)];
}

/** Returns the emotion of a person here. A touchpoint in a step without an emotion has that of the step. */
function findEmotionHere(
  node: Stage | Step | Touchpoint,
  { stage, step }: { readonly stage: Stage; readonly step?: Step | undefined },
  person: Person | undefined,
  linked: LinkedDocument,
): Emotion | undefined {
  const emotion = findEmotion({ stage, node }, person, linked);
  if (step === undefined || node === step) return emotion;
  return emotion === undefined || stage.emotions.includes(emotion)
    ? findEmotion({ stage, node: step }, person, linked)
    : emotion;
}

function formatSigned(score: number): string {
  return score > 0 ? `+${score}` : String(score);
}
