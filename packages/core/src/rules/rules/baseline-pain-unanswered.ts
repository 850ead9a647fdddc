import type { BodyStatement, Journey, Pain } from '../../model/statements.ts';
import { type Content, collectContents } from '../../semantics/queries/collect-contents.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { defineRule } from '../engine/rule.ts';

export const baselinePainUnanswered = defineRule({
  id: 'baseline-pain-unanswered',
  category: 'completeness',
  summary:
    'A high or critical pain point of the baseline that the future journey neither addresses nor repeats.',
  why: 'A serious pain point does not vanish because the next map leaves it out. Either the team does something about it, or the team accepts it: the future map should show which of the two.',
  source:
    'This Is Service Design Doing (Stickdorn, Hormess, Lawrence and Schneider): future-state maps build on current-state maps.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ linked, workspace, all, isUnread }) {
    for (const { statement: journey } of all('journey')) {
      const { baseline } = journey;
      if (journey.state?.value !== 'future' || baseline === undefined || isUnread(journey.span)) continue;
      const target = linked.target(baseline);
      const before = target?.uri === undefined ? undefined : workspace.linked(target.uri);
      if (target?.entity.kind !== 'journey' || target.entity === journey || before === undefined) continue;
      if (isLife(journey) || isLife(target.entity)) continue;
      const contents = collectContents(journey, linked, workspace);
      const answered = collectAnswered(contents, workspace);
      if (answered === undefined) continue;
      const repeats = createRepetitionTest(contents);
      for (const { statement: pain } of collectContents(target.entity, before, workspace)) {
        if (pain.kind !== 'pain' || !isSevere(pain) || answered.has(pain) || repeats(pain)) continue;
        yield { span: baseline.span, message: formatMessage(pain, target.entity) };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store; severity high }
              pain "The pen is missing" { owner store; severity low }
            }
          }

          journey buying-2027 "Buying a bike in an hour" {
            state future
            baseline ⟦buying⟧
          }
        `,
      },
      {
        text: `
          import "./today.journey"

          journey buying-2027 "Buying a bike in an hour" {
            state future
            baseline ⟦buying⟧

            stage "Pays" {
              touchpoint "Till" { channel store; status planned }
              opportunity "Pay by phone" { for buying.cash }
            }
          }
        `,
        files: {
          'today.journey': `
            touchpoint till "Till" {
              channel store
              pain queue "The queue is too long" { severity critical }
            }

            journey buying "Buying a bike" {
              stage "Pays" {
                touchpoint till
                pain cash "Only cash" { severity high }
              }
            }
          `,
        },
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store; severity high }
              pain "The shop is far away" { owner store; severity high }
              pain "No prices" { owner store; severity high; status resolved }
            }
          }

          journey buying-2027 "Buying a bike in an hour" {
            state future
            baseline buying

            stage "Pays" {
              touchpoint "Till" { channel store; status planned }
              opportunity "Pay by phone" { for buying.queue; owner store }
              pain "The shop is far away" { owner store; severity high }
            }
          }
        `,
      },
    ],
  },
});

function isLife({ journeyKind }: Journey): boolean {
  return journeyKind?.value === 'day-in-the-life';
}

function isSevere({ severity, status }: Pain): boolean {
  return (severity?.value === 'high' || severity?.value === 'critical') && status?.value !== 'resolved';
}

/**
 * Returns the entities that the opportunities and action items of a journey are for, directly or through
 * another opportunity. Returns `undefined` if one of them refers to something undeclared, which may be the pain
 * in question.
 */
function collectAnswered(
  contents: readonly Content[],
  workspace: WorkspaceView,
): ReadonlySet<BodyStatement> | undefined {
  const answered = new Set<BodyStatement>();
  const open = [...contents];
  for (const { statement, linked } of open) {
    if (statement.kind !== 'opportunity' && statement.kind !== 'action-item') continue;
    if (statement.status?.value === 'dropped') continue;
    for (const ref of statement.reasons) {
      const target = linked.target(ref);
      if (target?.uri === undefined || 'builtIn' in target.entity) return undefined;
      const { entity } = target;
      if (answered.has(entity)) continue;
      answered.add(entity);
      const declaring = target.uri === linked.document.uri ? linked : workspace.linked(target.uri);
      if (entity.kind === 'opportunity' && declaring) open.push({ statement: entity, linked: declaring });
    }
  }
  return answered;
}

/** Returns a predicate for pains: whether the contents have this pain, or a pain with the same name or title. */
function createRepetitionTest(contents: readonly Content[]): (pain: Pain) => boolean {
  const pains = contents.flatMap(({ statement }) => (statement.kind === 'pain' ? [statement] : []));
  const same = new Set<unknown>(pains);
  for (const { name, title } of pains) {
    if (name !== undefined) same.add(`name ${name.value}`);
    if (title !== undefined) same.add(`title ${normalizeTitle(title.value)}`);
  }
  return (pain) =>
    same.has(pain) ||
    (pain.name !== undefined && same.has(`name ${pain.name.value}`)) ||
    (pain.title !== undefined && same.has(`title ${normalizeTitle(pain.title.value)}`));
}

function normalizeTitle(title: string): string {
  return title.trim().toLowerCase().normalize('NFC');
}

function formatMessage({ name, title, span, severity }: Pain, baseline: Journey): string {
  const called = title === undefined ? '' : ` “${title.value}”`;
  const isInside = baseline.span.start <= span.start && span.end <= baseline.span.end;
  const advice =
    name === undefined
      ? 'name the pain point where it is declared and add an opportunity `for` that name'
      : isInside && baseline.name !== undefined
        ? `add an opportunity \`for ${baseline.name.value}.${name.value}\``
        : 'add an opportunity `for` this pain point';
  return `The baseline's pain point${called} (severity ${severity?.value}) is missing here. Serious pain points do not vanish by themselves: ${advice}, or copy the pain point if it remains.`;
}
