import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/**
 * Opens a headless Chromium that can only reach this machine.
 *
 * @param more further arguments; they override earlier ones
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
      // No host name resolves, which proves that everything works offline.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...more,
    ],
  });
}
