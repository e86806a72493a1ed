// What in a line is only packaging, so that it can be greyed: colours, clocks, prefixes, progress. This is for
// the eye alone; what the library makes of a line is the library's own matter.

const WHOLE = /^\s*(?:[0-9a-f]{12}: (?:Pulling fs layer|Waiting|Verifying Checksum|Download complete|Downloading|Extracting|Pull complete|Already exists|Preparing|Pushed|Pushing|Layer already exists|Mounted from)\b.*|#\d+ (?:sha256:|DONE|CACHED|transferring).*|=> (?:=> )?.*\d+\.\d+s|[✔✓⠀-⣿]\s.*\d\.\ds)\s*$/;
const START = /^(?:(?:[\w.-]+(?:_\d+|-\d+)?\s*\| ?)|(?:#\d+ (?:\d+\.\d+ )?)|(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[.,\d]*(?:Z|[+-]\d{2}:?\d{2})?\]?\s?)|(?:[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2} [\w.-]+ [\w.-]+(?:\[\d+\])?: ))+/;
// eslint-disable-next-line no-control-regex
const COLOUR = /\x1b?\[[0-9;]{1,12}m|\x1b\[[0-9;?]*[A-Za-z]/g;

/** Places [start, end] of the noise in a line, in order. */
export function noise(line) {
  if (line.length > 4000) return [];
  if (WHOLE.test(line)) return [[0, line.length]];
  const places = [];
  const start = START.exec(line);
  if (start && start[0].length < line.length) places.push([0, start[0].length]);
  for (const found of line.matchAll(COLOUR)) {
    const from = Math.max(found.index, places.at(-1)?.[1] ?? 0);
    const to = found.index + found[0].length;
    if (to > from) places.push([from, to]);
  }
  return places;
}
