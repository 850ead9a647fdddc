import { escapeMarkup } from '@journey-maps/core/text';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The texts that the library cannot write. */
export interface PackageTexts {
  /** The paragraphs of the notes of each slide. */
  readonly notes: readonly (readonly string[])[];
  readonly language: string;
}

/** Writes the notes of slides with a paragraph for each line: the library would write one paragraph. */
export function finishPackage(pptx: Uint8Array, { notes, language }: PackageTexts): Uint8Array {
  const files = unzipSync(pptx);
  notes.forEach((paragraphs, i) => {
    const name = `ppt/notesSlides/notesSlide${i + 1}.xml`;
    const file = files[name];
    if (file === undefined) return;
    const run = (text: string) =>
      `<a:p><a:r><a:rPr lang="${escapeMarkup(language)}" dirty="0"/><a:t>${escapeMarkup(text)}</a:t></a:r></a:p>`;
    const all = paragraphs.map(run).join('') || '<a:p><a:endParaRPr/></a:p>';
    const xml = strFromU8(file);
    const from = xml.indexOf('<a:p>', xml.indexOf('type="body"'));
    const to = xml.indexOf('</p:txBody>', from);
    if (from >= 0 && to > from) files[name] = strToU8(xml.slice(0, from) + all + xml.slice(to));
  });
  return zipSync(files);
}
