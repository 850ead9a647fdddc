import { largestFile, type OpenedFile, openText } from '../files/open-text.ts';
import { getElement } from './element.ts';
import { isDragged } from './preview-pane.ts';

/**
 * Opens files that the user drops on the page or chooses.
 *
 * @param frame the preview, over which the page gets no events of its own
 */
export function openFiles(frame: HTMLIFrameElement, opened: (file: OpenedFile) => void): void {
  const drop = getElement('drop', HTMLElement);
  const chooser = getElement('file', HTMLInputElement);
  const open = (file: File | undefined): void => {
    if (file !== undefined) void readFile(file).then(opened);
  };
  chooser.addEventListener('change', () => {
    open(chooser.files?.[0]);
    // So that the same file can be chosen again.
    chooser.value = '';
  });
  addEventListener('dragenter', ({ dataTransfer }) => {
    if (dataTransfer?.types.includes('Files') === true) drop.hidden = false;
  });
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === frame.contentWindow && isDragged(data)) drop.hidden = false;
  });
  addEventListener('dragover', (event) => {
    if (!drop.hidden) event.preventDefault();
  });
  drop.addEventListener('dragleave', () => {
    drop.hidden = true;
  });
  addEventListener('drop', (event) => {
    if (drop.hidden) return;
    event.preventDefault();
    drop.hidden = true;
    open(event.dataTransfer?.files[0]);
  });
}

async function readFile(file: File): Promise<OpenedFile> {
  if (file.size > largestFile)
    return {
      message: `${file.name} is larger than 2 MB, so it is unlikely to be a map. Open a smaller file.`,
    };
  try {
    return openText(file.name, await file.text());
  } catch {
    return { message: `${file.name} cannot be read. A folder or a deleted file has no text.` };
  }
}
