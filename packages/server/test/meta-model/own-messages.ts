import {
  areJourneysWithBaseline,
  cursorMoved,
  draftMap,
  getPicture,
  getPracticeMap,
  getReport,
  getRulePage,
  getSuppression,
  isCursorMoved,
  isMapDraft,
  isMapParts,
  isMapReport,
  isPicture,
  isPictureChanged,
  isRuleList,
  isSuppressionText,
  listBaselines,
  listImports,
  listMapParts,
  listRules,
  pictureChanged,
} from '@journey-maps/core';

const isText = (value: unknown) => typeof value === 'string';
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);

/** What is said beyond the protocol: answers to these requests, and these notifications, each with its check. */
export const ownMessages: Readonly<Record<string, (value: unknown) => boolean>> = {
  [getPicture]: orNull(isPicture),
  [pictureChanged]: isPictureChanged,
  // The editor's own.
  [cursorMoved]: isCursorMoved,
  [listBaselines]: areJourneysWithBaseline,
  [listImports]: (value) => Array.isArray(value) && value.every(isText),
  [getReport]: orNull(isMapReport),
  [listRules]: isRuleList,
  [getRulePage]: orNull(isText),
  [getSuppression]: orNull(isSuppressionText),
  [listMapParts]: isMapParts,
  [draftMap]: orNull(isMapDraft),
  [getPracticeMap]: isMapDraft,
};
