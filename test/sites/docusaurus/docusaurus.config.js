import { rehypeJourney } from 'journey-maps/rehype';

export default {
  title: 'Maps',
  url: 'https://maps.example',
  baseUrl: '/',
  themes: ['@docusaurus/theme-classic'],
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/', rehypePlugins: [rehypeJourney] }]],
};
