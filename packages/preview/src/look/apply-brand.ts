import { adjustContrast, type PictureBrand } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';

/** The paper colour of the dark theme, as in the style sheet. */
const darkPaper = '#191d25';
const stageCount = 8;

/**
 * Applies a brand to an element. Its colours are darkened until white text on them is readable; on dark paper
 * the accent is lightened instead.
 */
export function applyBrand({ classList, style }: HTMLElement, brand: PictureBrand | undefined): void {
  const { accent, stages = [], radius } = brand ?? {};
  classList.toggle('branded-accent', accent !== undefined);
  classList.toggle('branded-stages', stages.length > 0);
  classList.toggle('branded-radius', radius !== undefined);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) style.removeProperty(name);
    else if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  };
  set('--brand-accent', accent && adjustContrast(accent, '#ffffff'));
  set('--brand-accent-dark', accent && adjustContrast(accent, darkPaper));
  set('--brand-radius', radius === undefined ? undefined : `${radius}px`);
  for (let i = 0; i < stageCount; i++) {
    const stage = stages[i % Math.max(1, stages.length)];
    set(`--brand-stage-${i + 1}`, stage && adjustContrast(stage, '#ffffff'));
  }
}

export function drawBrandLogo(brand: PictureBrand | undefined): readonly HTMLElement[] {
  if (brand?.logo === undefined) return [];
  return [createHtmlElement('img', { class: 'brand-logo', src: brand.logo, alt: brand.name ?? '' })];
}
