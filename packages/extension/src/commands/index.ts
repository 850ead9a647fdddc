import type { Command } from './command.ts';
import { openPreview } from './open-preview.ts';
import { openPreviewToSide } from './open-preview-to-side.ts';
import { restartServer } from './restart-server.ts';
import { showOutput } from './show-output.ts';

/** Every command of the extension: one file each. */
export const commands: readonly Command[] = [openPreview, openPreviewToSide, restartServer, showOutput];
