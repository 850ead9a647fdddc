// The preview in a frame of the playground. The order matters: the preview asks for VS Code's API at once.
import './frame/editor-stand-in.ts';
import '@journey-maps/preview';
