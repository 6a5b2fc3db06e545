import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Browser, chromium, Page } from 'playwright-core';
import {
  ApiModel,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  StageSet,
  WebSocketGatewayApi,
} from '../../../lib';
import { LocalServer } from '../../../lib/local-gateway/server/local-server';
import { ServedApp } from '../served-app';
import { findChromium } from './chromium';

const executablePath = findChromium();

/** Where there is no browser, that is said; in CI there must be one, and `.ci/run` installs it. */
if (executablePath === undefined) {
  test('the page is looked at where Chromium is', () => {
    console.log('There is no Chromium here, so the page was not looked at; `apt-get install chromium` brings it.');
    expect(process.env.CI).toBeUndefined();
  });
} else {
  describe('the page, in a browser', () => {
    const app = new ServedApp();
    const echo = app.writeHandler('exports.handler = async ({ body }) => ({ statusCode: 200, body });');
    app.synth((stack) => {
      const api = new GatewayApi(stack, 'Api', {
        authorizer: GatewayAuthorizer.publicAccess(),
        routes: {
          'GET /health': { integration: GatewayIntegration.mock({ 200: { status: 'ok' } }) },
          'POST /orders': {
            integration: GatewayIntegration.mock({ 200: { got: '<b>$input.path("$.petId")</b>' } }),
            requestModel: ApiModel.jsonSchema('Order', {
              type: 'object',
              required: ['petId'],
              properties: { petId: { type: 'string', minLength: 1 } },
            }),
          },
        },
      });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
      const handler = new Function(stack, 'Echo', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: Code.fromAsset(echo),
      });
      const chat = new WebSocketGatewayApi(stack, 'Chat', {
        authorizer: GatewayAuthorizer.publicAccess(),
        routes: {
          $default: { integration: GatewayIntegration.lambdaProxy(handler) },
          echo: { integration: GatewayIntegration.lambdaProxy(handler), returnResponse: true },
        },
      });
      new StageSet(stack, 'ChatStages', { api: chat, stages: { live: {} } });
    });
    let server: LocalServer;
    let browser: Browser;
    let page: Page;
    const broken: string[] = [];
    const requested: string[] = [];

    beforeAll(async () => {
      server = await app.serve();
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      page = await browser.newPage();
      page.on('pageerror', (error) => broken.push(error.message));
      page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(server.origin);
    }, 60_000);

    afterAll(async () => {
      await browser.close();
      await server.close();
      app.remove();
    });

    const detail = () => page.getByRole('region', { name: /POST/ });

    test('calls a route with the body that its model takes, and shows the steps and the template', async () => {
      await page.getByRole('button', { name: /POST \/orders/ }).click();
      expect(JSON.parse(await page.getByRole('textbox', { name: 'Body', exact: true }).inputValue())).toEqual({
        petId: 'text',
      });
      await page.getByRole('button', { name: 'Send' }).click();
      await detail().getByRole('heading', { name: 'Response 200' }).waitFor();
      expect(await detail().getByRole('rowheader').allTextContents()).toContain('integration response');
      expect(await detail().getByRole('heading', { level: 3 }).allTextContents()).toContain(
        'Mapping template of the integration request',
      );
      expect(await page.evaluate('document.activeElement.id')).toBe('details');
    }, 30_000);

    test('says which step ended a request, and why', async () => {
      await page.getByRole('textbox', { name: 'Body', exact: true }).fill('{}');
      await page.getByRole('button', { name: 'Send' }).click();
      await detail().getByRole('heading', { name: 'Response 400' }).waitFor();
      await page.getByRole('cell', { name: /validation: .*petId/ }).waitFor();
    }, 30_000);

    test('shows requests of others as they come, and reads nothing of them as HTML', async () => {
      const { slug } = server.gateway.apis[0];
      await fetch(`${server.origin}/${slug}/prod/nowhere?<img src=x onerror=alert(1)>`);
      await page.getByRole('button', { name: /nowhere/ }).waitFor();
      expect(await page.locator('img').count()).toBe(0);
    }, 30_000);

    test('talks to a WebSocket API, and lists its connections and their events', async () => {
      await page.getByRole('button', { name: /^\s*echo/ }).click();
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      const log = page.getByRole('log');
      await log.getByText('opened').waitFor();
      await page.getByRole('button', { name: 'Send' }).click();
      await log.getByText('← {"action":"echo"}').waitFor();
      await page.getByRole('button', { name: 'MESSAGE echo' }).waitFor();
      await page
        .getByRole('region', { name: 'Connections' })
        .getByRole('cell', { name: /, live/ })
        .waitFor();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await log.getByText('closed: 1000').waitFor();
      await page.getByRole('cell', { name: 'None is open.' }).waitFor();
    }, 30_000);

    test('loads nothing from elsewhere, and nothing of it breaks', () => {
      expect(requested.filter((url) => !url.startsWith(server.origin) && !url.startsWith('data:'))).toEqual([]);
      expect(broken).toEqual([]);
    });

    test('fits into the window, wide or narrow', async () => {
      for (const width of [1200, 800, 360]) {
        await page.setViewportSize({ width, height: 700 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
    });

    test('names every field, and can be read by structure', async () => {
      const nameless = await page.evaluate(
        "[...document.querySelectorAll('input, select, textarea')].filter((field) => field.labels.length === 0).length",
      );
      expect(nameless).toBe(0);
      for (const role of ['banner', 'navigation', 'main', 'status'] as const) {
        expect(await page.getByRole(role).count()).toBe(1);
      }
    });
  });
}
