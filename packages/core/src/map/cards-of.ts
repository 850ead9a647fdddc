import { titleOf } from '../facts/title-of.ts';
import type { JourneyDocument } from '../model/document.ts';
import type { Channel, EmpathyMap, Evidence, Owner, Persona } from '../model/statements.ts';
import { begin, itemsOf } from './items-of.ts';
import type { EmpathyMapView, MapItem } from './map.ts';
import { commonFacts, fact, facts, type MapContext, refFact } from './map-context.ts';

/** What is known of a persona. */
export function personaCard(persona: Persona, context: MapContext): MapItem {
  return {
    ...begin('persona', persona, titleOf(persona), context),
    marks: persona.primary ? [{ kind: 'primary', label: 'Primary persona' }] : [],
    facts: [
      ...fact('About', persona.about),
      ...fact('Market', persona.market?.value.toUpperCase()),
      ...persona.traits.flatMap(({ label, value }) => fact(label.value, value)),
      ...facts('Goal', persona.goals),
      ...facts('Need', persona.needs),
      ...facts('Motivation', persona.motivations),
      ...facts('Frustration', persona.frustrations),
      ...facts('Quote', persona.quotes),
      ...refFact('Evidence', persona.evidence, context),
      ...commonFacts(persona),
    ],
  };
}

/** What a file declares beside its journeys and empathy maps, in the order of the text. */
export function declarationItems(document: JourneyDocument, context: MapContext): MapItem[] {
  return [
    ...document.personas.map((persona) => personaCard(persona, context)),
    ...document.owners.map((owner) => ownerCard(owner, context)),
    ...document.channels.map((channel) => channelCard(channel, context)),
    ...document.evidence.map((evidence) => evidenceCard(evidence, context)),
    ...document.touchpoints.flatMap((touchpoint) => itemsOf.touchpoint(touchpoint, context)),
    ...document.metrics.map((metric) => itemsOf.metric(metric, context)),
  ].sort((a, b) => a.span.start - b.span.start);
}

function ownerCard(owner: Owner, context: MapContext): MapItem {
  return {
    ...begin('owner', owner, titleOf(owner), context),
    facts: [...fact('Contact', owner.contact), ...commonFacts(owner)],
  };
}

function channelCard(channel: Channel, context: MapContext): MapItem {
  const kind = channel.channelKind?.value;
  return {
    ...begin('channel', channel, titleOf(channel), context),
    marks: kind === undefined ? [] : [{ kind, label: kind === 'digital' ? 'Digital' : 'Physical' }],
    ...(kind === undefined ? {} : { channelKind: kind }),
    facts: commonFacts(channel),
  };
}

/** What is known of a piece of evidence. */
export function evidenceCard(evidence: Evidence, context: MapContext): MapItem {
  return {
    ...begin('evidence', evidence, titleOf(evidence), context),
    facts: [
      ...fact('Method', evidence.method?.value.replace('-', ' ')),
      ...fact('Date', evidence.date),
      ...fact('Sample', evidence.sample),
      ...fact('Source', evidence.source),
      ...refFact('As', evidence.personas, context),
      ...refFact('Owner', [evidence.owner], context),
      ...commonFacts(evidence),
    ],
  };
}

export function empathyMapView(map: EmpathyMap, context: MapContext): EmpathyMapView {
  const texts = (all: EmpathyMap['says']) => all.map(({ value, span }) => ({ text: value, span }));
  return {
    id: context.distinct(map.name?.value ?? JSON.stringify(titleOf(map))),
    title: titleOf(map),
    span: map.span,
    facts: [
      ...refFact('Persona', [map.persona], context),
      ...refFact('Evidence', map.evidence, context),
      ...commonFacts(map),
    ],
    quadrants: {
      says: texts(map.says),
      thinks: texts(map.thinks),
      does: texts(map.does),
      feels: texts(map.feels),
    },
    pains: map.pains.map((pain) => itemsOf.pain(pain, context)),
    gains: map.gains.map((gain) => itemsOf.gain(gain, context)),
  };
}
