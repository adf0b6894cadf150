import { startTestServers } from '@prime-tally/store-pg/testing';
import type { TestProject } from 'vitest/node';
import './provided.ts';

/** A server for the project `e2e`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { servers, stop } = await startTestServers([18]);
  project.provide('databaseServers', servers);
  return stop;
}
