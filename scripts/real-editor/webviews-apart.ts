import type { Browser, BrowserContext } from 'playwright-core';
import type { Editor } from './start-editor.ts';

/** For `openBrowser`: pages of different sites run in processes of their own, and the names below are this machine. */
export const apart = [
  '--site-per-process',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
] as const;

/**
 * Windows in which webviews have an origin and a process of their own, as in VS Code on a desktop and on vscode.dev. By
 * itself code-server serves them from the editor's origin: then a webview waits whenever the editor works, and the
 * other way round.
 *
 * @param browser opened with `apart`
 * @throws where the editor's page is not as that of the version this was written for
 */
export async function webviewsApart(
  browser: Browser,
  editor: Editor,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const { host, hostname, port } = new URL(editor.address);
  const context = await browser.newContext({ viewport });
  // A page that was altered on its way is no longer known to come from this machine, which it needs to talk to.
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
        throw new Error('The page of the editor says nowhere where its webviews come from.');
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
  if (hostname === 'localhost') throw new Error('The editor is to have another name than its webviews.');
  return context;
}
