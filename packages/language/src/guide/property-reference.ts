import { type BodyName, isList, type Property, properties } from '@journey-maps/core/model';

/** The rows of the table: the label of the statements, and the kind of their body. */
const rows: readonly (readonly [label: string, body: BodyName])[] = [
  ['a file', 'file'],
  ['`persona`', 'persona'],
  ['`owner`', 'owner'],
  ['`channel`', 'channel'],
  ['`evidence`', 'evidence'],
  ['`empathy-map`', 'empathy-map'],
  ['`journey`', 'journey'],
  ['`stage`', 'stage'],
  ['`step`', 'step'],
  ['`touchpoint`', 'touchpoint'],
  ['`frontstage` `backstage` `support` `artifact`', 'lane'],
  ['`pain`', 'pain'],
  ['`gain`', 'gain'],
  ['`opportunity`', 'opportunity'],
  ['`action-item`', 'action-item'],
  ['`metric`', 'metric'],
  ['`resource`', 'resource'],
  ['`handover`', 'handover'],
  ['`next`, `exit`', 'next'],
  ['`reading`', 'reading'],
];

/** Lists of words that are too long for the table; the page lists them in its text. */
const longestChoice = 4;

/** The properties that the page describes once for all bodies. */
const everywhere: ReadonlySet<string> = new Set(['note', 'link', 'was']);

/** Returns the table of all properties of the language reference, in Markdown. */
export function propertyReference(): string {
  const cells = rows.map(([label, body]) => [label, contents(body)] as const);
  const widths = [0, 1].map((i) => cells.reduce((width, row) => Math.max(width, (row[i] ?? '').length), 0));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(['in', 'can contain']), rule, ...cells.map(line)].join('\n');
}

/** Replaces the table of all properties in the language reference. */
export function withPropertyReference(page: string): string {
  return page.replace(/^\| in +\| can contain +\|\n(?:\|.*\n?)+/mu, () => `${propertyReference()}\n`);
}

function contents(body: BodyName): string {
  const listed = properties[body].filter(({ keyword, inHeader }) => !inHeader && !everywhere.has(keyword));
  if (body !== 'step') return listed.map(entry).join(' · ');
  const ofStage = new Set(properties.stage.map(({ keyword }) => keyword));
  const others = listed.filter(({ keyword }) => !ofStage.has(keyword));
  return `the same as a stage, without \`step\`; also ${others.map(entry).join(' · ')}`;
}

function entry(property: Property): string {
  const { keyword, type, words = [], range, parts = [] } = property;
  if (type === 'refs') return `\`${keyword} ,\``;
  const values =
    words.length > 0 && words.length <= longestChoice
      ? ` ${words.join('\\|')}`
      : range?.meanings !== undefined
        ? ` ${range.least}…${range.most}`
        : type === 'pair' || keyword === 'picture' || keyword === 'data'
          ? parts.map(() => ' "…"').join('')
          : '';
  return `\`${keyword}${values}\`${isList(property) ? '*' : ''}`;
}
