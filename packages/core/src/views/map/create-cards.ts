import type { JourneyDocument } from '../../model/document.ts';
import type { Channel, EmpathyMap, Evidence, Owner, Persona } from '../../model/statements.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { createAssumptionMark, createBaseItem, itemsOf } from './create-items.ts';
import type { EmpathyMapView, MapItem } from './map.ts';
import { createRefFact, type MapContext } from './map-context.ts';
import { propertyFacts } from './property-facts.ts';

/** Returns the card of a persona. */
export function createPersonaCard(persona: Persona, context: MapContext): MapItem {
  return {
    ...createBaseItem('persona', persona, getTitle(persona), context),
    marks: [
      ...(persona.primary ? [{ kind: 'primary', label: context.words.marks.primaryPersona } as const] : []),
      ...createAssumptionMark(persona.assumption !== undefined, context),
    ],
    facts: propertyFacts(persona, context),
  };
}

/**
 * Returns the cards of a file's other declarations (everything but journeys and empathy maps), in the order
 * of the text.
 */
export function createDeclarationCards(document: JourneyDocument, context: MapContext): MapItem[] {
  return [
    ...document.personas.map((persona) => createPersonaCard(persona, context)),
    ...document.owners.map((owner) => createOwnerCard(owner, context)),
    ...document.channels.map((channel) => createChannelCard(channel, context)),
    ...document.evidence.map((evidence) => createEvidenceCard(evidence, context)),
    ...document.touchpoints.flatMap((touchpoint) => itemsOf.touchpoint(touchpoint, context)),
    ...document.metrics.map((metric) => itemsOf.metric(metric, context)),
  ].sort((a, b) => a.span.start - b.span.start);
}

function createOwnerCard(owner: Owner, context: MapContext): MapItem {
  return {
    ...createBaseItem('owner', owner, getTitle(owner), context),
    facts: propertyFacts(owner, context),
  };
}

function createChannelCard(channel: Channel, context: MapContext): MapItem {
  const kind = channel.channelKind?.value;
  return {
    ...createBaseItem('channel', channel, getTitle(channel), context),
    marks: kind === undefined ? [] : [{ kind, label: context.words.channelKinds[kind] }],
    ...(kind === undefined ? {} : { channelKind: kind }),
    facts: propertyFacts(channel, context),
  };
}

/** Returns the card of a piece of evidence. */
export function createEvidenceCard(evidence: Evidence, context: MapContext): MapItem {
  return {
    ...createBaseItem('evidence', evidence, getTitle(evidence), context),
    facts: propertyFacts(evidence, context),
  };
}

export function createEmpathyMapView(map: EmpathyMap, context: MapContext): EmpathyMapView {
  const convertTexts = (all: EmpathyMap['says']) =>
    all.map(({ text, span, source }) => {
      const facts = createRefFact('evidence', [source], context);
      return { text: text.value, span, ...(facts.length > 0 && { facts }) };
    });
  return {
    id: context.distinct(map.name?.value ?? JSON.stringify(getTitle(map))),
    title: getTitle(map),
    span: map.span,
    facts: propertyFacts(map, context),
    quadrants: {
      says: convertTexts(map.says),
      thinks: convertTexts(map.thinks),
      does: convertTexts(map.does),
      feels: convertTexts(map.feels),
    },
    pains: map.pains.map((pain) => itemsOf.pain(pain, context)),
    gains: map.gains.map((gain) => itemsOf.gain(gain, context)),
  };
}
