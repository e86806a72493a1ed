// What is there before the first answer. The modules that come later take it from here, so that it is one file.
export { failed, way } from './answer.js';
export { $, announce, copyButton, h, later } from './dom.js';
export { everyPart, explain, prepare, prepareAll } from './engine.js';
export { pack } from './link.js';
export { SYSTEMS, VENDORS } from './names.js';
export { noise } from './noise.js';
export { again, diagnose, empty, leaveLog, lookAt, present, put, share, state, wanted, wholeText } from './page.js';
export { focus, LIMIT, set, underCursor } from './paper.js';
export { current, has, NAMES, remember, speak, t } from './words.js';
