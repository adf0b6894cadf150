// npm run build: every package from scratch.
import { install, requireNode } from './lib/install.mjs';
import { build, PACKAGES } from './lib/packages.mjs';
import { reportSteps, runSteps } from './lib/steps.mjs';

requireNode();
await install();
reportSteps(
  await runSteps(
    PACKAGES.map((item) => ({ name: `build ${item.folder}`, run: () => build(item) })),
    PACKAGES.length,
  ),
);
