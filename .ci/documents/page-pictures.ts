import { join } from 'node:path';
import { chromium, Page } from 'playwright-core';
import { LocalServer } from '../../lib/local-gateway/server/local-server';
import { findChromium } from '../../test/local-gateway/page/chromium';

// Writes the pictures of docs/local-gateway.md anew, from the app in cdk.out: `npm run synth` makes the pet shop.
const DOCS = join(__dirname, '../../docs');

async function takePictures(page: Page): Promise<void> {
  const send = async (route: RegExp, status: number) => {
    await page.getByRole('button', { name: route }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: `Response ${status}` }).waitFor();
  };
  await send(/^POST \/pets/, 201);
  await send(/^GET \/pets(?!\/)/, 200);
  await page.getByRole('button', { name: /^POST \/orders/ }).click();
  await page.getByRole('textbox', { name: 'Body', exact: true }).fill('{}');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Response 400' }).waitFor();
  await send(/^POST \/orders/, 200);
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: join(DOCS, 'local-gateway-page.png') });
  await page.locator('#details').screenshot({ path: join(DOCS, 'local-gateway-request.png') });
}

async function main(): Promise<void> {
  const server = await LocalServer.start({
    directory: 'cdk.out',
    port: 0,
    host: '127.0.0.1',
    gateway: {},
    say: console.log,
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
  await page.goto(server.origin);
  await takePictures(page);
  await browser.close();
  await server.close();
}

main();
