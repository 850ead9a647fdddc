import { rehypeJourney } from 'journey-maps/rehype';

export default {
  title: 'Maps',
  url: 'https://maps.example',
  baseUrl: '/',
  future: { v4: true, faster: true },
  themes: ['@docusaurus/theme-classic'],
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/', rehypePlugins: [rehypeJourney] }]],
};
