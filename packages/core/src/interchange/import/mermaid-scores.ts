import type { MermaidReport } from './mermaid-report.ts';

/** The worst and the best score of a scale. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Mermaid's own scale. */
const usualScale: Scale = { from: 1, to: 5 };

/**
 * Converts the scores of one diagram to emotions from -2 to +2. Scores outside the scale are reported once per
 * diagram, since they usually mean that it uses another scale.
 */
export class ScoreReader {
  readonly #scale: Scale;
  readonly #isConverted: boolean;
  readonly #report: MermaidReport;
  readonly #outside: { readonly score: number; readonly line: number }[] = [];
  readonly #fractions: { readonly score: number; readonly line: number }[] = [];

  constructor(scale: Scale | undefined, report: MermaidReport) {
    this.#scale = scale ?? usualScale;
    this.#isConverted = scale !== undefined;
    this.#report = report;
  }

  /** Parses a score with JavaScript's `Number`, as Mermaid does. `undefined` leaves the emotion open. */
  read(written: string, line: number): number | undefined {
    const text = written.trim();
    const score = Number(text);
    if (text === '') {
      this.#report.add(line, 'there is no score here: the emotion is left open.', false);
      return undefined;
    }
    if (!Number.isFinite(score)) {
      this.#report.add(line, `“${text}” is not a score: the emotion is left open.`, true);
      return undefined;
    }
    const { from, to } = this.#scale;
    if (score < from || score > to) this.#outside.push({ score, line });
    else if (!this.#isConverted && !Number.isInteger(score)) this.#fractions.push({ score, line });
    const share = (Math.min(to, Math.max(from, score)) - from) / (to - from);
    // Adding 0 turns -0 into 0.
    return Math.round(share * 4 - 2) + 0;
  }

  /** Reports the changed scores, after the whole diagram is read. */
  finish(): void {
    const { from, to } = this.#scale;
    const say = (scores: readonly { readonly score: number; readonly line: number }[], message: string) => {
      for (const { line } of scores) this.#report.add(line, message, false);
    };
    const hint = this.#isConverted
      ? ''
      : ` If this diagram uses another scale, import it with \`--scale ${suggestScale(this.#outside.map(({ score }) => score))}\`.`;
    say(
      this.#outside,
      `scores outside ${from} to ${to} (${listDistinctScores(this.#outside)}) count as the nearest of them.${hint}`,
    );
    say(
      this.#fractions,
      `scores between whole numbers (${listDistinctScores(this.#fractions)}) are rounded.`,
    );
  }
}

function listDistinctScores(scores: readonly { readonly score: number }[]): string {
  const values = [...new Set(scores.map(({ score }) => score))];
  return values.length > 6 ? `${values.slice(0, 6).join(', ')} …` : values.join(', ');
}

/** Returns the scale that these scores most likely use: `10`, `0..100`, `-2..2`. */
function suggestScale(outside: readonly number[]): string {
  const low = outside.reduce((least, score) => Math.min(least, score), 1);
  const high = outside.reduce((most, score) => Math.max(most, score), 5);
  const top = [5, 10, 100].find((most) => high <= most) ?? Math.ceil(high);
  if (low >= 1) return `${top}`;
  if (low >= 0) return `0..${top}`;
  const far = Math.ceil(Math.max(-low, outside.some((score) => score > 5) ? high : 0));
  return `-${far}..${far}`;
}
