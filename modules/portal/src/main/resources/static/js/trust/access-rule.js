/**
 * Who together can open a bid: any clause suffices, all holders of a clause are needed, and each
 * holder may have several keys (recipients), any of which does.
 */
import { TrustError } from "./errors.js";
import * as json from "./canonical-json.js";

const ROLE = /^[A-Za-z0-9-]{1,32}$/;
const SLOTS = ["qualification", "technical", "price", "all"];

/** (supervision AND agency) OR (supervision AND platform), with a backup key of the supervision seat. */
export const STANDARD_RULE = Object.freeze({
  clauses: [["supervision", "agency"], ["supervision", "platform"]],
  recipients: { agency: ["agency"], platform: ["platform"], supervision: ["supervision", "supervisionBackup"] },
});

/** Refuses a rule under which one body could satisfy an AND alone. @returns the same rule */
export function checkRule(rule) {
  json.only(rule, "clauses", "recipients");
  const clauses = json.listOf(rule, "clauses");
  const recipients = json.objectOf(rule, "recipients");
  if (clauses.length === 0) {
    refuse("no clause");
  }
  for (const holder of Object.keys(recipients)) {
    checkRole(holder);
    json.listOf(recipients, holder).forEach(checkRole);
  }
  clauses.forEach((clause) => checkClause(clause, recipients));
  const all = recipientsOf(rule);
  if (new Set(all).size !== all.length) {
    refuse("a recipient of two holders, or twice");
  }
  return rule;
}

function checkClause(clause, recipients) {
  if (!Array.isArray(clause) || clause.length === 0) {
    refuse("empty clause");
  }
  if (new Set(clause).size !== clause.length) {
    refuse(`a holder twice in clause ${clause}`);
  }
  for (const holder of clause) {
    if (!Object.hasOwn(recipients, holder) || recipients[holder].length === 0) {
      refuse(`holder ${holder} has no recipient`);
    }
  }
}

/** Refuses a name that is no holder or recipient. @returns the same name */
export function checkRole(name) {
  if (typeof name !== "string" || !ROLE.test(name)) {
    throw new TrustError("WRONG_FIELD", `not a holder or recipient: '${name}'`);
  }
  return name;
}

/** Refuses a name that is no slot. @returns the same name */
export function checkSlot(slot) {
  if (!SLOTS.includes(slot)) {
    throw new TrustError("WRONG_FIELD", `slot '${slot}', known are ${SLOTS}`);
  }
  return slot;
}

/** All recipients of all holders, sorted. @returns {string[]} */
export function recipientsOf(rule) {
  return Object.values(rule.recipients).flat().sort();
}

/**
 * All sealed pieces in the one order in which heads list them.
 * @returns {{clause: number, piece: number, holder: string, recipient: string, commit: number}[]}
 *   `commit` is the position of the piece's commitment in the head
 */
export function pieceOrder(rule) {
  let commit = -1;
  return rule.clauses.flatMap((holders, clause) =>
    holders.flatMap((holder, piece) => {
      commit++;
      const place = { clause, piece, holder, commit };
      return rule.recipients[holder].map((recipient) => ({ ...place, recipient }));
    }));
}

function refuse(detail) {
  throw new TrustError("RULE_REFUSED", detail);
}
