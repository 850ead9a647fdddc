import type { ActionItem, Journey, Pain, Stage } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { emotionOf } from '../../semantics/queries/find-emotion.ts';
import { primaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { titleOfMoment } from '../../semantics/queries/get-moment-title.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { type Moment, momentsOf } from '../../semantics/queries/list-moments.ts';
import { painsOf } from '../../semantics/queries/list-pains.ts';
import { type Person, personaOf, titleOfPerson } from '../../semantics/queries/resolve-persona.ts';
import { type DrawnFrom, diagramOf } from '../diagram/create-diagram.ts';
import { type PictureLanguage, pictureLanguage } from '../picture-words/picture-language.ts';
import { wordOf } from '../picture-words/translate-value.ts';
import { diagramMarkdown, type MarkdownOptions } from './diagram-markdown.ts';
import { markdownText, markdownTitle as titled } from './markdown-text.ts';
import { inDirection } from './wrap-in-direction.ts';

/** The context of writing an extract: the references of the file, and everything that depends on its language. */
interface Writing extends PictureLanguage {
  readonly linked: Links;
}

/**
 * Writes an extract of a journey as Markdown: its purpose, its diagram, its moments with their pains, and its
 * action items. `mapMarkdown` writes everything. Ends with a line break.
 */
export function shortMarkdown(journey: Journey, linked: DrawnFrom, options: MarkdownOptions = {}): string {
  const writing: Writing = { linked, ...pictureLanguage(linked.document.language?.value) };
  const { words } = writing;
  const primary = primaryPersona(journey, linked);
  const blocks = [
    `# ${titled(titleOf(journey), words)}`,
    journey.purpose && markdownText(journey.purpose.value),
    factsOf(journey, writing),
    diagramMarkdown(diagramOf(journey, linked), options),
    ...journey.stages.map((stage) => stageBlock(stage, primary, writing)),
    section(words.rowOf.journey(words.rows.pains), painItems(journey.pains, writing)),
    section(
      words.rows['action-items'],
      actionItemsOf(journey).map((item) => actionItemLine(item, writing)),
    ),
  ];
  return inDirection(`${blocks.filter(Boolean).join('\n\n')}\n`, writing);
}

function factsOf(journey: Journey, { linked, words }: Writing): string {
  const { rows, facts, colon } = words;
  const people = journey.personas.map((ref) => markdownText(titleOfPerson(personaOf(ref, linked))));
  return [
    people.length > 0 && `- ${rows.personas}${colon}${people.join(', ')}`,
    journey.owner && `- ${facts.owner}${colon}${nameOf(journey.owner, linked)}`,
    journey.scenario && `- ${facts.scenario}${colon}${markdownText(journey.scenario.value)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function stageBlock(stage: Stage, primary: Person | undefined, writing: Writing): string {
  const { linked, words } = writing;
  const moments = momentsOf(stage);
  const owner = stage.owner && `${words.facts.owner}${words.colon}${nameOf(stage.owner, linked)}`;
  const items = moments.flatMap((moment) => [
    `- **${titled(titleOfMoment(moment, linked), words)}** (${feeling(moment, primary, writing)})`,
    ...painItems(painsOf(moment, linked), writing).map((item) => `  ${item}`),
  ]);
  const ofMoments = new Set(moments.flatMap((moment) => painsOf(moment, linked)));
  const others = painsOfStage(stage).filter((pain) => !ofMoments.has(pain));
  return [`## ${titled(titleOf(stage), words)}`, owner, [...items, ...painItems(others, writing)].join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

/** Returns the pains of the whole stage; those of its moments are listed with them. */
function painsOfStage(stage: Stage): readonly Pain[] {
  const bodies = [...stage.touchpoints, ...stage.lanes];
  return [...stage.pains, ...bodies.flatMap((body) => body.pains)];
}

function feeling(moment: Moment, primary: Person | undefined, { linked, words, formats }: Writing): string {
  const emotion = emotionOf(moment, primary, linked);
  if (!emotion) return words.emotion.isUnknown;
  const label = emotion.label ? ` ${markdownText(emotion.label.value)}` : '';
  return words.emotion.is(formats.score(emotion.score.value)) + label;
}

function painItems(pains: readonly Pain[], writing: Writing): string[] {
  const { words } = writing;
  return pains.map((pain) => {
    const { severity, status, owner } = pain;
    const facts = [
      severity ? wordOf(words.severities, severity.value) : words.short.severityUnknown,
      ownedBy(owner, writing),
      ...(status && status.value !== 'open' ? [wordOf(words.painStatuses, status.value)] : []),
    ];
    return `- ${words.items.pain.one}${words.colon}${titled(titleOf(pain), words)} (${facts.join(', ')})`;
  });
}

function actionItemsOf(journey: Journey): readonly ActionItem[] {
  const bodies = journey.stages.flatMap((stage) => [stage, ...stage.steps]);
  return [...journey.actionItems, ...bodies.flatMap((body) => body.actionItems)];
}

function actionItemLine(item: ActionItem, writing: Writing): string {
  const { words, formats } = writing;
  const due = item.due ? words.short.due(markdownText(formats.date(item.due.value))) : words.short.noDueDate;
  const status = wordOf(words.planStatuses, item.status?.value ?? 'todo');
  return `- ${titled(titleOf(item), words)} (${due}, ${ownedBy(item.owner, writing)}, ${status})`;
}

function ownedBy(owner: Ref | undefined, { linked, words }: Writing): string {
  return owner ? words.short.ownedBy(nameOf(owner, linked)) : words.short.noOwner;
}

function nameOf(ref: Ref, linked: Links): string {
  const found = linked.target(ref)?.entity;
  return markdownText(found ? titleOf(found) : ref.name);
}

function section(heading: string, items: readonly string[]): string {
  return items.length > 0 ? `## ${heading}\n\n${items.join('\n')}` : '';
}
