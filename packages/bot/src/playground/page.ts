import { existsSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const ASSETS = [
  'index.html',
  'chat.css',
  'chat.js',
  'driving.js',
  'render.js',
  'samples.js',
  'icon.svg',
] as const;

const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The chat page at `/` and its files under `/playground/page/`. Reads them from disk once, when it is made. */
export function pageRoutes(): Hono {
  const app = new Hono();
  for (const name of ASSETS) {
    const body = readFileSync(new URL(name, assetFolderOf(import.meta.url)), 'utf8');
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const path = name === 'index.html' ? '/' : `/playground/page/${name}`;
    app.get(path, (c) => c.body(body, 200, { ...SECURITY_HEADERS, 'content-type': type }));
  }
  return app;
}

/** Where the page's files are: beside this source, or beside the bundle that this file has become part of. */
function assetFolderOf(here: string): URL {
  const folders = ['./public/chat-page/', './chat-page/'].map((path) => new URL(path, here));
  const found = folders.find((folder) => existsSync(new URL('index.html', folder)));
  if (found === undefined)
    throw new Error(`the chat page's files are neither in ${folders.join(' nor in ')}`);
  return found;
}
