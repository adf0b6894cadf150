// npm run test:webhook: every journey of the bot once more, with updates that come by webhook.
import { install, requireNode } from './lib/install.mjs';
import { reportSteps, runSteps } from './lib/steps.mjs';
import { runVitest } from './lib/vitest.mjs';

requireNode();
await install();
reportSteps(
  await runSteps([
    {
      name: 'test e2e, by webhook',
      run: () => runVitest('e2e', { paths: ['packages/bot/test/e2e/'], env: { BOT_UPDATES: 'webhook' } }),
    },
  ]),
);
