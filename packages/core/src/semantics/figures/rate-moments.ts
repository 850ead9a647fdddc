import type { Journey, Stage, Step, Touchpoint } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { findVisibleDeclaration } from '../queries/find-visible-declaration.ts';
import { getTitle } from '../queries/get-title.ts';
import { listMoments, type Moment } from '../queries/list-moments.ts';
import { listMomentTouchpoints } from '../queries/list-touchpoints.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';
import { findEvidence } from './find-evidence.ts';
import { type Confidence, type ConfidenceSource, rateConfidence } from './rate-confidence.ts';

/** The confidence in a moment of a map. */
export interface MomentConfidence {
  readonly moment: Moment;
  /** The bases with the titles of their evidence. */
  readonly confidence: Confidence;
}

/**
 * Rates the moments of a journey by their best basis, in the order of the map.
 *
 * The evidence of the journey itself does not count: it would give all moments the same colour.
 */
export function rateMoments(
  journey: Journey,
  linked: LinkedDocument,
  workspace: Pick<WorkspaceView, 'linked'>,
): readonly MomentConfidence[] {
  return journey.stages.flatMap((stage) => {
    const around = listSources(stage, linked);
    return listMoments(stage).map((moment): MomentConfidence => {
      const { node } = moment;
      const own = [
        ...(node.kind === 'touchpoint' ? [] : listSources(node, linked)),
        ...listMomentTouchpoints(moment).flatMap((touchpoint) =>
          listTouchpointSources(touchpoint, linked, workspace),
        ),
      ];
      const confidence = rateConfidence({
        own,
        assumed: node !== stage && isAssumed(node, linked, workspace),
        stage: around,
        assumedAround: stage.assumption !== undefined || journey.assumption !== undefined,
      });
      return { moment, confidence };
    });
  });
}

/** Returns the evidence of a touchpoint: that of the meeting and that of its declaration. */
function listTouchpointSources(
  touchpoint: Touchpoint,
  linked: LinkedDocument,
  workspace: Pick<WorkspaceView, 'linked'>,
): readonly ConfidenceSource[] {
  const declared = findVisibleDeclaration(touchpoint, linked, workspace);
  return [
    ...listSources(touchpoint, linked),
    ...(declared === undefined || declared.entity === touchpoint
      ? []
      : listSources(declared.entity, declared.linked)),
  ];
}

/** Returns the evidence of a body: its own, that of walks and tests, of words, and of counted people. */
function listSources(body: Stage | Step | Touchpoint, linked: LinkedDocument): readonly ConfidenceSource[] {
  const found = body.felt.map(({ evidence }) => evidence);
  const inMoment = body.kind === 'touchpoint' ? [] : listMomentSources(body);
  return [...body.evidence, ...found, ...inMoment].flatMap((ref) =>
    ref === undefined ? [] : [createSource(ref, linked)],
  );
}

function listMomentSources(body: Stage | Step): readonly (Ref | undefined)[] {
  const { goals, expectations, motivations, thoughts, quotes, reached } = body;
  return [...goals, ...expectations, ...motivations, ...thoughts, ...quotes, ...reached].map(
    ({ source }) => source,
  );
}

function createSource(ref: Ref, linked: LinkedDocument): ConfidenceSource {
  const evidence = findEvidence(ref, linked);
  return evidence === undefined
    ? { key: ref.name }
    : { key: getTitle(evidence), method: evidence.method?.value };
}

/** Returns whether a moment, or the declaration of a touchpoint, is marked as an assumption. */
function isAssumed(
  node: Moment['node'],
  linked: LinkedDocument,
  workspace: Pick<WorkspaceView, 'linked'>,
): boolean {
  if (node.assumption !== undefined || node.kind !== 'touchpoint') return node.assumption !== undefined;
  return findVisibleDeclaration(node, linked, workspace)?.entity.assumption !== undefined;
}
