/** A block that covers adjacent slots of a row, both ends included. */
export interface SpanToStack {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Returns the distance of each block from the row: as near as earlier blocks allow, without overlaps. */
export function stackSpans(spans: readonly SpanToStack[]): readonly number[] {
  const placed: (SpanToStack & { readonly at: number })[] = [];
  return spans.map((span) => {
    const beside = placed
      .filter((other) => other.from <= span.to && span.from <= other.to)
      .sort((a, b) => a.at - b.at);
    let at = 0;
    for (const other of beside) {
      if (other.at >= at + span.height) break;
      at = Math.max(at, other.at + other.height);
    }
    placed.push({ ...span, at });
    return at;
  });
}
