export {
  writeAssistantGuide,
  writeAssistantInstructions,
  writeAssistantSkill,
  writeLlmsText,
} from './assistant-guide.ts';
export { propertyReference, withPropertyReference } from './property-reference.ts';
