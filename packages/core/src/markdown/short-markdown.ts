import { diagramOf } from '../diagram/diagram-of.ts';
import { emotionOf } from '../facts/emotion-of.ts';
import type { Links } from '../facts/links.ts';
import { type Moment, momentsOf } from '../facts/moments-of.ts';
import { painsOf } from '../facts/pains-of.ts';
import { type Person, personaOf, titleOfPerson } from '../facts/persona-of.ts';
import { primaryPersona } from '../facts/primary-persona.ts';
import { titleOf } from '../facts/title-of.ts';
import { titleOfMoment } from '../facts/title-of-moment.ts';
import { mermaidText } from '../mermaid/mermaid-text.ts';
import type { ActionItem, Journey, Pain, Stage } from '../model/statements.ts';
import type { Ref } from '../model/values.ts';
import { markdownText } from './markdown-text.ts';

export interface MarkdownOptions {
  /** The longest Mermaid text, see `mermaidText`. */
  readonly maxChars?: number;
}

/**
 * A journey as a page of Markdown: its purpose, its diagram, and what the diagram cannot show: pains with their
 * owners and severities, and action items with their dates. Ends with a line end.
 */
export function markdownOf(journey: Journey, linked: Links, options: MarkdownOptions = {}): string {
  const primary = primaryPersona(journey, linked);
  const blocks = [
    `# ${titled(titleOf(journey))}`,
    journey.purpose && markdownText(journey.purpose.value),
    factsOf(journey, linked),
    pictureOf(journey, linked, options),
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

/**
 * Nothing of the map ends the fence: a line of Mermaid text has a word of its own or a score beside what it has of
 * the map, and only a line of nothing but backticks would.
 */
function pictureOf(journey: Journey, linked: Links, { maxChars }: MarkdownOptions): string {
  const { text, omitted } = mermaidText(diagramOf(journey, linked), {
    frontMatter: true,
    ...(maxChars === undefined ? {} : { maxChars }),
  });
  const left = omitted.map(({ title }) => titled(title)).join(', ');
  const note = left && `\n\nThe diagram would be too big with all stages. Left out: ${left}.`;
  return `\`\`\`mermaid\n${text}\`\`\`${note}`;
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

function titled(title: string): string {
  return markdownText(title) || '(no title)';
}
