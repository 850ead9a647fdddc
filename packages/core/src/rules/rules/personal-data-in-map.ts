import { listNamedFiles } from '../../semantics/named-files/list-named-files.ts';
import { getPersonalLines } from '../../semantics/named-files/named-file.ts';
import { listWrittenTexts } from '../../semantics/queries/list-written-texts.ts';
import { findPersonalData, type PersonalDataKind } from '../../semantics/transcripts/find-personal-data.ts';
import { defineRule } from '../engine/rule.ts';

export const personalDataInMap = defineRule({
  id: 'personal-data-in-map',
  category: 'correctness',
  summary: 'A mail address, a telephone number or a personal number in a map or in a transcript.',
  why: 'Maps are shared widely, and copies of them stay in version control and exports. A person can ask you to delete such data everywhere, and you no longer can.',
  source:
    'The General Data Protection Regulation (Article 5): personal data is limited to what is necessary, and is kept no longer than necessary.',
  levels: { draft: 'warning', recommended: 'warning', strict: 'error' },
  options: {},
  *check({ document, all, workspace }) {
    if (mayHavePersonalData(document.text)) {
      for (const { start, end } of listWrittenTexts(document)) {
        for (const { kind, span } of findPersonalData(document.text.slice(start, end))) {
          yield {
            span: { start: start + span.start, end: start + span.end },
            message: `This text has ${withArticle(kind)}. Maps are shared and copied: remove it, or write it after \`contact\` if it belongs to an owner.`,
            isPrivate: true,
          };
        }
      }
    }
    for (const { statement } of all('evidence')) {
      for (const { path, uri } of listNamedFiles(statement)) {
        const file = uri === undefined ? undefined : workspace.namedFile('transcript', uri);
        if (file?.state !== 'found') continue;
        const lines = getPersonalLines(file);
        const [first] = lines;
        if (first === undefined) continue;
        const [line, kind] = first;
        const more = lines.size === 1 ? '' : ` ${lines.size - 1} more lines have such data.`;
        yield {
          span: path.span,
          message: `Line ${line} of this transcript has ${withArticle(kind)}.${more} Replace it with a mark such as \`[number]\` before others get the file.`,
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey visit "A visit to the ward" {
            stage "Waits" {
              step "Waits" {
                quote "Call my daughter on ⟦+45 12 34 56 78⟧"
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner ward "The ward" { contact "ward@hospital.dk" }

          journey visit "A visit to the ward" {
            owner ward

            stage "Waits" {
              step "Waits" {
                quote "Call my daughter"
              }
            }
          }
        `,
      },
    ],
  },
});

/** Returns quickly whether a text can have any of the data. */
function mayHavePersonalData(text: string): boolean {
  return text.includes('@') || /\d[\d ()+.\u00A0–-]{5}/u.test(text);
}

function withArticle(kind: PersonalDataKind): string {
  return `a ${kind}`;
}
