/** A guide for interviews and for a survey, made from maps. */
export interface QuestionGuide {
  readonly journeys: readonly JourneyQuestions[];
}

/** The questions about one journey. Texts are unescaped. */
export interface JourneyQuestions {
  readonly title: string;
  readonly file: string;
  /** The personas to look for. */
  readonly personas: readonly string[];
  /** The questions by stage, in the order of the map. Those about the whole journey come first. */
  readonly parts: readonly QuestionPart[];
  /** The standard questions of a first survey, and those of the metrics. */
  readonly survey: readonly SurveyQuestion[];
}

export interface QuestionPart {
  /** Absent for the whole journey. */
  readonly stage?: string;
  readonly questions: readonly Question[];
}

/** The gap on the map that a question is about. */
export type QuestionReason = 'assumption' | 'feeling' | 'pain' | 'loss';

/** A question of an interview. */
export interface Question {
  readonly reason: QuestionReason;
  /** The moment on the map, or the statement that is believed but not known. */
  readonly about: string;
  readonly text: string;
  /** The line of the map that the answer changes, counted from 1. */
  readonly line: number;
}

/** A question of a survey. */
export interface SurveyQuestion {
  readonly text: string;
  /** The form of the answer, such as `0 to 10`. */
  readonly answer: string;
}
