/** A merged text with every conflict decided for one side. */
export function decided(text: string, side: 'ours' | 'theirs'): string {
  const conflict = /^<{7} ours\n((?:.*\n)*?)={7}\n((?:.*\n)*?)>{7} theirs\n/gmu;
  return text.replace(conflict, side === 'ours' ? '$1' : '$2');
}
