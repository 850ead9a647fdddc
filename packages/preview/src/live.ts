import { isStandaloneData, type StandaloneData } from '@journey-maps/core/protocol';
import { wordsFor } from '@journey-maps/core/views';
import { placeSaid } from './export/describe-place.ts';
import { keepAddress } from './export/keep-address.ts';
import { stateOf } from './export/page-address.ts';
import { pictureSvg } from './export/picture-svg.ts';
import { saveButton } from './export/save-button.ts';
import { followScreenTheme } from './export/screen-theme.ts';
import { htmlElement } from './html.ts';
import { interFaces } from './look/inter.ts';
import { loadFonts } from './look/load-fonts.ts';
import { page } from './page.ts';
import { presentButton } from './present/present-button.ts';

/** The script of the page that `journey preview` serves: it shows one of the files in its current state on disk. */
async function start(): Promise<void> {
  const files = await filesThere();
  const wanted = new URLSearchParams(location.hash.slice(1)).get('file');
  const uri = files.find((file) => file === wanted) ?? files[0];
  if (uri === undefined) {
    document.body.append('There are no maps here any more.');
    return;
  }
  const said = htmlElement('div', { class: 'place-said', role: 'status' });
  let data: StandaloneData | undefined;
  const preview = page(
    {
      load: () => stateOf(location.hash.slice(1), uri),
      save: keepAddress(uri, files.length > 1 ? { file: uri } : {}),
      say: (message) => {
        if (message.type === 'ready') preview.hear({ type: 'show', uri, name: uri, locked: true });
        else if (message.type === 'pull') void answer(message.request);
        else if (data !== undefined)
          said.textContent = placeSaid(message, data, wordsFor('en')) ?? said.textContent;
      },
    },
    undefined,
    'map',
  );

  async function answer(request: number): Promise<void> {
    data = await dataOf(uri ?? '');
    preview.hear({ type: 'picture', request, ...(data === undefined ? {} : { picture: data.picture }) });
  }

  const events = new EventSource('events');
  // Also after a reconnection, since the page missed the changes in between.
  for (const type of ['message', 'open'])
    events.addEventListener(type, () => {
      said.textContent = '';
      preview.hear({ type: 'changed', uri });
    });
  events.addEventListener('error', () => {
    said.textContent = 'journey preview has ended. This is the last picture: start it again to see changes.';
  });
  const say = (text: string): void => {
    said.textContent = text;
  };
  preview.element.querySelector('#lock')?.replaceWith(
    presentButton(preview, wordsFor('en')),
    saveButton(uri.split('/').at(-1) ?? uri, wordsFor('en'), say, () =>
      preview.picture(undefined, () => pictureSvg(document.body)),
    ),
  );
  if (files.length > 1) preview.element.querySelector('#file')?.replaceWith(fileChoice(files, uri));
  document.body.append(preview.element, said);
  preview.start();
}

function fileChoice(files: readonly string[], shown: string): HTMLElement {
  const select = htmlElement('select', { id: 'files', 'aria-label': 'File shown' });
  for (const file of files) select.append(htmlElement('option', { value: file }, file));
  select.value = shown;
  select.addEventListener('change', () => {
    location.hash = new URLSearchParams({ file: select.value }).toString();
    location.reload();
  });
  return select;
}

async function filesThere(): Promise<readonly string[]> {
  const files: unknown = await (await fetch('files')).json();
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}

/** Loads the data of a file; undefined if the file is no longer readable, or the server has ended. */
async function dataOf(file: string): Promise<StandaloneData | undefined> {
  try {
    const answer = await fetch(`map?${new URLSearchParams({ file }).toString()}`);
    const data: unknown = answer.ok ? await answer.json() : undefined;
    return isStandaloneData(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

followScreenTheme();
void loadFonts(interFaces).then(start);
