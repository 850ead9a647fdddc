import type { Emotion, Journey } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { titleFromName } from '../../semantics/queries/display-names.ts';
import { emotionOf } from '../../semantics/queries/find-emotion.ts';
import { primaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
import { type Moment, momentsOf } from '../../semantics/queries/list-moments.ts';

/** An inlay hint: a few words that an editor shows within a text. */
export interface InlayWords {
  /** The hint appears after this offset. */
  readonly at: number;
  readonly words: string;
  /** More details, if there are any. */
  readonly explanation?: string;
}

/**
 * Returns the inlay hints of a span: titles of owners whose names do not reveal them, and emotions of moments
 * that have none of their own.
 */
export function inlayHintsOf(linked: LinkedDocument, { start, end }: Span): readonly InlayWords[] {
  const hints = [
    ...ownerTitles(linked),
    ...linked.document.journeys.flatMap((journey) => derivedEmotions(journey, linked)),
  ];
  return hints.filter(({ at }) => start <= at && at <= end).sort((a, b) => a.at - b.at);
}

function ownerTitles(linked: LinkedDocument): readonly InlayWords[] {
  return namesOf(linked.document).sites.flatMap(({ ref }) => {
    const owner = ref.to === 'owner' ? linked.target(ref)?.entity : undefined;
    if (owner === undefined) return [];
    const words = titleOf(owner);
    const isSaid = words === '' || words.toLowerCase() === titleFromName(ref.name).toLowerCase();
    return isSaid ? [] : [{ at: ref.span.end, words }];
  });
}

function derivedEmotions(journey: Journey, linked: LinkedDocument): readonly InlayWords[] {
  const persona = primaryPersona(journey, linked);
  return journey.stages.flatMap(momentsOf).flatMap((moment): readonly InlayWords[] => {
    const emotion = emotionOf(moment, persona, linked);
    if (emotion === undefined || moment.node.emotions.includes(emotion)) return [];
    const { value } = emotion.score;
    const label = emotion.label === undefined ? '' : ` “${emotion.label.value}”`;
    return [
      {
        at: moment.node.head.end,
        words: `${value > 0 ? '+' : ''}${value}, ${originOf(emotion, moment)}`,
        explanation: `This moment has no emotion of its own, so the map shows the emotion ${value > 0 ? '+' : ''}${value}${label}.`,
      },
    ];
  });
}

/** Describes the origin of an emotion that a moment does not have itself. */
function originOf(emotion: Emotion, { stage, node }: Moment): string {
  if (stage.emotions.includes(emotion)) return 'from its stage';
  if (node.kind === 'touchpoint') return 'from its declaration';
  return node.touchpoints.length > 1 ? 'the lowest of its touchpoints' : 'from its touchpoint';
}
