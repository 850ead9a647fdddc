import { type PictureBrand, withContrast } from '@journey-maps/core';
import { htmlElement } from '../html.ts';

/** The paper of the dark look, as the style sheet has it. */
const darkPaper = '#191d25';
const stageCount = 8;

/**
 * Lets what is in an element look as a brand has it. Its colours are darkened until white text on them can be read; on dark
 * paper the accent is lightened.
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
  set('--brand-accent', accent && withContrast(accent, '#ffffff'));
  set('--brand-accent-dark', accent && withContrast(accent, darkPaper));
  set('--brand-radius', radius === undefined ? undefined : `${radius}px`);
  for (let i = 0; i < stageCount; i++) {
    const stage = stages[i % Math.max(1, stages.length)];
    set(`--brand-stage-${i + 1}`, stage && withContrast(stage, '#ffffff'));
  }
}

/** Draws the logo of a brand. */
export function brandLogo(brand: PictureBrand | undefined): readonly HTMLElement[] {
  if (brand?.logo === undefined) return [];
  return [htmlElement('img', { class: 'brand-logo', src: brand.logo, alt: brand.name ?? '' })];
}
