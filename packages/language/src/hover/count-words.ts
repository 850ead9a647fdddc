/** Formats a count with its noun: `1 pain point`, `3 pain points`. */
export function countWords(n: number, noun: string, many = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : many}`;
}
