import { diagramOf } from '../diagram/diagram-of.ts';
import { emotionOf } from '../facts/emotion-of.ts';
import type { Links } from '../facts/links.ts';
import { type Moment, momentsOf } from '../facts/moments-of.ts';
import { painsOf } from '../facts/pains-of.ts';
import { type Person, personaOf, titleOfPerson } from '../facts/persona-of.ts';
import { primaryPersona } from '../facts/primary-persona.ts';
import { titleOf } from '../facts/title-of.ts';
import { titleOfMoment } from '../facts/title-of-moment.ts';
import type { ActionItem, Journey, Pain, Stage } from '../model/statements.ts';
import type { Ref } from '../model/values.ts';
import { diagramMarkdown, type MarkdownOptions } from './diagram-markdown.ts';
import { markdownText, markdownTitle as titled } from './markdown-text.ts';

/**
 * Writes an extract of a journey as Markdown: its purpose, its diagram, its moments with their pains, and its action
 * items. `mapMarkdown` writes everything. Ends with a line end.
 */
export function shortMarkdown(journey: Journey, linked: Links, options: MarkdownOptions = {}): string {
  const primary = primaryPersona(journey, linked);
  const blocks = [
    `# ${titled(titleOf(journey))}`,
    journey.purpose && markdownText(journey.purpose.value),
    factsOf(journey, linked),
    diagramMarkdown(diagramOf(journey, linked), options),
    ...journey.stages.map((stage) => stageBlock(stage, primary, linked)),
    section('Pains of the whole journey', painItems(journey.pains, linked)),
    section(
      'Action items',
      actionItemsOf(journey).map((item) => actionItemLine(item, linked)),
    ),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function factsOf(journey: Journey, linked: Links): string {
  const people = journey.personas.map((ref) => markdownText(titleOfPerson(personaOf(ref, linked))));
  return [
    people.length > 0 && `- Personas: ${people.join(', ')}`,
    journey.owner && `- Owner: ${nameOf(journey.owner, linked)}`,
    journey.scenario && `- Scenario: ${markdownText(journey.scenario.value)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function stageBlock(stage: Stage, primary: Person | undefined, linked: Links): string {
  const moments = momentsOf(stage);
  const owner = stage.owner && `Owner: ${nameOf(stage.owner, linked)}`;
  const items = moments.flatMap((moment) => [
    `- **${titled(titleOfMoment(moment, linked))}** (${feeling(moment, primary, linked)})`,
    ...painItems(painsOf(moment, linked), linked).map((item) => `  ${item}`),
  ]);
  const ofMoments = new Set(moments.flatMap((moment) => painsOf(moment, linked)));
  const others = painsOfStage(stage).filter((pain) => !ofMoments.has(pain));
  return [`## ${titled(titleOf(stage))}`, owner, [...items, ...painItems(others, linked)].join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

/** Of the stage as a whole; those of its moments come with them. */
function painsOfStage(stage: Stage): readonly Pain[] {
  const bodies = [...stage.touchpoints, ...stage.lanes];
  return [...stage.pains, ...bodies.flatMap((body) => body.pains)];
}

function feeling(moment: Moment, primary: Person | undefined, linked: Links): string {
  const emotion = emotionOf(moment, primary, linked);
  if (!emotion) return 'emotion unknown';
  const score = emotion.score.value;
  const label = emotion.label ? ` ${markdownText(emotion.label.value)}` : '';
  return `emotion ${score > 0 ? '+' : ''}${score}${label}`;
}

function painItems(pains: readonly Pain[], linked: Links): string[] {
  return pains.map((pain) => {
    const severity = pain.severity ? `severity ${pain.severity.value}` : 'severity unknown';
    const status = pain.status && pain.status.value !== 'open' ? `, ${pain.status.value}` : '';
    return `- Pain: ${titled(titleOf(pain))} (${severity}, ${ownedBy(pain.owner, linked)}${status})`;
  });
}

function actionItemsOf(journey: Journey): readonly ActionItem[] {
  const bodies = journey.stages.flatMap((stage) => [stage, ...stage.steps]);
  return [...journey.actionItems, ...bodies.flatMap((body) => body.actionItems)];
}

function actionItemLine(item: ActionItem, linked: Links): string {
  const due = item.due ? `due ${markdownText(item.due.value)}` : 'no due date';
  const status = item.status?.value ?? 'todo';
  return `- ${titled(titleOf(item))} (${due}, ${ownedBy(item.owner, linked)}, ${status})`;
}

function ownedBy(owner: Ref | undefined, linked: Links): string {
  return owner ? `owner ${nameOf(owner, linked)}` : 'no owner';
}

function nameOf(ref: Ref, linked: Links): string {
  const found = linked.target(ref)?.entity;
  return markdownText(found ? titleOf(found) : ref.name);
}

function section(heading: string, items: readonly string[]): string {
  return items.length > 0 ? `## ${heading}\n\n${items.join('\n')}` : '';
}
