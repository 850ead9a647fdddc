import type { Evidence, Journey, Stage, Step, Touchpoint } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { findVisibleDeclaration } from '../queries/find-visible-declaration.ts';
import { getTitle } from '../queries/get-title.ts';
import { listMoments, type Moment } from '../queries/list-moments.ts';
import { listMomentTouchpoints } from '../queries/list-touchpoints.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';
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
      const confidence = rateConfidence({ own, assumed: false, stage: around, assumedAround: false });
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

/** Returns the evidence that the statements in a body name. */
function listSources(body: Stage | Step | Touchpoint, linked: LinkedDocument): readonly ConfidenceSource[] {
  return body.evidence.map((ref) => createSource(ref, linked));
}

function createSource(ref: Ref, linked: LinkedDocument): ConfidenceSource {
  const evidence = findEvidence(ref, linked);
  return evidence === undefined
    ? { key: ref.name }
    : { key: getTitle(evidence), method: evidence.method?.value };
}

/** Returns the evidence that a reference names; `undefined` if it does not exist. */
export function findEvidence(ref: Ref, linked: Pick<LinkedDocument, 'target'>): Evidence | undefined {
  const entity = linked.target(ref)?.entity;
  return entity?.kind === 'evidence' ? entity : undefined;
}
