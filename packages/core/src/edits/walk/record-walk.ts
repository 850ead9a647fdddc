import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import type { Journey } from '../../model/statements.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { append } from '../../text/lists/append.ts';
import { deriveName } from '../../text/name-from-title.ts';
import { quote } from '../../text/quote.ts';
import { addFixes } from '../text-edits/add-fixes.ts';
import { insertDeclaration } from '../text-edits/insert-at-top.ts';
import { detectLineBreak, getLineEnd } from '../text-edits/layout.ts';
import { createMomentFinder } from './find-walked-moment.ts';
import type { WalkStep } from './plan-walk.ts';

/** A person's walk through a journey as a persona. All texts are on one line. */
export interface Walk {
  /** The words that the name of its evidence is made of. */
  readonly name: string;
  readonly title: string;
  /** Such as `2026-09-14`. */
  readonly date: string;
  /** The name of the persona. */
  readonly persona: string;
  /** The name of the owner: the person or team who made the walk. */
  readonly owner?: string;
  readonly answers: readonly WalkAnswer[];
}

/** The answers at one step of a walk. */
export interface WalkAnswer {
  readonly step: WalkStep;
  /** From −2 to 2. */
  readonly score?: number;
  readonly word?: string;
  readonly because?: string;
  readonly noticed?: string;
  readonly pictures: readonly { readonly path: string; readonly alternative: string }[];
}

/** The change that a walk makes to its map. */
export interface WalkRecord {
  /** The name of its evidence. */
  readonly evidence: string;
  readonly edits: readonly TextEdit[];
  /** The answers without a place in the map, each with its lines. */
  readonly unplaced: readonly { readonly step: WalkStep; readonly lines: readonly string[] }[];
}

/**
 * Returns the edits that write a walk into its map: the declaration of its evidence, and `felt`, `picture` and
 * `note` lines in the steps. Changes no other line. An answer goes to the step with its name, else with its title.
 */
export function recordWalk(walk: Walk, journey: Journey | undefined, linked: LinkedDocument): WalkRecord {
  const { document } = linked;
  const evidence = deriveName(walk.name, 'walk', listEvidenceNames(linked));
  const findMoment = journey === undefined ? () => undefined : createMomentFinder(journey, linked);
  const edits: TextEdit[] = [];
  const unplaced: WalkRecord['unplaced'][number][] = [];
  for (const answer of walk.answers) {
    const lines = writeAnswer(answer, evidence, walk);
    if (lines.length === 0) continue;
    const moment = findMoment(answer.step);
    const [fix] = moment === undefined ? [] : addFixes(document, moment.node, lines);
    if (fix === undefined) unplaced.push({ step: answer.step, lines });
    else append(edits, fix.edits);
  }
  if (edits.length > 0) edits.unshift(insertEvidence(document, writeEvidence(walk, evidence)));
  return { evidence, edits, unplaced };
}

/** Returns the names that the map sees, and those that it refers to without a declaration. */
function listEvidenceNames(linked: LinkedDocument): Set<string> {
  const { document } = linked;
  const visible = linked.listVisibleAt(document.text.length, 'evidence').map(({ name }) => name);
  const mentioned = namesOf(document).sites.flatMap(({ ref }) => (ref.to === 'evidence' ? [ref.name] : []));
  return new Set([...visible, ...mentioned]);
}

function writeEvidence({ title, date, persona, owner }: Walk, name: string): string {
  const facts = ['method walkthrough', `date ${date}`, `persona ${persona}`];
  if (owner !== undefined) facts.push(`owner ${owner}`);
  return `evidence ${name} ${quote(title)} { ${facts.join('; ')} }`;
}

function writeAnswer(
  { score, word, because, noticed, pictures }: WalkAnswer,
  evidence: string,
  { title, date }: Walk,
): readonly string[] {
  const lines: string[] = [];
  if (score !== undefined) {
    const parts = [`felt ${evidence} ${score > 0 ? `+${score}` : score}`];
    if (word !== undefined) parts.push(quote(word));
    if (because !== undefined) parts.push(`because ${quote(because)}`);
    lines.push(parts.join(' '));
  }
  for (const { path, alternative } of pictures) lines.push(`picture ${quote(path)} ${quote(alternative)}`);
  // A reason without a score is not a `felt`, but must not be lost.
  const remarks = [noticed, ...(score === undefined ? [word, because] : [])];
  for (const remark of remarks)
    if (remark !== undefined) lines.push(`note ${quote(`${title}, ${date}: ${remark}`)}`);
  return lines;
}

/** Returns the edit that declares the evidence: below the map's last evidence, else as its first declaration. */
function insertEvidence(document: JourneyDocument, written: string): TextEdit {
  const { text } = document;
  const last = document.evidence.reduce((end, { span }) => Math.max(end, span.end), -1);
  if (last < 0) return insertDeclaration(document, written);
  const end = getLineEnd(text, last);
  return { span: { start: end, end }, newText: detectLineBreak(text, end) + written };
}
