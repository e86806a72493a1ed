// A real browser on the built page. Every test fails on an error in the page, a violation of its policy, or a
// request to anywhere else.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const PAGE = process.env.DOCKER_WHY_PAGE;

const PATHS = [process.env.DOCKER_WHY_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
export const executablePath = PATHS.find((path) => path && existsSync(path));

// The browser's own services would reach out; they are not the page's.
export const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser;
export async function launch() {
  browser ??= await chromium.launch({ executablePath, args });
  return browser;
}
export async function quit() {
  await browser?.close();
  browser = undefined;
}

/** Runs `test` on a fresh page; `options` are the browser context's. */
export async function onPage(options, test) {
  const { address = PAGE, hash = '', ...rest } = options;
  const origin = new URL(address).origin;
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', serviceWorkers: 'block', ...rest });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const faults = [];
  context.on('request', (request) => {
    const { url } = { url: request.url() };
    if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:') && !url.startsWith('data:')) faults.push(`a request to ${url}`);
  });
  context.on('weberror', (error) => faults.push(`an error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || /content security policy|trusted/i.test(message.text())) faults.push(`on the console: ${message.text()}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  try {
    const page = await context.newPage();
    await page.goto(address + hash);
    await page.waitForSelector('body[data-ready]');
    await test(page, context);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** Pastes as a person does: from the clipboard, into the box. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.focus('#input');
  await page.keyboard.press('Control+V');
  await page.waitForSelector('body[data-state="answered"]');
}

/** Clicks a button that copies, waits until it says so, and gives what was copied. */
export async function copied(page, button) {
  await button.click();
  await page.locator('button', { hasText: 'Copied' }).waitFor();
  const text = await clipboard(page);
  await page.locator('button', { hasText: 'Copied' }).waitFor({ state: 'detached' });
  return text;
}

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
