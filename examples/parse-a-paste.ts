// Reads a paste as Telegram delivers it (blanks for tabs) and says in words why a damaged one can't be read.
import { parseStats } from '@prime-tally/stats-core';

const header =
  'Time Span Agent Name Agent Faction Date (yyyy-mm-dd) Time (hh:mm:ss) Level Lifetime AP Current AP Unique Portals Visited ' +
  'XM Collected Resonators Deployed Links Created Control Fields Created Portals Captured Unique Portals Captured Hacks Drone Hacks';
const values =
  'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00 14 18400123 18400123 4711 210000000 61000 30500 17250 9120 1980 40987 2210';

for (const paste of [`${header}\n${values}`, `${header}\n${values.slice(0, -5)}`]) {
  parseStats(paste).match(
    ({ snapshots: [snapshot] }) => {
      const { agent, faction, takenAt, stats } = snapshot;
      console.log(`${agent}, ${faction}, ${takenAt}: ${Object.keys(stats).length} stats`);
      console.log(
        `${stats.portalsCaptured} portals captured, ${stats.uniquePortalsCaptured} of them for the first time`,
      );
    },
    ({ issues }) => {
      for (const { code, message, hint } of issues) console.log(`${code}: ${message} ${hint}`);
    },
  );
}
