import { getQuestions, isGetQuestions } from '@journey-maps/core/protocol';
import { getFileName } from '@journey-maps/core/semantics';
import { createQuestions, questionsMarkdown } from '@journey-maps/core/views';
import type { Feature, Session } from '../feature.ts';

export const questionGuide: Feature = {
  listen(session) {
    session.connection.onRequest(getQuestions, (asked: unknown) =>
      isGetQuestions(asked) ? writeGuide(session, asked.uri) : null,
    );
  },
};

/** Returns the interview and survey guide of a map as Markdown; null if there is no such file. */
function writeGuide({ linked: getLinked, maps }: Session, uri: string): string | null {
  const linked = getLinked(uri);
  if (linked === undefined) return null;
  return questionsMarkdown({ journeys: createQuestions(linked, maps.workspace, getFileName(uri)) });
}
