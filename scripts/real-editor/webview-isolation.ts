import type { Browser, BrowserContext } from 'playwright-core';
import type { Editor } from './start-editor.ts';

/**
 * Arguments for `openBrowser`: pages of different sites run in different processes, and
 * `*.localhost` is this machine.
 */
export const apart = [
  '--site-per-process',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
] as const;

/**
 * Creates a context in which webviews have their own origin and process, as in VS Code on a desktop
 * and on vscode.dev. By default, code-server serves them from the editor's origin: then webviews and
 * the editor block each other.
 *
 * @param browser opened with `apart`
 * @throws if the editor's page differs from that of the supported version
 */
export async function webviewsApart(
  browser: Browser,
  editor: Editor,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const { host, hostname, port } = new URL(editor.address);
  const context = await browser.newContext({ viewport });
  // Chromium no longer knows that a modified page comes from this machine, and would
  // block its requests to it.
  await context.grantPermissions(['local-network-access']);
  await context.route(
    (url) => url.host === host && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const page = await response.text();
      const own = /&quot;webviewEndpoint&quot;:&quot;(?<path>[^&]*)&quot;/u.exec(page);
      const path = own?.groups?.['path'];
      const product = '&quot;productConfiguration&quot;:{';
      if (own === null || path === undefined || !page.includes(product))
        throw new Error("The editor's page does not contain the address of its webviews.");
      const address = `http://{{uuid}}.localhost:${port}${new URL(path, editor.address).pathname}/`;
      const policy = response.headers()['content-security-policy'] ?? '';
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'content-security-policy': policy.replace('frame-src', `frame-src http://*.localhost:${port}`),
        },
        body: page
          .replace(own[0], '&quot;webviewEndpoint&quot;:&quot;&quot;')
          .replace(
            product,
            `${product}&quot;webviewContentExternalBaseUrlTemplate&quot;:&quot;${address}&quot;,`,
          ),
      });
    },
  );
  if (hostname === 'localhost')
    throw new Error('The editor and its webviews must have different host names.');
  return context;
}
