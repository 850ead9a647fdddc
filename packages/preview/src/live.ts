import { isStandaloneData, type StandaloneData } from '@journey-maps/core/protocol';
import { getPictureWords } from '@journey-maps/core/views';
import { describePlace } from './export/describe-place.ts';
import { keepAddress } from './export/keep-address.ts';
import { parseAddress } from './export/page-address.ts';
import { writePictureSvg } from './export/picture-svg.ts';
import { saveButton } from './export/save-button.ts';
import { followScreenTheme } from './export/screen-theme.ts';
import { createHtmlElement } from './html.ts';
import { interFaces } from './look/inter.ts';
import { loadFonts } from './look/load-fonts.ts';
import { createPage } from './page.ts';
import { presentButton } from './present/present-button.ts';

/** The script of the page that `journey preview` serves: it shows one of the files in its current state on disk. */
async function start(): Promise<void> {
  const files = await fetchFiles();
  const requestedFile = new URLSearchParams(location.hash.slice(1)).get('file');
  const uri = files.find((file) => file === requestedFile) ?? files[0];
  if (uri === undefined) {
    document.body.append('There are no maps here any more.');
    return;
  }
  const place = createHtmlElement('div', { class: 'place-said', role: 'status' });
  let data: StandaloneData | undefined;
  const preview = createPage(
    {
      load: () => parseAddress(location.hash.slice(1), uri),
      save: keepAddress(uri, files.length > 1 ? { file: uri } : {}),
      say: (message) => {
        if (message.type === 'ready') preview.hear({ type: 'show', uri, name: uri, locked: true });
        else if (message.type === 'pull') void answer(message.request);
        else if (data !== undefined)
          place.textContent = describePlace(message, data, getPictureWords('en')) ?? place.textContent;
      },
    },
    undefined,
    'map',
  );

  async function answer(request: number): Promise<void> {
    data = await fetchData(uri ?? '');
    preview.hear({ type: 'picture', request, ...(data === undefined ? {} : { picture: data.picture }) });
  }

  const events = new EventSource('events');
  // Also after a reconnection, since the page missed the changes in between.
  for (const type of ['message', 'open'])
    events.addEventListener(type, () => {
      place.textContent = '';
      preview.hear({ type: 'changed', uri });
    });
  events.addEventListener('error', () => {
    place.textContent = 'journey preview has ended. This is the last picture: start it again to see changes.';
  });
  const say = (text: string): void => {
    place.textContent = text;
  };
  preview.element.querySelector('#lock')?.replaceWith(
    presentButton(preview, getPictureWords('en')),
    saveButton(uri.split('/').at(-1) ?? uri, getPictureWords('en'), say, () =>
      preview.picture(undefined, () => writePictureSvg(document.body)),
    ),
  );
  if (files.length > 1) preview.element.querySelector('#file')?.replaceWith(createFileChoice(files, uri));
  document.body.append(preview.element, place);
  preview.start();
}

function createFileChoice(files: readonly string[], shown: string): HTMLElement {
  const select = createHtmlElement('select', { id: 'files', 'aria-label': 'File shown' });
  for (const file of files) select.append(createHtmlElement('option', { value: file }, file));
  select.value = shown;
  select.addEventListener('change', () => {
    location.hash = new URLSearchParams({ file: select.value }).toString();
    location.reload();
  });
  return select;
}

async function fetchFiles(): Promise<readonly string[]> {
  const files: unknown = await (await fetch('files')).json();
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}

/** Loads the data of a file; undefined if the file is no longer readable, or the server has ended. */
async function fetchData(file: string): Promise<StandaloneData | undefined> {
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
