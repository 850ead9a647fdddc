import type { Emotion, Journey } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { deriveTitle } from '../../semantics/queries/display-names.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import { findPrimaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { listMoments, type Moment } from '../../semantics/queries/list-moments.ts';

/** An inlay hint: a few words that an editor shows within a text. */
export interface InlayWords {
  /** The hint appears after this offset. */
  readonly at: number;
  readonly words: string;
  /** More details, if there are any. */
  readonly explanation?: string;
}

/**
 * Returns the inlay hints of a span: titles of owners whose names do not reveal the title, and derived emotions
 * of moments without their own emotion.
 */
export function listInlayHints(linked: LinkedDocument, { start, end }: Span): readonly InlayWords[] {
  const hints = [
    ...listOwnerTitles(linked),
    ...linked.document.journeys.flatMap((journey) => listDerivedEmotions(journey, linked)),
  ];
  return hints.filter(({ at }) => start <= at && at <= end).sort((a, b) => a.at - b.at);
}

function listOwnerTitles(linked: LinkedDocument): readonly InlayWords[] {
  return namesOf(linked.document).sites.flatMap(({ ref }) => {
    const owner = ref.to === 'owner' ? linked.target(ref)?.entity : undefined;
    if (owner === undefined) return [];
    const words = getTitle(owner);
    const isSaid = words === '' || words.toLowerCase() === deriveTitle(ref.name).toLowerCase();
    return isSaid ? [] : [{ at: ref.span.end, words }];
  });
}

function listDerivedEmotions(journey: Journey, linked: LinkedDocument): readonly InlayWords[] {
  const persona = findPrimaryPersona(journey, linked);
  return journey.stages.flatMap(listMoments).flatMap((moment): readonly InlayWords[] => {
    const emotion = findEmotion(moment, persona, linked);
    if (emotion === undefined || moment.node.emotions.includes(emotion)) return [];
    const { value } = emotion.score;
    const label = emotion.label === undefined ? '' : ` “${emotion.label.value}”`;
    return [
      {
        at: moment.node.head.end,
        words: `${value > 0 ? '+' : ''}${value}, ${describeOrigin(emotion, moment)}`,
        explanation: `This moment has no emotion of its own, so the map shows the emotion ${value > 0 ? '+' : ''}${value}${label}.`,
      },
    ];
  });
}

/** Describes the origin of an emotion that a moment does not have itself. */
function describeOrigin(emotion: Emotion, { stage, node }: Moment): string {
  if (stage.emotions.includes(emotion)) return 'from its stage';
  if (node.kind === 'touchpoint') return 'from its declaration';
  return node.touchpoints.length > 1 ? 'the lowest of its touchpoints' : 'from its touchpoint';
}
