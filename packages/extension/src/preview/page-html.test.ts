import { expect, it } from 'vitest';
import { createNonce } from './nonce.ts';
import { createPageHtml } from './page-html.ts';

it('allows its own script and style sheet and nothing else', () => {
  const html = createPageHtml({
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
  const html = createPageHtml({ script: '"><script>', style: '"><style>', source: '"><x>', nonce: 'n' });
  expect(html).not.toMatch(/"><(script>|style|x)/);
});

it('never uses a nonce twice', () => {
  expect(new Set(Array.from({ length: 100 }, createNonce)).size).toBe(100);
  expect(createNonce()).toMatch(/^[0-9a-f]{48}$/);
});
