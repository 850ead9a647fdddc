import type { Diagnostic } from 'vscode-languageserver-types';
import { getElement } from './element.ts';

const levels = ['error', 'error', 'warning', 'info', 'info'];

/**
 * Creates the list of findings below the text.
 *
 * @param open called with the finding that the user clicks
 * @returns a function that shows the findings
 */
export function createFindingsList(
  open: (finding: Diagnostic) => void,
): (findings: readonly Diagnostic[]) => void {
  const title = getElement('findings-title', HTMLButtonElement);
  const list = getElement('findings', HTMLOListElement);
  title.addEventListener('click', () => {
    title.setAttribute('aria-expanded', String(title.getAttribute('aria-expanded') !== 'true'));
  });
  return (findings) => {
    const count = findings.length;
    title.textContent = count === 0 ? 'No findings' : count === 1 ? '1 finding' : `${count} findings`;
    list.replaceChildren();
    for (const finding of findings) list.append(createEntry(finding, () => open(finding)));
  };
}

function createEntry({ range, severity = 1, message }: Diagnostic, onClick: () => void): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  const level = levels[severity] ?? 'info';
  const mark = createSpan('level', '');
  mark.dataset['level'] = level;
  mark.title = level;
  mark.role = 'img';
  mark.ariaLabel = level;
  button.append(
    mark,
    createSpan('line', `Line ${range.start.line + 1}`),
    renderCodeSpans(typeof message === 'string' ? message : message.value),
  );
  button.addEventListener('click', onClick);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

/** Shows a message, with the words between backticks as code. */
function renderCodeSpans(message: string): HTMLSpanElement {
  const made = createSpan('message', '');
  for (const [i, part] of message.split('`').entries()) {
    const piece = document.createElement(i % 2 === 0 ? 'span' : 'code');
    piece.textContent = part;
    made.append(piece);
  }
  return made;
}

function createSpan(name: string, text: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}
