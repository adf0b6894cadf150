// npm start: installs and builds what is missing, then runs the bot in this very process.
// Hint: no child process. Ctrl-C reaches the bot once, its exit code is ours, and nothing is left when this process is killed.
import { pathToFileURL } from 'node:url';
import { install, requireNode } from './lib/install.mjs';
import { BOT_ENTRY, ensureBuilt, withDependencies } from './lib/packages.mjs';

requireNode();
await install();
await ensureBuilt(withDependencies('bot'));
await import(pathToFileURL(BOT_ENTRY).href);
