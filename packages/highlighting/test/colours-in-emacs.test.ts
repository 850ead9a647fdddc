import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ColourNames, colouredTexts, differences } from './compare-colours.ts';
import { documentedCode, setUpHome } from './documented-setup.ts';

const names: ColourNames = {
  structure: 'font-lock-keyword-face',
  property: 'font-lock-builtin-face',
  name: 'font-lock-type-face',
  title: 'journey-title',
  text: 'font-lock-string-face',
  number: 'font-lock-constant-face',
  date: 'font-lock-constant-face',
  enumerated: 'font-lock-variable-name-face',
  reference: 'journey-reference',
  comment: 'font-lock-comment',
};

/** Opens each map, and writes its mode, its faces, and whether indentation leaves it as it is. */
const session = `
(require 'json)
(let ((answers nil))
  (dotimes (i (string-to-number (getenv "MAPS")))
    (find-file (format "%d.journey" i))
    (font-lock-ensure)
    (let ((faces nil) (at (point-min)) (before (buffer-string)))
      (while (< at (point-max))
        (let ((next (next-single-property-change at 'face nil (point-max))))
          (push (list (1- at) (1- next) (format "%s" (get-text-property at 'face))) faces)
          (setq at next)))
      (indent-region (point-min) (point-max))
      (push (list (cons 'mode (symbol-name major-mode))
                  (cons 'comment comment-start)
                  (cons 'indented (if (string= before (buffer-string)) t :json-false))
                  (cons 'faces (vconcat (mapcar #'vconcat (nreverse faces)))))
            answers)))
  (with-temp-file "answers.json" (insert (json-encode (vconcat (nreverse answers))))))
`;

interface Answer {
  readonly mode: string;
  readonly comment: string;
  readonly indented: boolean;
  readonly faces: readonly (readonly [start: number, end: number, face: string])[];
}

it('Emacs, set up as the documentation says, colours maps as the language server does', () => {
  const { folder, environment } = setUpHome(['Emacs']);
  const [setup = ''] = documentedCode('Emacs', 'elisp');
  writeFileSync(join(folder, '.emacs.d/init.el'), setup);
  for (const [i, [, text]] of colouredTexts.entries()) writeFileSync(join(folder, `${i}.journey`), text);
  writeFileSync(join(folder, 'session.el'), session);
  const env = { ...environment, MAPS: String(colouredTexts.length) };
  const flags = ['--batch', '--no-site-file', '-l', '.emacs.d/init.el', '-l', 'session.el'];
  execFileSync('emacs', flags, { cwd: folder, env, stdio: 'pipe' });
  const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as Answer[];
  expect(answers).toHaveLength(colouredTexts.length);
  for (const [i, [name, text]] of colouredTexts.entries()) {
    const { faces = [], ...settings } = answers[i] ?? {};
    const isExample = name.endsWith('.journey');
    expect.soft(settings, name).toEqual({
      mode: 'journey-mode',
      comment: '// ',
      indented: isExample ? true : expect.any(Boolean),
    });
    const otherFaces = listFacesIn(text, faces);
    expect
      .soft(
        differences(text, names, (offset) => [otherFaces[offset] ?? 'nothing']),
        name,
      )
      .toEqual([]);
  }
});

/** Returns the face at each offset. Emacs counts code points. */
function listFacesIn(text: string, faces: Answer['faces']): string[] {
  const byCharacter = faces.flatMap(([start, end, face]) => Array.from({ length: end - start }, () => face));
  return [...text].flatMap((character, i) =>
    Array.from({ length: character.length }, () => byCharacter[i] ?? 'nothing'),
  );
}
