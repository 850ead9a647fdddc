import {
  type ComparedChange,
  type ComparedPlace,
  type Comparison,
  isAboutRules,
} from '@journey-maps/core/versions';
import { getPictureWords } from '@journey-maps/core/views';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { renderCodeSpans } from '../render-code-spans.ts';
import { changeLegend, changeSign } from './change-signs.ts';

/** The list of changes beside the map. */
export interface ChangeList {
  readonly element: HTMLElement;
  /** Shows a comparison; `undefined` hides the list. */
  readonly show: (comparison: Comparison | undefined) => void;
  /** Marks the entry that was chosen last. */
  readonly choose: (change: string | undefined) => void;
}

export interface ChangeListEvents {
  /** @param place the line of the change, in the base or in the head */
  readonly open: (change: ComparedChange, place: ComparedPlace | undefined) => void;
  readonly openPlace: (place: ComparedPlace) => void;
  readonly leave: () => void;
}

export function changeList(events: ChangeListEvents): ChangeList {
  const element = createHtmlElement('aside', {
    id: 'changes',
    class: 'changes',
    'aria-label': 'What changed',
    lang: 'en',
    dir: 'ltr',
    hidden: '',
  });
  let shown: Comparison | undefined;
  let look = '';
  let chosen: string | undefined;

  element.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (button === null || shown === undefined) return;
    if (button.id === 'leave-comparison') return events.leave();
    if (button.id === 'compare-problem') return shown.problem?.at && events.openPlace(shown.problem.at);
    const change = shown.changes.find(({ id }) => id === button.dataset['change']);
    if (change === undefined) return;
    const isOlder = button.classList.contains('older');
    events.open(change, isOlder ? change.before : (change.now ?? change.before));
  });
  // As in other lists, the arrow keys move between entries.
  element.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const entries = [...element.querySelectorAll<HTMLElement>('.change-entry')];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const next = at < 0 ? undefined : entries[at + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });

  function markChosen(): void {
    for (const entry of element.querySelectorAll<HTMLElement>('.change-entry')) {
      if (entry.dataset['change'] === chosen) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
    }
  }

  return {
    element,
    show: (comparison) => {
      shown = comparison;
      element.hidden = comparison === undefined;
      const key = comparison === undefined ? '' : renderKey(comparison);
      if (key === look) return;
      look = key;
      const focused = document.activeElement;
      const focus = focused instanceof HTMLElement && element.contains(focused) ? focused : undefined;
      replaceChildren(element, comparison === undefined ? [] : drawList(comparison));
      markChosen();
      if (focus?.id === 'leave-comparison') element.querySelector<HTMLElement>('#leave-comparison')?.focus();
      else if (focus?.dataset['change'] !== undefined)
        element.querySelector<HTMLElement>(`[data-change="${focus.dataset['change']}"]`)?.focus();
    },
    choose: (change) => {
      chosen = change;
      markChosen();
    },
  };
}

/** The list and the legend above it are in English, since the tool writes their sentences. */
const words = getPictureWords('en');

function drawList(comparison: Comparison): HTMLElement[] {
  const { older, changes, problem } = comparison;
  return [
    createHtmlElement(
      'div',
      { class: 'changes-head' },
      createHtmlElement('h2', {}, `Compared with ${older}`),
      createHtmlElement('button', { id: 'leave-comparison', type: 'button' }, 'End comparison'),
    ),
    createHtmlElement('p', { class: 'changes-summary', role: 'status' }, summarizeComparison(comparison)),
    ...(problem?.at === undefined
      ? []
      : [createHtmlElement('button', { id: 'compare-problem', type: 'button' }, 'Show the line')]),
    ...(changes.length === 0 ? [] : [changeLegend(changes, words)]),
    ...groupChanges(changes).map(({ title, entries }) =>
      createHtmlElement(
        'section',
        { class: 'change-group' },
        createHtmlElement('h3', {}, title),
        createHtmlElement('ul', {}, entries.map(drawEntry)),
      ),
    ),
  ];
}

function drawEntry(change: ComparedChange): HTMLElement {
  const { id, mark, level, message, now, before } = change;
  const entry = createHtmlElement(
    'button',
    { type: 'button', class: `change-entry edge-${mark}`, 'data-change': id },
    changeSign(mark, words),
    createHtmlElement('span', { class: 'message' }, renderCodeSpans(message)),
    level === 'info'
      ? []
      : [createHtmlElement('span', { class: `level-of-change ${level}` }, levelWords[level])],
  );
  if (now === undefined) entry.title = 'Show the older line';
  if (now === undefined || before === undefined) return createHtmlElement('li', {}, entry);
  const older = createHtmlElement(
    'button',
    {
      type: 'button',
      class: 'older',
      'data-change': id,
      'aria-label': `Older line: ${message.replaceAll('`', '')}`,
    },
    'older line',
  );
  return createHtmlElement('li', {}, entry, older);
}

/** As in the report of `journey diff`: an error means that the map lost information. */
const levelWords = { error: 'information lost', warning: 'worth knowing' };

function summarizeComparison({ older, changes, problem, isNew }: Comparison): string {
  if (problem !== undefined) return problem.words;
  if (isNew) return `The map is not in ${older}: everything is new.`;
  if (changes.length === 0) return 'Readers will notice no change. Comments and formatting are not compared.';
  const count = (level: ComparedChange['level']) => changes.filter((change) => change.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    changes.length === 1 ? '1 change' : `${changes.length} changes`,
    ...(errors > 0 ? [`${errors} that lost information`] : []),
    ...(warnings > 0 ? [`${warnings} that readers should know about`] : []),
  ];
  return parts.join(', ');
}

/** Groups changes by journey and stage, in the order in which they occur. */
function groupChanges(
  changes: readonly ComparedChange[],
): readonly { readonly title: string; readonly entries: readonly ComparedChange[] }[] {
  const groups = new Map<string, ComparedChange[]>();
  const isOne = new Set(changes.flatMap(({ journey }) => journey ?? [])).size === 1;
  for (const change of changes) {
    const { journey, stage, mark } = change;
    const isRule = isAboutRules(mark);
    const title = isRule
      ? 'What the rules say'
      : journey === undefined
        ? 'Outside the journeys'
        : isOne
          ? (stage ?? 'The whole journey')
          : [journey, stage].filter((part) => part !== undefined).join(' › ');
    const known = groups.get(title);
    if (known === undefined) groups.set(title, [change]);
    else known.push(change);
  }
  const rules = groups.get('What the rules say');
  groups.delete('What the rules say');
  const entries = [...groups, ...(rules === undefined ? [] : [['What the rules say', rules] as const])];
  return entries.map(([title, list]) => ({ title, entries: list }));
}

/** Returns a key for everything that is visible in the list; spans are not visible. */
function renderKey(comparison: Comparison): string {
  return JSON.stringify(comparison, (key, value: unknown) =>
    key === 'span' || key === 'part' || key === 'map' ? undefined : value,
  );
}
