export { UPDATE_HEADER } from './api/routes.ts';
export { createPlayground, type Playground } from './create-playground.ts';
export type { PlaygroundOptions } from './options.ts';
