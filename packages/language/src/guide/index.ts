export { assistantGuide, assistantInstructions, assistantSkill, llmsText } from './assistant-guide.ts';
export { propertyReference, withPropertyReference } from './property-reference.ts';
