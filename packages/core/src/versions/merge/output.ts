import type { Segment } from './conflict-text.ts';

/** The segments of the result, in the order of writing. */
export class Output {
  readonly segments: Segment[] = [];
  /** The current line so far. */
  line = '';

  get isAtLineStart(): boolean {
    return this.line === '';
  }

  add(segment: Segment): void {
    if (segment === '') return;
    this.segments.push(segment);
    const text = typeof segment === 'string' ? segment : segment.ours || segment.theirs;
    const whole = this.line + text;
    this.line = whole.slice(whole.lastIndexOf('\n') + 1);
  }

  /** Begins a new line unless the current one is empty, and removes a `;` at the end of the line. */
  endLine(lineBreak: string): void {
    if (this.isAtLineStart) return;
    const last = this.segments.at(-1);
    if (typeof last === 'string') {
      const trimmed = last.replace(/[;\s]+$/u, '');
      if (/^[;\s]*$/u.test(last.slice(trimmed.length)) && trimmed !== '')
        this.segments[this.segments.length - 1] = trimmed;
    }
    this.segments.push(lineBreak);
    this.line = '';
  }
}
