// Longer than most files: it is the list of what a map can say, and is read as one.
import type { ChannelKind } from './channel-kinds.ts';
import type { DateValue, Flag, Name, Quantity, Ref, Span, Text, Value } from './values.ts';

/**
 * What every statement with a body has. Properties that hold one value are `undefined` where the map does not give
 * them, or gives them without a usable value: then `unfinished` holds their keyword, so that a rule about a missing
 * owner does not add itself to the finding that says the owner's name is not typed yet.
 */
export interface Statement {
  /** From its keyword to the end of its body. */
  readonly span: Span;
  /** From its keyword to the end of its name or title, whichever is later: where a finding about it lies. */
  readonly head: Span;
  /** The inside of `{ … }`, braces excluded; absent when it has no body. */
  readonly body?: Span;
  /** Keywords of statements in the body that stand there without a usable value. */
  readonly unfinished?: readonly string[];
  readonly notes: readonly Text[];
  readonly links: readonly Link[];
}

export interface Link {
  readonly span: Span;
  readonly url: Text;
  readonly label?: Text;
}

/** The file of a picture, and what it shows. */
export interface PictureFile {
  readonly span: Span;
  /** As it is written: seen from the folder of the file that names it. */
  readonly path: Text;
  /** The file it means; absent where the path can name none. */
  readonly uri?: string;
  /** A text that says what it shows, for everybody who does not see it. */
  readonly alternative?: Text;
}

/** A statement that can be referred to by its name and is read by its title. */
interface Named extends Statement {
  readonly name?: Name;
  readonly title?: Text;
  /** Names it had before (`was`). */
  readonly formerNames: readonly Name[];
}

/** One fact of a persona that has no keyword of its own, such as their age. */
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
  readonly quotes: readonly Text[];
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
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
  /** A walkthrough is made as these. */
  readonly personas: readonly Ref[];
  /** Who made it. */
  readonly owner?: Ref;
}

/** A touchpoint where it is declared, or (with `meets`) where one declared elsewhere is met again. */
export interface Touchpoint extends Named {
  readonly kind: 'touchpoint';
  /** Set where `touchpoint NAME` without a title refers to one declared elsewhere; then `name` and `title` are absent. */
  readonly meets?: Ref;
  readonly channel?: Ref;
  readonly owner?: Ref;
  /** Not ours: a comparison site, say. */
  readonly external?: Flag;
  readonly status?: Value<'current' | 'planned'>;
  readonly importance?: Quantity;
  readonly momentOfTruth?: Flag;
  readonly emotions: readonly Emotion[];
  readonly expectations: readonly Text[];
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly opportunities: readonly Opportunity[];
  readonly metrics: readonly Metric[];
}

/** A measure where it is declared, or (with `meets`) where one declared elsewhere is met again. */
export interface Metric extends Named {
  readonly kind: 'metric';
  readonly meets?: Ref;
  readonly unit?: Text;
  readonly baseline?: Quantity;
  readonly value?: Quantity;
  readonly target?: Quantity;
  readonly evidence: readonly Ref[];
}

export interface EmpathyMap extends Named {
  readonly kind: 'empathy-map';
  readonly persona?: Ref;
  readonly evidence: readonly Ref[];
  readonly says: readonly Text[];
  readonly thinks: readonly Text[];
  readonly does: readonly Text[];
  readonly feels: readonly Text[];
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
  /** The title that screen readers announce for a picture of the journey, where it differs from `title`. */
  readonly accessibleTitle?: Text;
  /** The description that screen readers announce for a picture of the journey. */
  readonly accessibleDescription?: Text;
  readonly goals: readonly Text[];
  readonly baseline?: Ref;
  readonly review?: Value<'monthly' | 'quarterly' | 'yearly'>;
  readonly reviewed?: DateValue;
  readonly evidence: readonly Ref[];
  readonly metrics: readonly Metric[];
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly opportunities: readonly Opportunity[];
  readonly actionItems: readonly ActionItem[];
  readonly resources: readonly Resource[];
  readonly stages: readonly Stage[];
}

/** What a stage and a step have in common. */
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
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
  readonly touchpoints: readonly Touchpoint[];
  /** Why there is none. */
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
  /** Rows of the map's own making. */
  readonly rows: readonly Row[];
}

export interface Stage extends MomentBody {
  readonly kind: 'stage';
  readonly steps: readonly Step[];
}

export interface Step extends MomentBody {
  readonly kind: 'step';
  readonly momentOfTruth?: Flag;
  /** The journey that describes this step closer. */
  readonly details?: Ref;
}

export type LaneName = 'frontstage' | 'backstage' | 'support' | 'artifact';

/** An entry in one of a service blueprint's lanes. */
export interface Lane extends Named {
  readonly kind: 'lane';
  readonly lane: LaneName;
  readonly owner?: Ref;
  readonly laneKind?: Value<'people' | 'policy' | 'technology' | 'process'>;
  readonly duration?: Text;
  readonly pictures: readonly PictureFile[];
  readonly evidence: readonly Ref[];
  readonly pains: readonly Pain[];
}

/** What a persona (or every one) says, thinks, wants or expects at a stage or step. */
export interface Voice {
  readonly span: Span;
  readonly persona?: Ref;
  readonly text: Text;
}

export interface Emotion {
  readonly kind: 'emotion';
  readonly span: Span;
  /** Whose it is; absent: of every persona who has none of their own in this body. */
  readonly persona?: Ref;
  /** -2 … 2 where it is legal; what was written where it is not. */
  readonly score: Quantity;
  readonly label?: Text;
  readonly because?: Text;
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
  /** The pains and gains it answers. */
  readonly reasons: readonly Ref[];
  readonly improves: readonly Ref[];
  readonly owner?: Ref;
  /** 1 … 5 */
  readonly value?: Quantity;
  /** 1 … 5 */
  readonly effort?: Quantity;
  readonly status?: Value<'idea' | 'planned' | 'doing' | 'done' | 'dropped'>;
}

export interface ActionItem extends Named {
  readonly kind: 'action-item';
  /** The opportunities, pains and gains it is for. */
  readonly reasons: readonly Ref[];
  readonly owner?: Ref;
  readonly due?: DateValue;
  readonly status?: Value<'todo' | 'doing' | 'done' | 'dropped'>;
}

export interface Resource extends Named {
  readonly kind: 'resource';
  readonly status?: Value<'have' | 'need'>;
  readonly owner?: Ref;
  /** 1 … 5 */
  readonly importance?: Quantity;
}

/** Who takes the customer over after this stage or step. */
export interface Handover extends Statement {
  readonly kind: 'handover';
  readonly owner?: Ref;
  /** What must be true for it. */
  readonly condition?: Text;
  readonly metrics: readonly Metric[];
}

interface Way extends Statement {
  /** Per cent of the customers here, 0 … 100. */
  readonly share?: Quantity;
  readonly personas: readonly Ref[];
  readonly evidence: readonly Ref[];
}

/** The customer goes elsewhere instead of straight on. */
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

/** What stands at the top of a file and is visible to the files that import it. */
export type Declaration = Persona | Owner | Channel | Evidence | Touchpoint | Metric | Journey | EmpathyMap;

/** Everything that can have a name. */
export type Entity = Declaration | Stage | Step | Pain | Gain | Opportunity | ActionItem | Resource | Lane;

/** Every statement that can have a body. */
export type BodyStatement = Entity | Handover | Next | Exit;

export type EntityKind = Entity['kind'];
