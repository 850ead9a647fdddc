import type { Feature } from '../feature.ts';
import { codeActions } from './code-actions.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { mapReport } from './map-report.ts';
import { newMap } from './new-map.ts';
import { picture } from './picture.ts';
import { publishDiagnostics } from './publish-diagnostics.ts';
import { rulePages } from './rule-pages.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { suppressionText } from './suppression-text.ts';
import { workspaceFiles } from './workspace-files.ts';

/** All that the server does, one file each. Findings are told before anything that follows from them. */
export const features: readonly Feature[] = [
  publishDiagnostics,
  picture,
  workspaceFiles,
  codeActions,
  documentSymbols,
  foldingRanges,
  semanticTokens,
  mapReport,
  rulePages,
  suppressionText,
  newMap,
];
