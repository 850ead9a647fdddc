// Longer than most files: the list of all statements of a map, best read as a whole.
import type { ChannelKind } from './channel-kinds.ts';
import type { DateValue, Flag, Name, Quantity, Ref, Span, Text, Value } from './values.ts';

/**
 * The properties of all statements with a body.
 *
 * Single values are `undefined` if the map omits them or gives no usable value. In the second case
 * `unfinished` has their keyword. So a rule about a missing owner stays silent while the name of the owner is
 * still missing, which is a problem already.
 */
export interface Statement {
  /** From its keyword to the end of its body. */
  readonly span: Span;
  /** From its keyword to the end of its name or title, whichever is later: the span for findings about it. */
  readonly head: Span;
  /** The inside of `{ … }` without the braces; absent if it has no body. */
  readonly body?: Span;
  /** The keywords in its body that have no usable value. */
  readonly unfinished?: readonly string[];
  readonly notes: readonly Text[];
  readonly links: readonly Link[];
}

export interface Link {
  readonly span: Span;
  readonly url: Text;
  readonly label?: Text;
}

/** The file of a picture, and its text alternative. */
export interface PictureFile {
  readonly span: Span;
  /** The path as written, relative to the folder of the map's file. */
  readonly path: Text;
  /** The file of the picture; absent if the path cannot name one. */
  readonly uri?: string;
  /** The text alternative for people who do not see the picture. */
  readonly alternative?: Text;
}

/** A file with the words of an interview or a test. */
export interface TranscriptFile {
  readonly span: Span;
  /** The path as written, relative to the folder of the map's file. */
  readonly path: Text;
  /** The file; absent if the path cannot name one. */
  readonly uri?: string;
}

/** A text with the evidence that it comes from (`from`). */
export interface SourcedText {
  readonly span: Span;
  readonly text: Text;
  readonly source?: Ref;
}

/** A statement with a name for references and a title for readers. */
interface Named extends Statement {
  readonly name?: Name;
  readonly title?: Text;
  /** Its former names (`was`). */
  readonly formerNames: readonly Name[];
}

/** A fact about a persona without a keyword of its own, such as the age. */
export interface Trait {
  readonly span: Span;
  readonly label: Text;
  readonly value?: Text;
}

export interface Persona extends Named {
  readonly kind: 'persona';
  readonly primary?: Flag;
  readonly market?: Value<'b2c' | 'b2b'>;
  readonly about?: Text;
  readonly traits: readonly Trait[];
  readonly goals: readonly Text[];
  readonly needs: readonly Text[];
  readonly motivations: readonly Text[];
  readonly frustrations: readonly Text[];
  readonly quotes: readonly SourcedText[];
  /** The percentage of all customers that it represents. */
  readonly share?: Quantity;
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
  readonly assumption?: Flag;
}

/** A person or a team. */
export interface Owner extends Named {
  readonly kind: 'owner';
  readonly contact?: Text;
}

export interface Channel extends Named {
  readonly kind: 'channel';
  readonly channelKind?: Value<ChannelKind>;
}

export type EvidenceMethod =
  | 'survey'
  | 'interview'
  | 'observation'
  | 'usability-test'
  | 'walkthrough'
  | 'analytics'
  | 'support-log'
  | 'ratings'
  | 'staff'
  | 'desk-research';

export interface Evidence extends Named {
  readonly kind: 'evidence';
  readonly method?: Value<EvidenceMethod>;
  readonly date?: DateValue;
  readonly sample?: Quantity;
  readonly source?: Text;
  readonly transcripts: readonly TranscriptFile[];
  /** The questions as they were asked. */
  readonly questions: readonly Text[];
  /** The customers who were asked: possible, present or former ones. */
  readonly segment?: Text;
  /** The personas of a walkthrough. */
  readonly personas: readonly Ref[];
  /** The person or team who made it. */
  readonly owner?: Ref;
}

/** The declaration of a touchpoint, or (with `meets`) a reference to one. */
export interface Touchpoint extends Named {
  readonly kind: 'touchpoint';
  /** True if `touchpoint NAME` without a title refers to a declaration elsewhere. Then `name` and `title` are absent. */
  readonly meets?: Ref;
  readonly channel?: Ref;
  readonly owner?: Ref;
  /** Belongs to another organisation, such as a comparison site. */
  readonly external?: Flag;
  readonly hours?: Text;
  readonly status?: Value<'current' | 'planned'>;
  readonly importance?: Quantity;
  /** The percentage of the customers at this moment who use it. */
  readonly share?: Quantity;
  readonly momentOfTruth?: Flag;
  readonly emotions: readonly Emotion[];
  readonly felt: readonly Felt[];
  readonly expectations: readonly Text[];
  readonly callsToAction: readonly Text[];
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
  readonly assumption?: Flag;
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly opportunities: readonly Opportunity[];
  readonly metrics: readonly Metric[];
}

/** The declaration of a metric, or (with `meets`) a reference to one. */
export interface Metric extends Named {
  readonly kind: 'metric';
  readonly meets?: Ref;
  readonly metricKind?: Value<MetricKind>;
  readonly unit?: Text;
  /** The greatest mark, such as 5 for one to five stars. */
  readonly scale?: Quantity;
  readonly lessIsBetter?: Flag;
  /** The person or team who looks after the figure. */
  readonly owner?: Ref;
  /** The question as it was asked. */
  readonly question?: Text;
  readonly baseline?: Quantity;
  /** A figure without a date. The value of a metric with readings is its newest reading (`findMetricValue`). */
  readonly value?: Quantity;
  readonly target?: Quantity;
  /** The deadline of the target. */
  readonly due?: DateValue;
  /** In the order of the text, which has no meaning. */
  readonly readings: readonly Reading[];
  readonly dataFiles: readonly DataFile[];
  readonly evidence: readonly Ref[];
}

export type MetricKind = 'nps' | 'csat' | 'ces';

/** A figure with a date. The date identifies it in its metric. */
export interface Reading extends Statement {
  readonly kind: 'reading';
  readonly date?: DateValue;
  readonly value?: Quantity;
  readonly sample?: Quantity;
}

/** A CSV file with more readings. */
export interface DataFile {
  readonly span: Span;
  /** The path as written, relative to the folder of the map's file. */
  readonly path: Text;
  /** The file with the readings; absent if the path cannot name one. */
  readonly uri?: string;
  /** The heading of the column with the figures. */
  readonly column?: Text;
}

export interface EmpathyMap extends Named {
  readonly kind: 'empathy-map';
  readonly persona?: Ref;
  readonly evidence: readonly Ref[];
  readonly says: readonly SourcedText[];
  readonly thinks: readonly SourcedText[];
  readonly does: readonly SourcedText[];
  readonly feels: readonly SourcedText[];
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
}

export interface Journey extends Named {
  readonly kind: 'journey';
  readonly state?: Value<'current' | 'future'>;
  readonly journeyKind?: Value<'journey-map' | 'day-in-the-life' | 'service-blueprint'>;
  readonly status?: Value<'draft' | 'agreed' | 'retired'>;
  readonly personas: readonly Ref[];
  readonly owner?: Ref;
  readonly purpose?: Text;
  readonly audience?: Text;
  readonly scenario?: Text;
  /** The title that screen readers announce for drawings of the journey, if it differs from `title`. */
  readonly accessibleTitle?: Text;
  /** The description that screen readers announce for drawings of the journey. */
  readonly accessibleDescription?: Text;
  readonly goals: readonly Text[];
  readonly expectations: readonly Text[];
  readonly baseline?: Ref;
  readonly review?: Value<'monthly' | 'quarterly' | 'yearly'>;
  readonly reviewed?: DateValue;
  readonly evidence: readonly Ref[];
  readonly assumption?: Flag;
  readonly metrics: readonly Metric[];
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly opportunities: readonly Opportunity[];
  readonly actionItems: readonly ActionItem[];
  readonly resources: readonly Resource[];
  readonly stages: readonly Stage[];
}

/** The properties that stages and steps have in common. */
export interface MomentBody extends Named {
  readonly owner?: Ref;
  readonly personas: readonly Ref[];
  readonly when?: Text;
  readonly duration?: Text;
  readonly goals: readonly Voice[];
  readonly expectations: readonly Voice[];
  readonly motivations: readonly Voice[];
  readonly thoughts: readonly Voice[];
  readonly quotes: readonly Voice[];
  readonly emotions: readonly Emotion[];
  readonly felt: readonly Felt[];
  readonly reached: readonly Reached[];
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
  readonly assumption?: Flag;
  readonly touchpoints: readonly Touchpoint[];
  /** The reason for having no touchpoint. */
  readonly noTouchpoint?: Text;
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly opportunities: readonly Opportunity[];
  readonly actionItems: readonly ActionItem[];
  readonly metrics: readonly Metric[];
  readonly handovers: readonly Handover[];
  readonly nexts: readonly Next[];
  readonly exits: readonly Exit[];
  readonly lanes: readonly Lane[];
  /** Rows that the map defines. */
  readonly rows: readonly Row[];
}

export interface Stage extends MomentBody {
  readonly kind: 'stage';
  /** The stages that go on at the same time. */
  readonly overlaps: readonly Ref[];
  readonly steps: readonly Step[];
}

export interface Step extends MomentBody {
  readonly kind: 'step';
  readonly momentOfTruth?: Flag;
  /** The journey that describes this step in detail. */
  readonly details?: Ref;
}

export type LaneName = 'frontstage' | 'backstage' | 'support' | 'artifact';

/** An entry in a lane of a service blueprint. */
export interface Lane extends Named {
  readonly kind: 'lane';
  readonly lane: LaneName;
  readonly owner?: Ref;
  readonly laneKind?: Value<'people' | 'policy' | 'technology' | 'process'>;
  readonly duration?: Text;
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
  readonly assumption?: Flag;
  readonly pains: readonly Pain[];
}

/** A persona's (or all personas') words, thoughts, wishes or expectations at a stage or step. */
export interface Voice extends SourcedText {
  readonly persona?: Ref;
}

export interface Emotion {
  readonly kind: 'emotion';
  readonly span: Span;
  /** The persona; absent for all personas without an emotion of their own in this body. */
  readonly persona?: Ref;
  /** From -2 to 2 if valid, else the number as written. */
  readonly score: Quantity;
  readonly label?: Text;
  readonly because?: Text;
}

/** The feeling that a walk or a test found here. */
export interface Felt {
  readonly kind: 'felt';
  readonly span: Span;
  /** The walk or test. */
  readonly evidence?: Ref;
  /** From -2 to 2 if valid, else the number as written. */
  readonly score: Quantity;
  readonly label?: Text;
  readonly because?: Text;
}

/** The people who get to a stage or step: a count, or a percentage of all who set out. */
export interface Reached {
  readonly kind: 'reached';
  readonly span: Span;
  readonly count: Quantity;
  readonly source?: Ref;
}

export interface Row {
  readonly span: Span;
  readonly heading: Text;
  readonly text?: Text;
}

export type Severity = 'low' | 'medium' | 'high' | 'critical';

export interface Pain extends Named {
  readonly kind: 'pain';
  readonly owner?: Ref;
  readonly personas: readonly Ref[];
  readonly severity?: Value<Severity>;
  readonly status?: Value<'open' | 'in-progress' | 'resolved'>;
  readonly evidence: readonly Ref[];
  readonly assumption?: Flag;
}

export interface Gain extends Named {
  readonly kind: 'gain';
  readonly personas: readonly Ref[];
  readonly evidence: readonly Ref[];
  readonly assumption?: Flag;
}

export interface Opportunity extends Named {
  readonly kind: 'opportunity';
  /** The pains and gains that it addresses. */
  readonly reasons: readonly Ref[];
  readonly improves: readonly Improvement[];
  readonly personas: readonly Ref[];
  readonly evidence: readonly Ref[];
  readonly owner?: Ref;
  /** 1 … 5 */
  readonly value?: Quantity;
  /** 1 … 5 */
  readonly effort?: Quantity;
  readonly status?: Value<'idea' | 'planned' | 'doing' | 'done' | 'dropped'>;
}

/** The metrics that an opportunity improves, and the figure that it promises for one. */
export interface Improvement {
  readonly span: Span;
  readonly metrics: readonly Ref[];
  readonly to?: Quantity;
}

export interface ActionItem extends Named {
  readonly kind: 'action-item';
  /** The opportunities, pains and gains that it is for. */
  readonly reasons: readonly Ref[];
  readonly owner?: Ref;
  readonly due?: DateValue;
  readonly status?: Value<'todo' | 'doing' | 'done' | 'dropped'>;
}

export interface Resource extends Named {
  readonly kind: 'resource';
  /** The opportunities, action items, pains, stages, steps and touchpoints that need it. */
  readonly neededBy: readonly Ref[];
  readonly status?: Value<'have' | 'need'>;
  readonly owner?: Ref;
  /** 1 … 5 */
  readonly importance?: Quantity;
}

/** The person or team who takes over the customer after this stage or step. */
export interface Handover extends Statement {
  readonly kind: 'handover';
  readonly owner?: Ref;
  /** The condition for the handover. */
  readonly condition?: Text;
  readonly metrics: readonly Metric[];
}

interface Way extends Statement {
  /** The percentage of the customers here, from 0 to 100. */
  readonly share?: Quantity;
  readonly personas: readonly Ref[];
  readonly evidence: readonly Ref[];
}

/** A branch: the customer goes elsewhere instead of straight on. */
export interface Next extends Way {
  readonly kind: 'next';
  readonly target?: Ref;
  readonly when?: Text;
}

/** The customer leaves the journey here. */
export interface Exit extends Way {
  readonly kind: 'exit';
  readonly why?: Text;
}

/** A statement at the top level of a file, which importing files can refer to. */
export type Declaration = Persona | Owner | Channel | Evidence | Touchpoint | Metric | Journey | EmpathyMap;

/** Every statement that can have a name. */
export type Entity = Declaration | Stage | Step | Pain | Gain | Opportunity | ActionItem | Resource | Lane;

/** Every statement that can have a body. */
export type BodyStatement = Entity | Handover | Next | Exit | Reading;

export type EntityKind = Entity['kind'];
