import { isWithin } from '../../model/properties/is-within.ts';
import type { BodyName, Property } from '../../model/properties/property.ts';
import { properties } from '../../model/properties/property-table.ts';
import type {
  BodyStatement,
  Handover,
  Improvement,
  Journey,
  Metric,
  MomentBody,
  Opportunity,
  Touchpoint,
  Voice,
} from '../../model/statements.ts';
import type { Quantity, Ref, Text, Value } from '../../model/values.ts';
import { findContainer } from '../../semantics/link/find-name.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { append } from '../../text/lists/append.ts';
import { type DraftLine, draftBlock, draftInlineBody, quoteText } from '../text-edits/draft-writer.ts';

/** A map as a draft, and the files that declare the names in it. */
interface FutureMap {
  readonly map: DraftLine;
  readonly uses: ReadonlySet<string>;
}

/** The properties of each body that a future map has, in the conventional order. */
const kept = new Map(
  Object.entries(properties).map(([body, list]) => [
    body as BodyName,
    list.filter(({ future }) => future !== 'left-out'),
  ]),
);

/**
 * Drafts a future map from a current one. The table of properties decides what it keeps: people, goals,
 * expectations, stages, steps, touchpoints (as references if they have a name), lanes, handovers, metrics, and
 * opportunities that are not dropped, which now address the pains of the current map. It leaves out what the team
 * writes again: emotions, thoughts, quotes, pictures, pains, gains, evidence, actions, durations, exits.
 */
export function draftFutureMap(journey: Journey, name: string, linked: LinkedDocument): FutureMap {
  // Longer than most functions: its inner functions share the names that the new map has taken.
  const uses = new Set<string>([linked.document.uri]);
  /** The lines that every future map has, by their property. */
  const setLines: Readonly<Record<string, string>> = {
    state: 'state future',
    status: 'status draft',
    baseline: `baseline ${journey.name?.value ?? ''}`,
  };
  const map = draftBlock(`journey ${name} ${quoteText(journey.title?.value ?? name)}`, [
    ...keptLines(journey),
  ]);
  return { map, uses };

  /** Writes the properties of a body that the future map keeps. */
  function keptLines(statement: BodyStatement): readonly DraftLine[] {
    const lines: DraftLine[] = [];
    const written = new Set<string>();
    for (const property of kept.get(statement.kind) ?? []) {
      // The lanes of a blueprint are one list.
      if (written.has(property.key)) continue;
      written.add(property.key);
      if (property.future === 'set') append(lines, [setLines[property.key] ?? '']);
      const value =
        property.future === 'set'
          ? undefined
          : (statement as unknown as Readonly<Record<string, unknown>>)[property.key];
      if (value !== undefined) append(lines, linesFor(property, value, statement));
    }
    return lines;
  }

  function linesFor(property: Property, value: unknown, around: BodyStatement): readonly DraftLine[] {
    const { keyword, type, many } = property;
    switch (type) {
      case 'flag':
        return [keyword];
      case 'word':
      case 'date':
        return [`${keyword} ${(value as Value<string>).value}`];
      case 'text':
        return (many ? (value as readonly Text[]) : [value as Text]).map(
          (text) => `${keyword} ${quoteText(text.value)}`,
        );
      case 'number':
      case 'share':
      case 'figure':
        return numberLines(property, value as Quantity);
      case 'ref':
        return formatRefs(keyword, [value as Ref]);
      case 'refs':
        return formatRefs(keyword, value as readonly Ref[]);
      case 'voice':
        return (value as readonly Voice[]).flatMap((voice) => draftVoice(keyword, voice));
      case 'promise':
        return (value as readonly Improvement[]).flatMap((improvement) => draftPromise(keyword, improvement));
      case 'statement':
        return [
          ...(value as readonly BodyStatement[]).flatMap((inner) => statementLines(inner, around)),
          ...(property.key === 'opportunities' && 'touchpoints' in around ? opportunitiesOf(around) : []),
        ];
      default:
        // A future map keeps no value of any other type: a test of the table finds one.
        return [];
    }
  }

  function statementLines(inner: BodyStatement, around: BodyStatement): readonly DraftLine[] {
    switch (inner.kind) {
      case 'stage':
      case 'step':
        return ['', draftBlock(formatHeader(inner.kind, inner), keptLines(inner))];
      case 'touchpoint':
        return draftTouchpoint(inner);
      case 'metric':
        return draftMetric(inner);
      case 'opportunity':
        // The moment lists the opportunities of its unnamed touchpoints. A reference to a named touchpoint
        // includes them.
        return around.kind === 'touchpoint' ? [] : draftOpportunity(inner);
      case 'handover':
        return draftHandover(inner);
      case 'lane':
        return inner.title?.value ? withBody(formatHeader(inner.lane, inner), keptLines(inner)) : [];
      default:
        return withBody(formatHeader(inner.kind, inner), keptLines(inner));
    }
  }

  /**
   * Writes the opportunities of touchpoints without a name. Named touchpoints become references, which include
   * their opportunities.
   */
  function opportunitiesOf({ touchpoints }: MomentBody): readonly DraftLine[] {
    return touchpoints.flatMap((one) =>
      one.name === undefined ? one.opportunities.flatMap(draftOpportunity) : [],
    );
  }

  function draftTouchpoint(touchpoint: Touchpoint): readonly DraftLine[] {
    const met =
      touchpoint.meets === undefined
        ? touchpoint.name && `${journey.name?.value}.${touchpoint.name.value}`
        : formatRef(touchpoint.meets);
    if (met !== undefined) return [`touchpoint ${met}`];
    if (touchpoint.meets !== undefined || !touchpoint.title?.value) return [];
    return withBody(`touchpoint ${quoteText(touchpoint.title.value)}`, keptLines(touchpoint));
  }

  /**
   * Refers to a metric of the current map, to measure it again, or repeats one without a name. The aim stays, and the
   * readings of today do not.
   */
  function draftMetric(metric: Metric): readonly DraftLine[] {
    const met =
      metric.meets === undefined
        ? metric.name && `${journey.name?.value}.${metric.name.value}`
        : formatRef(metric.meets);
    if (met !== undefined)
      return withBody(`metric ${met}`, metric.meets === undefined ? [] : keptLines(metric));
    return metric.meets === undefined && metric.title?.value
      ? withBody(`metric ${quoteText(metric.title.value)}`, keptLines(metric))
      : [];
  }

  function draftOpportunity(opportunity: Opportunity): readonly DraftLine[] {
    if (opportunity.status?.value === 'dropped' || !opportunity.title?.value) return [];
    return withBody(formatHeader('opportunity', opportunity), keptLines(opportunity));
  }

  function draftHandover(handover: Handover): readonly DraftLine[] {
    const owner = handover.owner && formatRef(handover.owner);
    if (owner === undefined) return [];
    return [
      handover.condition === undefined
        ? `handover ${owner}`
        : `handover ${owner} ${quoteText(handover.condition.value)}`,
    ];
  }

  function draftVoice(keyword: string, { persona, text: otherText }: Voice): readonly string[] {
    const whose = persona && formatRef(persona);
    return [
      whose === undefined
        ? `${keyword} ${quoteText(otherText.value)}`
        : `${keyword} ${whose} ${quoteText(otherText.value)}`,
    ];
  }

  function draftPromise(keyword: string, { metrics, to }: Improvement): readonly string[] {
    const promised = to === undefined ? '' : ` to ${to.value}${to.percent ? '%' : ''}`;
    return formatRefs(keyword, metrics).map((line) => line + promised);
  }

  function formatRefs(keyword: string, list: readonly (Ref | undefined)[]): readonly string[] {
    const names = list.flatMap((ref) => (ref && formatRef(ref)) ?? []);
    return names.length === 0 ? [] : [`${keyword} ${names.join(', ')}`];
  }

  /** Writes a reference as it is valid outside of the journey; `undefined` if it is unresolved. */
  function formatRef(ref: Ref): string | undefined {
    const target = linked.target(ref);
    if (target === undefined) return undefined;
    if (target.uri !== undefined) uses.add(target.uri);
    if ('builtIn' in target.entity || ref.name.includes('.')) return ref.name;
    return findContainer(linked.document, target.entity) === journey
      ? `${journey.name?.value}.${ref.name}`
      : ref.name;
  }
}

function formatHeader(
  keyword: string,
  statement: { readonly name?: { readonly value: string }; readonly title?: Text } | BodyStatement,
): string {
  const name = 'name' in statement ? statement.name?.value : undefined;
  const title = 'title' in statement ? statement.title : undefined;
  return [keyword, name, title && quoteText(title.value)].filter((part) => part !== undefined).join(' ');
}

function withBody(headed: string, body: readonly DraftLine[]): readonly DraftLine[] {
  return [body.length === 0 ? headed : draftInlineBody(headed, body as readonly string[])];
}

/** Writes a number, or nothing if the number is outside its range. */
function numberLines({ keyword, range, type }: Property, { value, percent }: Quantity): readonly string[] {
  if (type === 'number' && percent) return [];
  if (range !== undefined && !isWithin(value, range)) return [];
  return [`${keyword} ${value}${percent ? '%' : ''}`];
}
