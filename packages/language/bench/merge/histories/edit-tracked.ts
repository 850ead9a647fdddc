import type { Next } from '../../diff/labelled-edits.ts';
import { listPlacesIn, replaced, type Tracked } from './tracked-map.ts';

/** A counter that numbers the new statements of a history. */
export interface Numbers {
  last: number;
}

const words =
  'answer bike bill card chair clerk code counter delivery door driver email form garden hotel key lamp letter line map menu message number office order paper phone price queue receipt river road seat shop station table ticket train wait window'.split(
    ' ',
  );

/** The statements that an edit can add to each body. */
const contents: Readonly<Record<string, readonly string[]>> = {
  journey: ['stage', 'pain', 'goal', 'note'],
  stage: ['step', 'step', 'pain', 'gain', 'touchpoint', 'thought', 'quote'],
  step: ['pain', 'pain', 'gain', 'touchpoint', 'touchpoint', 'thought', 'quote', 'opportunity', 'note'],
  touchpoint: ['pain', 'expectation', 'note'],
  pain: ['note'],
  persona: ['goal', 'need'],
};
const nameable = new Set(['stage', 'step', 'pain', 'gain', 'touchpoint', 'opportunity']);
const levels = ['low', 'medium', 'high', 'critical'];

/** Creates a map with two stages of two steps each. */
export function newMap(numbers: Numbers, next: Next): readonly Tracked[] {
  const stage = () => {
    const made = statement('stage', numbers, next);
    const steps = [0, 1].map(() => statement('step', numbers, next));
    return { ...made, body: [...made.body, ...steps] };
  };
  return [
    { ...statement('persona', numbers, next), names: ['anna'] },
    { ...property('owner'), names: ['web'] },
    { ...statement('journey', numbers, next), names: ['trip'], body: [stage(), stage()] },
  ];
}

/** Makes one random edit: an addition, a removal, a rewording, a rename, a move or a new value. */
export function edit(map: readonly Tracked[], numbers: Numbers, next: Next): readonly Tracked[] {
  const places = listPlacesIn(map).filter(({ statement: { id } }) => id !== undefined);
  const inner = places.filter(({ statement: { keyword } }) => keyword !== 'persona' && keyword !== 'journey');
  const pick = <T>(list: readonly T[]): T | undefined => list[next(list.length)];
  const kind = next(12);
  if (kind < 4) {
    const around = pick(
      places.filter(({ statement: { keyword } }) => contents[keyword] !== undefined),
    )?.statement;
    const keyword = around && pick(contents[around.keyword] ?? []);
    if (around === undefined || keyword === undefined) return map;
    return replaced(map, around, [put(around, statement(keyword, numbers, next), next)]);
  }
  const tracked = pick(inner)?.statement;
  if (tracked === undefined) return map;
  if (kind < 6) return inner.length < 8 ? map : replaced(map, tracked, []);
  if (kind < 9) return replaced(map, tracked, [{ ...tracked, text: reworded(tracked.text ?? '', next) }]);
  if (kind === 9) {
    if (!nameable.has(tracked.keyword)) return map;
    const renamed = `n${tracked.id}${'abc'[next(3)]}`;
    if (listPlacesIn(map).some(({ statement: { names } }) => names.includes(renamed))) return map;
    return replaced(map, tracked, [{ ...tracked, names: [renamed] }]);
  }
  if (kind === 10) {
    const without = replaced(map, tracked, []);
    const to = pick(
      listPlacesIn(without).filter(({ statement: { keyword } }) =>
        contents[keyword]?.includes(tracked.keyword),
      ),
    )?.statement;
    return to === undefined ? map : replaced(without, to, [put(to, tracked, next)]);
  }
  const severity = tracked.body.find(({ keyword }) => keyword === 'severity');
  const other = { ...property('severity'), value: levels[next(levels.length)] };
  if (severity === undefined) return map;
  return replaced(map, severity, [other]);
}

function statement(keyword: string, numbers: Numbers, next: Next): Tracked {
  const id = ++numbers.last;
  const word = () => words[next(words.length)] ?? '';
  const body: Tracked[] = [];
  if (keyword === 'pain') body.push({ ...property('severity'), value: levels[next(levels.length)] });
  if (keyword === 'touchpoint')
    body.push({ ...property('channel'), names: [['website', 'store', 'phone'][next(3)] ?? ''] });
  if (keyword === 'step' && next(2) === 0) {
    body.push(statement('thought', numbers, next), statement('touchpoint', numbers, next));
  }
  return {
    id,
    keyword,
    names: nameable.has(keyword) && next(2) === 0 ? [`n${id}`] : [],
    value: undefined,
    text: `${word()} ${word()} ${word()} ${word()} ${word()} #${id}`,
    body,
  };
}

function property(keyword: string): Tracked {
  return { id: undefined, keyword, names: [], value: undefined, text: undefined, body: [] };
}

/** Replaces one of the last two words. The other three remain, however often a text is reworded. */
function reworded(text: string, next: Next): string {
  const parts = text.split(' ');
  parts[3 + next(2)] = words[next(words.length)] ?? '';
  return parts.join(' ');
}

function put(around: Tracked, added: Tracked, next: Next): Tracked {
  const at = next(around.body.length + 1);
  return { ...around, body: [...around.body.slice(0, at), added, ...around.body.slice(at)] };
}
