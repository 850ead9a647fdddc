import type { Command } from './command.ts';
import { explainRule } from './explain-rule.ts';
import { ignoreFinding } from './ignore-finding.ts';
import { openPreview } from './open-preview.ts';
import { openPreviewToSide } from './open-preview-to-side.ts';
import { openReport } from './open-report.ts';
import { restartServer } from './restart-server.ts';
import { showOutput } from './show-output.ts';

/** Every command of the extension: one file each. */
export const commands: readonly Command[] = [
  openPreview,
  openPreviewToSide,
  openReport,
  explainRule,
  ignoreFinding,
  restartServer,
  showOutput,
];
