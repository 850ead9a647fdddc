import type { Feature } from '../feature.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { comparison } from './comparison.ts';
import { completion } from './completion.ts';
import { cursor } from './cursor.ts';
import { definition } from './definition.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { mapReport } from './map-report.ts';
import { moveFiles } from './move-files.ts';
import { newMap } from './new-map.ts';
import { picture } from './picture.ts';
import { publishDiagnostics } from './publish-diagnostics.ts';
import { questionGuide } from './question-guide.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { rulePages } from './rule-pages.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { suppressionText } from './suppression-text.ts';
import { workspaceFiles } from './workspace-files.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/**
 * All features of the server, one file each. `publishDiagnostics` is first: findings are published before
 * anything that depends on them.
 */
export const features: readonly Feature[] = [
  publishDiagnostics,
  cursor,
  picture,
  comparison,
  workspaceFiles,
  codeActions,
  completion,
  documentSymbols,
  foldingRanges,
  formatting,
  semanticTokens,
  mapReport,
  questionGuide,
  rulePages,
  suppressionText,
  newMap,
  definition,
  documentHighlights,
  documentLinks,
  references,
  rename,
  moveFiles,
  selectionRanges,
  workspaceSymbols,
  hover,
  codeLens,
  inlayHints,
];
