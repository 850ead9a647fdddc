import type { BodyStatement, LaneName, RefKind } from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import { BodyReader } from './body-reader.ts';
import { checkUnit } from './check-unit.ts';
import type { Context } from './context.ts';
import { readNamed } from './named.ts';
import { readProperties } from './read-properties.ts';
import {
  findPart,
  readDate,
  readOptionalRef,
  readOptionalText,
  readQuantity,
  readText,
  reportJunk,
  requirePart,
} from './read-values.ts';
import { findUnquotedWords } from './unquoted-words.ts';

type StatementOf<Kind extends BodyStatement['kind']> = Extract<BodyStatement, { readonly kind: Kind }>;

/**
 * Reads a statement with a body: its header here, and the properties in its body by the table of properties.
 *
 * @param declared whether a touchpoint or metric is a top-level declaration, which requires a name
 */
export function readStatement<const Kind extends BodyStatement['kind']>(
  context: Context,
  node: StatementNode,
  kind: Kind,
  declared = false,
): StatementOf<Kind> {
  const body = new BodyReader(context, node);
  const statement = { kind, ...readHeader(context, node, kind, declared) };
  readProperties(statement, context, body, kind, readStatement);
  const { span, head } = node;
  // Absent values remain as `undefined`, so that all nodes of a kind share one hidden class. This saves a third of
  // the memory. `JSON.stringify` gives the same text.
  Object.assign(statement, { span, head, body: node.body?.span, unfinished: body.unfinished });
  if (kind === 'metric') checkUnit(context, statement as unknown as StatementOf<'metric'>);
  return statement as unknown as StatementOf<Kind>;
}

/** Reads the names and texts of a header. */
function readHeader(context: Context, node: StatementNode, kind: BodyStatement['kind'], declared: boolean) {
  switch (kind) {
    case 'handover': {
      const owner = requiredRef(context, node, 'owner', 'owner');
      return { owner, condition: readOptionalText(node, 'condition') };
    }
    case 'next': {
      const target = requiredRef(context, node, 'target', 'moment');
      return { target, when: readOptionalText(node, 'when') };
    }
    case 'exit':
      return { why: readText(context, node, 'why') };
    case 'reading':
      return readReadingHeader(context, node);
    case 'touchpoint':
    case 'metric':
      return readIdentity(context, node, declared, kind);
    case 'lane':
      return { lane: node.keyword as LaneName, ...readNamed(context, node, 'title') };
    case 'persona':
    case 'owner':
    case 'channel':
    case 'evidence':
    case 'empathy-map':
    case 'journey':
      return readNamed(context, node, 'name');
    default:
      return readNamed(context, node, 'title');
  }
}

/** Reads a declaration (with a title) or a further use (with only a name) of a touchpoint or metric. */
function readIdentity(context: Context, node: StatementNode, declared: boolean, to: 'touchpoint' | 'metric') {
  const isNamed = !declared && !findPart(node, 'title') && !findUnquotedWords(context, node);
  const meets = isNamed ? readOptionalRef(context, node, 'name', to) : undefined;
  if (!meets) return readNamed(context, node, declared ? 'name' : 'either');
  reportJunk(context, node);
  return { meets };
}

/** Reads the date and the figure of a reading. Only the first missing one is reported. */
function readReadingHeader(context: Context, node: StatementNode) {
  const date = readDate(context, node, 'date');
  if (date !== undefined) return { date, value: readQuantity(context, node, 'allowed') };
  const value = findPart(node, 'value') && readQuantity(context, node, 'allowed');
  return { date, value };
}

function requiredRef(context: Context, node: StatementNode, role: string, to: RefKind) {
  return requirePart(context, node, role) && readOptionalRef(context, node, role, to);
}
