import type { PictureState } from '@journey-maps/core/semantics';
import type { ConfigFile, ConfigProblem } from './config-file.ts';
import { quoted } from './read-json.ts';

/** Reports a logo that maps cannot show. */
export function findLogoProblems(
  { uri, brand, logoSpan }: ConfigFile,
  pictureState: (logo: string, config: string) => PictureState | undefined,
): readonly ConfigProblem[] {
  if (brand?.logo === undefined || logoSpan === undefined) return [];
  const state = pictureState(brand.logo.uri, uri) ?? 'found';
  if (state === 'found') return [];
  return [{ uri, span: logoSpan, message: `${explainRefusal(state, quoted(brand.logo.path))}` }];
}

function explainRefusal(state: Exclude<PictureState, 'found'>, logo: string): string {
  switch (state) {
    case 'missing':
    case 'ignored':
      return `The logo ${logo} does not exist. Correct the path, which is relative to this file's folder, or put the logo there.`;
    case 'outside':
      return `The logo ${logo} lies outside the workspace, and Journey Maps reads nothing there. Copy it into the workspace.`;
    case 'too-large':
      return `The logo ${logo} is larger than 2 MB, and every exported page would contain it. Save a smaller one.`;
    case 'other-format':
      return `The content of the logo ${logo} is not a picture that maps can show. Save it as SVG, PNG, JPEG, WebP or GIF.`;
  }
}
