// What is there before the first answer. The modules that come later take it from here, so that it is one file.
export { way } from './answer.js';
export { $, announce, copyButton, h, later } from './dom.js';
export { everyPart, explain, prepare } from './engine.js';
export { pack } from './link.js';
export { SYSTEMS, VENDORS } from './names.js';
export { noise } from './noise.js';
export { has, t } from './words.js';
