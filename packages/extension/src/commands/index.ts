import type { Command } from './command.ts';
import { compareWith } from './compare-with.ts';
import { compareWithBaseline } from './compare-with-baseline.ts';
import { compareWithHead } from './compare-with-head.ts';
import { compareWithSaved } from './compare-with-saved.ts';
import { explainRule } from './explain-rule.ts';
import { exportMap } from './export-map.ts';
import { ignoreFinding } from './ignore-finding.ts';
import { newMap } from './new-map.ts';
import { openPracticeMap } from './open-practice-map.ts';
import { openPreview } from './open-preview.ts';
import { openPreviewToSide } from './open-preview-to-side.ts';
import { openReport } from './open-report.ts';
import { openWalkthrough } from './open-walkthrough.ts';
import { present } from './present.ts';
import { restartServer } from './restart-server.ts';
import { showOutput } from './show-output.ts';
import { showReferences } from './show-references.ts';
import { writeQuestions } from './write-questions.ts';

/** All commands of the extension, one file each. */
export const commands: readonly Command[] = [
  newMap,
  openPracticeMap,
  openWalkthrough,
  compareWith,
  compareWithHead,
  compareWithBaseline,
  compareWithSaved,
  openPreview,
  openPreviewToSide,
  present,
  exportMap,
  openReport,
  writeQuestions,
  explainRule,
  ignoreFinding,
  showReferences,
  restartServer,
  showOutput,
];
