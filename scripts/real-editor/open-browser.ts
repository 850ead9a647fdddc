import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/**
 * A headless Chromium that reaches this machine and nothing else.
 *
 * @param more what else it is started with; of what is given twice this counts
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // What must work offline is proved offline: no name resolves.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...more,
    ],
  });
}
