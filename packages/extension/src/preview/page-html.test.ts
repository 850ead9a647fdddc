import { expect, it } from 'vitest';
import { newNonce } from './nonce.ts';
import { pageHtml } from './page-html.ts';

it('allows its own script and style sheet and nothing else', () => {
  const html = pageHtml({
    script: 'https://x/p.js',
    style: 'https://x/p.css',
    source: 'https://x',
    nonce: 'n1',
  });
  expect(html).toContain(`default-src 'none'; script-src 'nonce-n1'; style-src https://x 'unsafe-inline'`);
  // Fonts are part of the script.
  expect(html).toContain('font-src data:;');
  expect(html).toContain('<script nonce="n1" src="https://x/p.js">');
  expect(html).not.toMatch(/unsafe-eval|\son\w+=/);
});

it('lets nothing out of an attribute', () => {
  const html = pageHtml({ script: '"><script>', style: '"><style>', source: '"><x>', nonce: 'n' });
  expect(html).not.toMatch(/"><(script>|style|x)/);
});

it('never uses a nonce twice', () => {
  expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100);
  expect(newNonce()).toMatch(/^[0-9a-f]{48}$/);
});
