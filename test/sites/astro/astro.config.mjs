import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { rehypeJourney } from 'journey-maps/rehype';

export default defineConfig({
  markdown: {
    processor: unified({ rehypePlugins: [rehypeJourney] }),
    // Astro would colour the blocks before the plugin sees them.
    syntaxHighlight: { type: 'shiki', excludeLangs: ['journey'] },
  },
});
