// The library in WASM gives the same answers as the native one, on the whole corpus.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';

const { DOCKER_WHY_ROOT: root, DOCKER_WHY_CLI: cli, DOCKER_WHY_PACKAGE: folder, DOCKER_WHY_SHARED: shared } = process.env;
const skip = folder ? false : 'no package is built: run cargo xtask test';
const why = skip ? undefined : createRequire(import.meta.url)(folder);

/** Every text that there is: the corpus, and the measured one where it is present. */
function* texts() {
  const corpus = path.join(root, 'corpus');
  for (const cause of readdirSync(corpus)) {
    if (!statSync(path.join(corpus, cause)).isDirectory()) continue;
    for (const name of readdirSync(path.join(corpus, cause))) {
      if (!name.endsWith('.txt')) continue;
      const file = readFileSync(path.join(corpus, cause, name), 'utf8');
      yield [`${cause}/${name}`, file.slice(file.indexOf('\n---\n') + 5)];
    }
  }
  for (const name of shared && existsSync(shared) ? readdirSync(shared) : []) {
    if (!name.endsWith('.jsonl')) continue;
    for (const line of readFileSync(path.join(shared, name), 'utf8').split('\n').filter(Boolean)) {
      const { id, text } = JSON.parse(line);
      yield [id, text];
    }
  }
}

/** The native diagnosis with its byte offsets turned into UTF-16 code units. */
function converted(native, text) {
  const bytes = Buffer.from(text);
  const units = (offset) => bytes.subarray(0, offset).toString('utf8').length;
  const findings = native.findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map((place) => ({ ...place, start: units(place.start), end: units(place.end) })),
  }));
  return { schema: native.schema, findings, context: native.context };
}

describe('the library in WASM', { skip }, () => {
  it('answers as the native one does', () => {
    const all = [...texts()];
    assert.ok(all.length > 20, 'the corpus is there');
    const input = all.map(([id, text]) => `${JSON.stringify({ id, text })}\n`).join('');
    const { stdout, status } = spawnSync(cli, ['--batch'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
    assert.ok(status !== null && status < 2);
    const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.equal(answers.length, all.length);
    all.forEach(([id, text], at) => {
      const diagnosis = why.explain(text);
      assert.deepEqual(diagnosis, converted(answers[at], text), id);
      for (const place of diagnosis.findings.flatMap((finding) => finding.evidence)) {
        assert.equal(text.slice(place.start, place.end), place.text, id);
      }
      assert.deepEqual(why.explain(new TextEncoder().encode(text)), diagnosis, id);
    });
    console.log(`${all.length} texts, the same answers`);
  });

  it('takes what the context states', () => {
    const text = 'unauthorized: authentication required';
    assert.equal(why.explain(text, { vendor: 'swr' }).findings[0].cause, 'swr-login-expired');
    assert.throws(() => why.explain(text, { vendor: 'nobody' }), /docker-why/);
    assert.throws(() => why.explain(42), /string or a Uint8Array/);
  });

  it('keeps offsets true for lone surrogates, bytes that are no UTF-8, and emptiness', () => {
    const message = 'denied: Not allow to login, upload or download image';
    for (const before of ['\ud800', '\udc00\ud800', '😀\ud83d', '\u0000', 'é', '\ufeff', '']) {
      const text = `${before}\n${message}`;
      const [finding] = why.explain(text).findings;
      const [{ start, end }] = finding.evidence;
      assert.ok(message.endsWith(text.slice(start, end)), JSON.stringify(before));
      assert.equal(end, text.length);
    }
    const bytes = Buffer.concat([Buffer.from([0xff, 0xe2, 0x82, 0x0a, 0xf0, 0x9f, 0x98]), Buffer.from(`\n${message}`)]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const [{ start, end }] = why.explain(new Uint8Array(bytes)).findings[0].evidence;
    assert.ok(message.endsWith(text.slice(start, end)));
    assert.deepEqual(why.explain('').findings, []);
  });

  it('answers any number of pastes in the same memory', () => {
    const pastes = [...texts()].map(([, text]) => text).filter((text) => text.length < 2_000);
    const many = Number(process.env.DOCKER_WHY_PASTES ?? 20_000);
    const some = (count) => { for (let n = 0; n < count; n += 1) why.explain(pastes[n % pastes.length]); };
    // Outside of JavaScript's own heap: the instance's memory.
    const external = () => process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    some(pastes.length);
    const before = external();
    const started = performance.now();
    some(many);
    const each = (performance.now() - started) / many;
    console.log(`${many} pastes, ${Math.round(each * 1000)} µs each, ${(before / 1e6).toFixed(1)} MB before, ${(external() / 1e6).toFixed(1)} MB after`);
    assert.ok(external() < before + 2e6, `${before} became ${external()} bytes`);
  });

  it('scans in pieces, renders, redacts, corrects, lists', () => {
    const scanner = new why.Scanner();
    for (const piece of ['noise\n', 'denied: Not allow to log', 'in, upload or download image\n']) scanner.push(Buffer.from(piece));
    const diagnosis = scanner.finish();
    assert.equal(diagnosis.findings[0].cause, 'swr-throttled');
    assert.match(why.render(diagnosis, 'plain'), /30 minutes/);
    assert.match(why.render(diagnosis, 'markdown'), /^## /);
    assert.throws(() => why.render(diagnosis, 'song'), /no such format/);
    assert.equal(why.redact('docker login -u me -p hunter2 ghcr.io'), 'docker login -u me -p [hidden] ghcr.io');
    assert.equal(why.correct(diagnosis.findings[0], { registry: 'a b' }), undefined);
    assert.deepEqual(why.correct(diagnosis.findings[0], { registry: 'a.example' }).facts, { registry: 'a.example' });
    assert.ok(why.causes().some((cause) => cause.id === 'swr-throttled' && cause.family === 'swr'));
  });
});
