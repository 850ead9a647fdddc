export { type ChannelKind, channelKindNames, isChannelKind } from './channel-kinds.ts';
export type {
  Fix,
  Import,
  JourneyDocument,
  Problem,
  RepeatedProperty,
  Stray,
  TextEdit,
  WordsForName,
} from './document.ts';
export type { Finding, Level, RelatedPlace, SuppressedFinding } from './finding.ts';
export { memoizeOnObject } from './memoize-on-object.ts';
export { listPartSlots, type PartSlot } from './properties/part-slots.ts';
export type {
  BodyName,
  FutureTreatment,
  LabelLanguage,
  NumberRange,
  Property,
  PropertyPart,
  Shown,
  ValueType,
} from './properties/property.ts';
export { bodyNames, findProperty, isList, properties } from './properties/property-table.ts';
export { LineIndex, type Position } from './source-position.ts';
export type {
  ActionItem,
  BodyStatement,
  Channel,
  DataFile,
  Declaration,
  Emotion,
  EmpathyMap,
  Entity,
  EntityKind,
  Evidence,
  EvidenceMethod,
  Exit,
  Felt,
  Gain,
  Handover,
  Improvement,
  Journey,
  Lane,
  LaneName,
  Link,
  Metric,
  MetricKind,
  Next,
  Opportunity,
  Owner,
  Pain,
  Persona,
  PictureFile,
  Reached,
  Reading,
  Resource,
  Row,
  Severity,
  SourcedText,
  Stage,
  Step,
  Touchpoint,
  Trait,
  TranscriptFile,
  Voice,
} from './statements.ts';
export { createUnreadDocument, describeInternalError } from './unread-document.ts';
export type { DateValue, Flag, Name, Quantity, Ref, RefKind, Span, Text, Value } from './values.ts';
export { listRefs, type StatementContext, walk } from './walk.ts';
