// The checks of messages from outside: from the preview's page, and of the arguments that anyone can give to a
// command. This module is loaded with the first message, since the schemas take time to load.
export {
  isCompareWithBaseline,
  isFromPage,
  isIgnoreFinding,
  isShowReferences,
} from '@journey-maps/core/protocol';
