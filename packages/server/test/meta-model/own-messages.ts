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
  listConfigs,
  listImports,
  listMapParts,
  listRules,
  pictureChanged,
} from '@journey-maps/core/protocol';

const isText = (value: unknown) => typeof value === 'string';
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);

/**
 * The check of each message beyond the protocol: of the result of a request, and of the
 * parameters of a notification.
 */
export const ownMessages: Readonly<Record<string, (value: unknown) => boolean>> = {
  [getPicture]: orNull(isPicture),
  [pictureChanged]: isPictureChanged,
  // Sent by the editor.
  [cursorMoved]: isCursorMoved,
  [listBaselines]: areJourneysWithBaseline,
  [listConfigs]: (value) => Array.isArray(value) && value.every(isText),
  [listImports]: (value) => Array.isArray(value) && value.every(isText),
  [getReport]: orNull(isMapReport),
  [listRules]: isRuleList,
  [getRulePage]: orNull(isText),
  [getSuppression]: orNull(isSuppressionText),
  [listMapParts]: isMapParts,
  [draftMap]: orNull(isMapDraft),
  [getPracticeMap]: isMapDraft,
};
