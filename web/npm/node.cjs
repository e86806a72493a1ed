// For Node, by require().
const { Scanner, causes, correct, explain, redact, render } = require('./docker_why.cjs');

module.exports = { Scanner, causes, correct, explain, redact, render };
