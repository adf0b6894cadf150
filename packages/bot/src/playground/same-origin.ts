import type { MiddlewareHandler } from 'hono';

/**
 * Refuses with 403 what a browser sends on behalf of another site; without it, any page that is open somewhere could
 * drive a playground on this machine. Programs, which name no origin, pass.
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  const isForeign =
    origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== c.req.header('host'));
  return isForeign ? c.json({ problems: ['origin: not this page'] }, 403) : await next();
};
