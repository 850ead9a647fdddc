import { type BodyName, bodyNames, findProperty, type Property, properties } from '@journey-maps/core/model';
import { type Body, type StatementHead, statementTable } from '../lexer/statement-table.ts';

/** The kind of each body of the grammar, by the name of its rule. Branches and exits share one. */
const bodies: ReadonlyMap<string, BodyName> = new Map<string, BodyName>([
  ['Document', 'file'],
  ['PersonaBody', 'persona'],
  ['OwnerBody', 'owner'],
  ['ChannelBody', 'channel'],
  ['EvidenceBody', 'evidence'],
  ['TouchpointBody', 'touchpoint'],
  ['MetricBody', 'metric'],
  ['EmpathyBody', 'empathy-map'],
  ['JourneyBody', 'journey'],
  ['StageBody', 'stage'],
  ['StepBody', 'step'],
  ['LaneBody', 'lane'],
  ['PainBody', 'pain'],
  ['GainBody', 'gain'],
  ['OpportunityBody', 'opportunity'],
  ['ActionBody', 'action-item'],
  ['ResourceBody', 'resource'],
  ['HandoverBody', 'handover'],
  ['WayBody', 'exit'],
  ['ReadingBody', 'reading'],
]);

/** Returns the kind of a body of the grammar; `undefined` for the body of an unknown statement. */
export function bodyNameFor(rule: string): BodyName | undefined {
  return bodies.get(rule);
}

/** The bodies in the order in which a keyword without a known body is looked up: its commonest meaning first. */
const commonest: readonly BodyName[] = ['file', 'stage', 'step', 'metric', 'journey', 'touchpoint'];

const byKeyword = new Map<string, Property>();
for (const body of [...commonest, ...bodyNames])
  for (const property of properties[body])
    if (!byKeyword.has(property.keyword)) byKeyword.set(property.keyword, property);

/**
 * Returns the property of a keyword.
 *
 * @param rule the grammar's rule of the enclosing body; without it, the commonest property of this keyword
 */
export function findPropertyIn(rule: string | undefined, keyword: string): Property | undefined {
  const body = rule === undefined ? undefined : bodyNameFor(rule);
  return (body && findProperty(body, keyword)) ?? byKeyword.get(keyword);
}

/** Properties by the rule of their statement and their keyword. All properties of one rule have the same values. */
const byHead = new Map<string, Property>();
for (const { rule, statements } of new Set<Body>([statementTable.file, ...statementTable.bodies.values()]))
  for (const [keyword, head] of statements) {
    const body = bodyNameFor(rule);
    const property = body && findProperty(body, keyword);
    const key = headKey(keyword, head);
    if (property && !byHead.has(key)) byHead.set(key, property);
  }

/** Returns the property of a statement's header; its help can come from another body. */
export function findPropertyFor(keyword: string, head: Pick<StatementHead, 'rule'>): Property | undefined {
  return byHead.get(headKey(keyword, head)) ?? byKeyword.get(keyword);
}

/** Returns a property with the words of a rule of the grammar, such as `Severity`. */
export function findChoice(rule: string): Property | undefined {
  return choices.get(rule);
}

const choices = new Map<string, Property>();
for (const [key, property] of byHead)
  if (property.meanings !== undefined) choices.set(key.slice(0, key.indexOf(' ')), property);

function headKey(keyword: string, { rule }: Pick<StatementHead, 'rule'>): string {
  return `${rule} ${keyword}`;
}
