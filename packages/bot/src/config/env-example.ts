import { ENV_SCHEMA } from './env-schema.ts';

/** Text of `.env.example`: every variable with its description, commented out, with its default. */
export function envExample(): string {
  const blocks = Object.entries(ENV_SCHEMA.shape).map(([name, schema]) => {
    const byDefault = schema.safeParse(undefined).data;
    return `# ${schema.description ?? ''}\n#${name}=${byDefault ?? ''}\n`;
  });
  return `# Copy to .env and take away the # of what you set. Keep it to yourself: chmod 600 .env\n\n${blocks.join('\n')}`;
}
