/** The bodies of the grammar that contain statements, by the names of their rules. */
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

/** The help for a keyword, for readers who do not know it yet. */
export interface Help {
  /** One or two short sentences. */
  readonly meaning: string;
  /** One statement, which is valid wherever the keyword is. */
  readonly example: string;
}

/** The help for a keyword, with variants for bodies in which its meaning or form differs. */
export interface HelpEntry extends Help {
  readonly within?: Partial<Readonly<Record<BodyName, Partial<Help>>>>;
}
