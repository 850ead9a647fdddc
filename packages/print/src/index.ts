export { browserSetting, type Environment } from './find-browser.ts';
export { type Printed, type PrintOptions, printPage } from './print-page.ts';
