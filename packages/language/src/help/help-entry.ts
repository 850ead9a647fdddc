/** The bodies of the grammar in which a statement may stand, by the names of their rules. */
export type BodyName =
  | 'Document'
  | 'PersonaBody'
  | 'OwnerBody'
  | 'ChannelBody'
  | 'EvidenceBody'
  | 'TouchpointBody'
  | 'MetricBody'
  | 'EmpathyBody'
  | 'JourneyBody'
  | 'StageBody'
  | 'StepBody'
  | 'LaneBody'
  | 'PainBody'
  | 'GainBody'
  | 'OpportunityBody'
  | 'ActionBody'
  | 'ResourceBody'
  | 'HandoverBody'
  | 'WayBody';

/** What a keyword means to somebody who has never seen it, and what it looks like. */
export interface Help {
  /** One sentence. */
  readonly meaning: string;
  /** One statement, which may stand where the keyword may. */
  readonly example: string;
}

/** The help for a keyword: what it means, and where it means something else, or looks different. */
export interface HelpEntry extends Help {
  readonly within?: Partial<Readonly<Record<BodyName, Partial<Help>>>>;
}
