// What outlives a restart.
import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Store } from '../store.mjs';

describe('the store', () => {
  let home;
  let file;
  before(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'docker-why-store-'));
    file = path.join(home, 'state.jsonl');
  });
  after(() => rm(home, { recursive: true }));

  it('has after a restart what was saved', async () => {
    const store = await Store.open(file);
    store.set('place', 'sync', 's1');
    store.set('message', 'a', 'begun');
    store.set('message', 'a', 'answered');
    store.set('inbox', 'b', { ts: '1' });
    store.set('inbox', 'b', undefined);
    await store.save();
    store.set('message', 'c', 'not saved');
    // Another process would not see it either.
    const again = await Store.open(file);
    assert.equal(again.get('place', 'sync'), 's1');
    assert.equal(again.get('message', 'a'), 'answered');
    assert.deepEqual(again.entries('inbox'), []);
    assert.equal(again.get('message', 'c'), undefined);
    await again.close();
    await store.close();
  });

  it('is read by its owner alone', { skip: process.platform === 'win32' }, async () => {
    assert.equal((await stat(file)).mode & 0o777, 0o600);
  });

  it('takes a line that was cut in the middle for never written', async () => {
    await appendFile(file, '["message","d","answ');
    const store = await Store.open(file);
    assert.equal(store.get('message', 'a'), 'answered');
    assert.equal(store.get('message', 'd'), undefined);
    store.set('message', 'd', 'answered');
    await store.close();
    const again = await Store.open(file);
    assert.equal(again.get('message', 'd'), 'answered');
    await again.close();
  });

  it('stays small', async () => {
    const store = await Store.open(file);
    for (let n = 0; n < 60_000; n += 1) {
      store.set('message', `$${n}`, 'answered');
      store.set('place', 'sync', `s${n}`);
      if (n % 1_000 === 0) await store.save();
    }
    await store.close();
    const again = await Store.open(file);
    assert.equal(again.entries('message').length, 10_000);
    assert.equal(again.get('message', '$59999'), 'answered');
    assert.equal(again.get('message', '$40000'), undefined);
    assert.equal(again.get('place', 'sync'), 's59999');
    await again.close();
    assert.ok((await readFile(file, 'utf8')).split('\n').length < 10_100);
  });
});
