import type { DerivedKey } from '../derived-keys.ts';

/** What a derived stat tells. The ratios are this project's; their operands have their own sources. */
export const DERIVED_MEANINGS: Readonly<Record<DerivedKey, string>> = {
  fieldsPerLink:
    'How well links are laid out: every link beyond the first of a triangle can close up to two fields.',
  fieldsPerCapture: 'How much is fielded with what is captured.',
  linksPerCapture: 'How well captured portals are linked.',
  resonatorsPerCapture:
    'How far captured portals are filled; upgrades and repairs count too, so that more than 8 is possible.',
  modsPerCapture: 'How well captured portals are equipped; replaced mods count too.',
  muPerField: 'How populous the fields are.',
  muPerLink: 'How much each link brings in.',
  muPerKm: 'Mind units for the effort on foot.',
  uniqueCaptureShare: 'How much of capturing is new ground: a unique capture is also a capture.',
  uniqueCapturesPer100Visits: 'How many of the portals seen were also captured.',
  uniqueVisitsPer100Hacks: 'How much new ground the hacking covers.',
  uniqueVisitsPerKm: 'New portals for the effort on foot.',
  missionsPer100Visits: 'How much missions weigh in exploring.',
  glyphPointsPerHack: 'How often, and how well, hacks are glyphed.',
  droneHacksPer100Hacks:
    'How much is hacked by drone. No source says whether a drone hack is also a hack, hence no share.',
  uniqueDroneVisitsPer100DroneHacks: 'How much new ground the drone covers.',
  uniqueDroneVisitsPer100Visits: "The drone's exploring beside the agent's own.",
  hacksPerKm: 'How densely an agent hacks while walking.',
  apPerKm: 'AP for the effort on foot.',
  apPerHack: 'AP beside hacking: high for builders and fighters.',
  apPerUniqueVisit: 'AP beside exploring: high for those who play at home.',
  xmPerKm: 'XM gathered for the effort on foot.',
  capsulesPer100Km:
    "How steadily kinetic capsules are run; the distance counts from the agent's first day, capsules since October 2020.",
  xmRechargedPer100Collected: 'How much XM goes into recharging; XM from cubes makes more than 100 possible.',
  xmRechargedPerResonator: 'How long what was built is kept alive.',
  resonatorsDestroyedPerDeployed: 'Fighter or builder, by resonators.',
  linksDestroyedPerCreated: 'Fighter or builder, by links.',
  fieldsDestroyedPerCreated: 'Fighter or builder, by fields.',
  neutralizedPerCapture: 'How often a capture was fought for.',
  destroyedPerBuilt: 'Fighter or builder, by resonators, links and fields together.',
  resonatorsPerNeutralized: 'How complete the destroyed portals were.',
  linksDestroyedPerNeutralized: 'How well linked the destroyed portals were.',
  machinaReclaimedPerNeutralized:
    'How many neutralized Machina portals were taken; a portal neutralized by another agent makes more than 1 possible.',
  machinaPer100Neutralized:
    'How much of the fighting is against Machina. No source says whether Machina portals count among the neutralized ones, hence no share.',
  scansPerScoutedPortal: 'Scans it took for each portal under scout control.',
  dronesReturnedPerRecall: 'Enemy drones sent home for each own drone lost.',
  bountiesPerResearchDay: 'Bounties done on a completed research day.',
};
