// The checks of the server's messages. Loaded with the first of them: the check of a map is large.
export {
  areJourneysWithBaseline,
  isMapDraft,
  isMapParts,
  isMapReport,
  isPicture,
  isPictureChanged,
  isRuleList,
  isSuppressionText,
} from '@journey-maps/core/protocol';

export function isText(answer: unknown): answer is string {
  return typeof answer === 'string';
}

export function areAddresses(answer: unknown): answer is readonly string[] {
  return Array.isArray(answer) && answer.every((one) => typeof one === 'string');
}
