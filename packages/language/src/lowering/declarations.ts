import type {
  Channel,
  ChannelKind,
  EmpathyMap,
  Evidence,
  EvidenceMethod,
  Owner,
  Persona,
  Trait,
} from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import { BodyReader } from './body-reader.ts';
import type { Context } from './context.ts';
import { defined } from './defined.ts';
import { readGain, readPain } from './findings.ts';
import { readNamed } from './named.ts';
import { optionalText, readText, requireSecondText } from './read-values.ts';

export function readPersona(context: Context, node: StatementNode): Persona {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'persona' as const,
    ...readNamed(context, node, 'name'),
    primary: body.flag('primary'),
    market: body.choice<'b2c' | 'b2b'>('market'),
    about: body.text('about'),
    traits: body.all('trait', (trait) => readTrait(context, trait)),
    goals: body.texts('goal'),
    needs: body.texts('need'),
    motivations: body.texts('motivation'),
    frustrations: body.texts('frustration'),
    quotes: body.texts('quote'),
    pictures: body.pictures(),
    evidence: body.refs('evidence', 'evidence'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

function readTrait(context: Context, node: StatementNode): Trait | undefined {
  const label = readText(context, node, 'label');
  if (label) requireSecondText(context, node, 'value');
  return label && defined({ span: node.span, label, value: optionalText(node, 'value') });
}

export function readOwner(context: Context, node: StatementNode): Owner {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'owner' as const,
    ...readNamed(context, node, 'name'),
    contact: body.text('contact'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readChannel(context: Context, node: StatementNode): Channel {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'channel' as const,
    ...readNamed(context, node, 'name'),
    channelKind: body.choice<ChannelKind>('kind'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readEvidence(context: Context, node: StatementNode): Evidence {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'evidence' as const,
    ...readNamed(context, node, 'name'),
    method: body.choice<EvidenceMethod>('method'),
    date: body.date('date'),
    sample: body.quantity('sample'),
    source: body.text('source'),
    personas: body.refs('persona', 'persona'),
    owner: body.ref('owner', 'owner'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readEmpathyMap(context: Context, node: StatementNode): EmpathyMap {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'empathy-map' as const,
    ...readNamed(context, node, 'name'),
    persona: body.ref('persona', 'persona'),
    evidence: body.refs('evidence', 'evidence'),
    says: body.texts('says'),
    thinks: body.texts('thinks'),
    does: body.texts('does'),
    feels: body.texts('feels'),
    pains: body.all('pain', (pain) => readPain(context, pain)),
    gains: body.all('gain', (gain) => readGain(context, gain)),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}
