import { defineConfig } from 'astro/config';
import { rehypeJourney } from 'journey-maps/rehype';

export default defineConfig({ markdown: { rehypePlugins: [rehypeJourney] } });
