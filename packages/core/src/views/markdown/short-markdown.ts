import type { ActionItem, Journey, Pain, Stage } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import { findPrimaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { listMoments, type Moment } from '../../semantics/queries/list-moments.ts';
import { listPains } from '../../semantics/queries/list-pains.ts';
import { getPersonTitle, type Person, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import { createDiagram, type DrawnFrom } from '../diagram/create-diagram.ts';
import { getPictureLanguage, type PictureLanguage } from '../picture-words/picture-language.ts';
import { translateValue } from '../picture-words/translate-value.ts';
import { type MarkdownOptions, writeDiagramMarkdown } from './diagram-markdown.ts';
import { escapeMarkdown, formatMarkdownTitle as titled } from './markdown-text.ts';
import { wrapInDirection } from './wrap-in-direction.ts';

/** The context of writing an extract: the references of the file, and everything that depends on its language. */
interface Writing extends PictureLanguage {
  readonly linked: Links;
}

/**
 * Writes an extract of a journey as Markdown: its purpose, its diagram, its moments with their pains, and its
 * action items. `mapMarkdown` writes everything. Ends with a line break.
 */
export function writeShortMarkdown(
  journey: Journey,
  linked: DrawnFrom,
  options: MarkdownOptions = {},
): string {
  const writing: Writing = { linked, ...getPictureLanguage(linked.document.language?.value) };
  const { words } = writing;
  const primary = findPrimaryPersona(journey, linked);
  const blocks = [
    `# ${titled(getTitle(journey), words)}`,
    journey.purpose && escapeMarkdown(journey.purpose.value),
    writeFacts(journey, writing),
    writeDiagramMarkdown(createDiagram(journey, linked), options),
    ...journey.stages.map((stage) => writeStage(stage, primary, writing)),
    writeSection(words.rowOf.journey(words.rows.pains), writePains(journey.pains, writing)),
    writeSection(
      words.rows['action-items'],
      listActionItems(journey).map((item) => writeActionItem(item, writing)),
    ),
  ];
  return wrapInDirection(`${blocks.filter(Boolean).join('\n\n')}\n`, writing);
}

function writeFacts(journey: Journey, { linked, words }: Writing): string {
  const { rows, facts, colon } = words;
  const people = journey.personas.map((ref) => escapeMarkdown(getPersonTitle(resolvePersona(ref, linked))));
  return [
    people.length > 0 && `- ${rows.personas}${colon}${people.join(', ')}`,
    journey.owner && `- ${facts.owner}${colon}${getRefTitleMarkdown(journey.owner, linked)}`,
    journey.scenario && `- ${facts.scenario}${colon}${escapeMarkdown(journey.scenario.value)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function writeStage(stage: Stage, primary: Person | undefined, writing: Writing): string {
  const { linked, words } = writing;
  const moments = listMoments(stage);
  const owner =
    stage.owner && `${words.facts.owner}${words.colon}${getRefTitleMarkdown(stage.owner, linked)}`;
  const items = moments.flatMap((moment) => [
    `- **${titled(getMomentTitle(moment, linked), words)}** (${writeFeeling(moment, primary, writing)})`,
    ...writePains(listPains(moment, linked), writing).map((item) => `  ${item}`),
  ]);
  const ofMoments = new Set(moments.flatMap((moment) => listPains(moment, linked)));
  const others = listPainsOfStage(stage).filter((pain) => !ofMoments.has(pain));
  return [
    `## ${titled(getTitle(stage), words)}`,
    owner,
    [...items, ...writePains(others, writing)].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Returns the pains of the whole stage; the pains of its moments are listed with the moments. */
function listPainsOfStage(stage: Stage): readonly Pain[] {
  const bodies = [...stage.touchpoints, ...stage.lanes];
  return [...stage.pains, ...bodies.flatMap((body) => body.pains)];
}

function writeFeeling(
  moment: Moment,
  primary: Person | undefined,
  { linked, words, formats }: Writing,
): string {
  const emotion = findEmotion(moment, primary, linked);
  if (!emotion) return words.emotion.isUnknown;
  const label = emotion.label ? ` ${escapeMarkdown(emotion.label.value)}` : '';
  return words.emotion.is(formats.score(emotion.score.value)) + label;
}

function writePains(pains: readonly Pain[], writing: Writing): string[] {
  const { words } = writing;
  return pains.map((pain) => {
    const { severity, status, owner } = pain;
    const facts = [
      severity ? translateValue(words.severities, severity.value) : words.short.severityUnknown,
      describeOwner(owner, writing),
      ...(status && status.value !== 'open' ? [translateValue(words.painStatuses, status.value)] : []),
    ];
    return `- ${words.items.pain.one}${words.colon}${titled(getTitle(pain), words)} (${facts.join(', ')})`;
  });
}

function listActionItems(journey: Journey): readonly ActionItem[] {
  const bodies = journey.stages.flatMap((stage) => [stage, ...stage.steps]);
  return [...journey.actionItems, ...bodies.flatMap((body) => body.actionItems)];
}

function writeActionItem(item: ActionItem, writing: Writing): string {
  const { words, formats } = writing;
  const due = item.due
    ? words.short.due(escapeMarkdown(formats.date(item.due.value)))
    : words.short.noDueDate;
  const status = translateValue(words.planStatuses, item.status?.value ?? 'todo');
  return `- ${titled(getTitle(item), words)} (${due}, ${describeOwner(item.owner, writing)}, ${status})`;
}

function describeOwner(owner: Ref | undefined, { linked, words }: Writing): string {
  return owner ? words.short.ownedBy(getRefTitleMarkdown(owner, linked)) : words.short.noOwner;
}

function getRefTitleMarkdown(ref: Ref, linked: Links): string {
  const entity = linked.target(ref)?.entity;
  return escapeMarkdown(entity ? getTitle(entity) : ref.name);
}

function writeSection(heading: string, items: readonly string[]): string {
  return items.length > 0 ? `## ${heading}\n\n${items.join('\n')}` : '';
}
