export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { startTestServers, type TestServer, type TestServers } from './test-servers.ts';
