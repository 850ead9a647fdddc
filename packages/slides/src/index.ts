export { type SlidesOptions, writeSlides } from './write-slides.ts';
