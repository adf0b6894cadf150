// npm start: installs and builds what is missing, then runs the bot in this very process.
// Hint: no child process, and `exec` in package.json: signals reach the bot itself, once, and its exit code is npm's.
import { pathToFileURL } from 'node:url';
import { install, requireNode } from './lib/install.mjs';
import { BOT_ENTRY, ensureBuilt, PACKAGES } from './lib/packages.mjs';

requireNode();
stopWithNpm();
await install();
// The bundle holds our packages too, so theirs need not be built.
await ensureBuilt(PACKAGES.filter(({ folder }) => folder === 'bot'));
await import(pathToFileURL(BOT_ENTRY).href);

/** A killed npm can't pass its end on: without it, the bot would go on unseen and hold the port and the data. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  watch.unref();
}
