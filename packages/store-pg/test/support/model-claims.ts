import fc from 'fast-check';
import { type Command, instant, named } from './model-commands.ts';

/** Codenames that agents have, in any case, and one that they may get. */
const codename = fc.constantFrom('Ada', 'bOB', 'Cy0', 'cy0', 'Dee');
const userId = fc.constantFrom('1', '2', '3');
const act = fc.record(
  { by: userId, chatId: fc.constantFrom('-1', '-2'), at: instant },
  { requiredKeys: ['at'] },
);

/** Commands about names and owners. */
export const claims: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(codename, userId, act).chain(([agent, user, one]) =>
    fc.constantFrom(
      named(`transfer ${agent} ${user} ${one.at}`, (store) => store.transfer(agent, user, one)),
      named(`release ${agent} ${one.at}`, (store) => store.release(agent, one)),
      named(`proxy ${agent} ${user}`, (store) => store.setProxy(agent, user, true, one)),
      named(`no proxy ${agent} ${user}`, (store) => store.setProxy(agent, user, false, one)),
      named(`hide ${agent}`, (store) => store.setHidden(agent, true, one)),
      named(`show ${agent}`, (store) => store.setHidden(agent, false, one)),
      named(`request ${agent} ${user} ${one.at}`, (store) => store.requestClaim(agent, user, one)),
      named(`drop ${agent} ${user}`, (store) => store.dropClaimRequest(agent, user, one)),
    ),
  ),
  fc.tuple(codename, codename, act).chain(([agent, other, one]) =>
    fc.constantFrom(
      named(`rename ${agent} ${other} ${one.at}`, (store) => store.rename(agent, other, one)),
      named(`merge ${agent} ${other} ${one.at}`, (store) => store.merge(agent, other, one)),
    ),
  ),
  codename.chain((agent) => fc.constantFrom(...questionsOf(agent))),
);

/** Everything that can be asked about names and owners. */
export const CLAIM_QUESTIONS: readonly Command[] = ['Ada', 'Bob', 'Cy0', 'Dee'].flatMap(questionsOf);

function questionsOf(agent: string): readonly Command[] {
  return [
    named(`card ${agent}`, (store) => store.agentCard(agent)),
    named(`former names ${agent}`, (store) => store.formerNamesOf(agent)),
    named(`factions ${agent}`, (store) => store.factionsOf(agent)),
    named(`requests ${agent}`, (store) => store.claimRequestsOf(agent)),
  ];
}
