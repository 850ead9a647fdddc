import type { BodyName } from '../../model/properties/property.ts';
import { isolateText, removeUnneededIsolates } from '../../text/isolate-text.ts';
import { getPictureWords } from '../../views/picture-words/get-picture-words.ts';
import type { PictureLanguage } from '../../views/picture-words/picture-language.ts';
import type { MapChange } from '../diff/map-change.ts';
import type { TitleOfRef } from '../diff/map-node.ts';
import { formatFieldValue, getFieldLabel } from './field-words.ts';

/**
 * Describes changes briefly, for display at the part that changed: `Owner: Web team → nobody`. Returns
 * `undefined` if the mark of the part already shows the change.
 */
export function createBriefs(
  baseTitle: TitleOfRef,
  headTitle: TitleOfRef,
  language: PictureLanguage,
): (change: MapChange) => string | undefined {
  const { words } = language;
  return ({ kind, field, entity, before, after, message, wording }) => {
    if (kind === 'added' || kind === 'removed') return undefined;
    if (kind === 'new-finding' || kind === 'fixed-finding') return removeStatement(wording);
    if (kind === 'silenced-finding') return `Silenced: ${removeStatement(wording)}`;
    if (kind === 'weaker-rules' || kind === 'changed-suppression') return message;
    if (field === undefined || Array.isArray(before)) return message;
    const label = getFieldLabel(field, entity.type, words);
    // Only the English sentences of the tool contain the reason of an emotion.
    if (field === 'emotion' && before !== undefined && after !== undefined && words === getPictureWords('en'))
      return label + words.colon + removeStatement(wording);
    const none = field === 'owner' ? words.noValue.nobody : words.noValue.nothing;
    const formatOptional = (value: unknown, getTitle: TitleOfRef) =>
      value === undefined ? none : formatValue(field, value, entity.type, getTitle, language);
    return removeUnneededIsolates(
      `${label}${words.colon}${formatOptional(before, baseTitle)} → ${formatOptional(after, headTitle)}`,
    );
  };
}

function formatValue(
  field: string,
  value: unknown,
  type: BodyName,
  getTitle: TitleOfRef,
  language: PictureLanguage,
): string {
  if (value === true) return language.words.noValue.yes;
  if (typeof value === 'number' && field === 'emotion') return language.formats.score(value);
  const to = kindsOfNames[field];
  const text = typeof value === 'number' ? value : String(value);
  const shown =
    to === undefined ? formatFieldValue(field, type, text, language) : getTitle({ to, name: String(value) });
  if (typeof value === 'number') return shown;
  const points = Array.from(shown.slice(0, 10_000).replace(/\s+/gu, ' '));
  return isolateText(points.length <= 60 ? points.join('') : `${points.slice(0, 59).join('')}…`);
}

/**
 * Removes the statement from a sentence such as `New finding at the pain “Many wait”: this is wrong`, since
 * the text appears at that pain.
 */
function removeStatement(wording: string): string {
  return removeUnneededIsolates(wording.replace(/^(?:[^:\u2068]|\u2068[^\u2069]*\u2069)*: /u, ''));
}

/** The reference kinds of names, by the keyword before them. */
const kindsOfNames: Readonly<Record<string, string>> = {
  owner: 'owner',
  persona: 'persona',
  evidence: 'evidence',
  channel: 'channel',
  baseline: 'journey',
  details: 'journey',
  target: 'moment',
  for: 'reason',
  improves: 'metric',
  touchpoint: 'touchpoint',
  metric: 'metric',
};
