// For Node, by import: the same instance as by require().
export { Scanner, causes, correct, explain, redact, render } from './node.cjs';
