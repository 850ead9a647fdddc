import type { JourneyDocument } from '../../model/document.ts';
import type { Ref } from '../../model/values.ts';
import type { LinkedImport } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import {
  describeKind,
  describeReferred,
  describeReferredWithArticle,
} from '../../semantics/queries/display-names.ts';
import { defineRule, type FindingGroup } from '../engine/rule.ts';
import { createReferenceFixer } from '../fixes/reference-fixes.ts';

/** The consequence of an unresolved reference for a reader of the map, by kind. */
const consequences = {
  persona: 'The map does not say who is meant',
  owner: 'Nobody knows who is responsible',
  channel: 'The map does not say where this contact takes place',
  evidence: 'Readers cannot look up the evidence',
  journey: 'Readers cannot open that journey',
  touchpoint: 'The map does not say where the customer meets you',
  metric: 'Readers cannot tell what is measured',
  finding: 'Readers cannot tell which pain point or gain this addresses',
  reason: 'Readers cannot tell what this addresses',
  need: 'Readers cannot tell what needs this',
  moment: 'The map does not say where the customer goes',
} as const;

const failed: ReadonlySet<LinkedImport['state']> = new Set(['missing', 'other-file', 'unusable']);

export const unresolvedReference = defineRule({
  id: 'unresolved-reference',
  category: 'correctness',
  summary: 'A reference to a name without a visible declaration. The rule reports each name once.',
  why: 'The map seems to have an owner, a persona or evidence where the name is, but does not. Most often the name is misspelt, or was changed in another file.',
  levels: { draft: 'warning', recommended: 'error', strict: 'error' },
  options: {},
  *check(context) {
    const { document, linked } = context;
    const spoiled = collectUnreadableNames(document);
    const listFixes = createReferenceFixer(context);
    const bySubject = new Map<string, FindingGroup['describe']>();
    const subjectOf = createSubjectIdentifier(document);
    const importsFail = linked.imports.some(({ state }) => failed.has(state));
    for (const ref of linked.unresolved) {
      // A failed import may have declared the name. The rule `import-not-found` reports that import, once.
      if (importsFail && isDeclaredAtTop(ref)) continue;
      if (spoiled.has(ref.name)) continue;
      const subject = subjectOf(ref);
      let describe = bySubject.get(subject);
      if (describe === undefined) {
        describe = createDescriber(ref);
        bySubject.set(subject, describe);
      }
      const related = `\`${ref.name}\` is used here too.`;
      yield { span: ref.span, ...describe([ref.span]), group: { subject, related, describe } };
    }

    /**
     * Returns a function that describes the uses of a name. Finds its fixes once, since they are the same for
     * all uses.
     */
    function createDescriber(ref: Ref): FindingGroup['describe'] {
      const { fixes, suggestions } = listFixes(ref);
      const other = linked.ofOtherKind(ref);
      const what =
        other === undefined
          ? `No ${describeReferred(ref.to)} is called \`${ref.name}\` here`
          : `\`${ref.name}\` is ${describeKind(other.entity)}, but this must be ${describeReferredWithArticle(ref.to)}`;
      const [nearest] = suggestions;
      const advice =
        nearest === undefined
          ? 'correct the name, declare it, or import the file that declares it.'
          : `did you mean \`${nearest}\`?`;
      return (places) => {
        const count = places.length > 1 ? ` (used ${places.length} times)` : '';
        return { message: `${what}${count}. ${consequences[ref.to]}: ${advice}`, fixes: fixes(places) };
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner web "Web team"

          journey buying "Buying a bike" {
            owner ⟦wbe⟧
          }
        `,
        fixed: `
          owner web "Web team"

          journey buying "Buying a bike" {
            owner web
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            persona ⟦anna⟧
          }
        `,
        files: {
          'shared/people.journey': `
            persona anna "Anna"
          `,
        },
        fixed: `
          import "./shared/people.journey"

          journey buying "Buying a bike" {
            persona anna
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint ⟦shop-window⟧
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint shop-window "Shop window"
            }
          }
        `,
      },
      {
        text: `
          persona anna "Anna"

          journey buying "Buying a bike" {
            owner ⟦anna⟧
          }
        `,
        fixed: `
          owner anna "Anna"

          persona anna "Anna"

          journey buying "Buying a bike" {
            owner anna
          }
        `,
      },
    ],
    good: [
      {
        text: `
          import "./shared/people.journey"

          journey buying "Buying a bike" {
            persona anna

            stage "Tries it" {
              touchpoint ride "Test ride" { channel store }
              next pay "Likes it"
            }

            stage "Buys it" {
              step pay "Pays" {
                touchpoint ride
              }
            }
          }
        `,
        files: {
          'shared/people.journey': `
            persona anna "Anna"
          `,
        },
      },
    ],
  },
});

/**
 * Returns a function that identifies the intended target of a reference: by kind and name, and by journey if
 * only that journey could declare it.
 */
function createSubjectIdentifier(document: JourneyDocument): (ref: Ref) => string {
  let namespaces: ReadonlyMap<Ref, string | undefined> | undefined;
  return (ref) => {
    if (isDeclaredAtTop(ref)) return `${ref.to} ${ref.name}`;
    namespaces ??= new Map(namesOf(document).sites.map((site) => [site.ref, site.namespace?.name]));
    return `${ref.to} ${namespaces.get(ref) ?? ''}.${ref.name}`;
  };
}

/** Returns whether another file could declare the target of a reference. */
function isDeclaredAtTop(ref: Ref): boolean {
  return ref.name.includes('.') || !['finding', 'reason', 'need', 'moment'].includes(ref.to);
}

/**
 * Returns the names that unreadable statements seem to declare, such as `anna` in `persoan anna "Anna"`. The
 * misspelt keyword is reported already, and references to the name are not wrong.
 */
function collectUnreadableNames({ text, problems }: JourneyDocument): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { span } of problems) {
    const head = text.slice(span.start, Math.min(span.end, span.start + 200));
    const name = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*[ \t]+([\p{L}_][\p{L}\p{M}\p{N}_-]*)/u.exec(head)?.[1];
    if (name !== undefined) names.add(name.normalize('NFC'));
  }
  return names;
}
