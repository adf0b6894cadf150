import { startTestServers } from '@prime-tally/store-pg/testing';
import type { TestProject } from 'vitest/node';
import './provided.ts';

/** Servers for the project `database`: the newest and the oldest version that we promise. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { servers, stop } = await startTestServers([18, 15]);
  project.provide('databaseServers', servers);
  return stop;
}
