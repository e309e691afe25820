/** Policy files (C2SP tlog-policy): which keys a reader believes, kept by the reader and not by the server. */
import { TrustError } from "./errors.js";
import { logPolicy } from "./note.js";

/**
 * Reads a policy with one log whose quorum is `none`, a witness, or a group of witnesses. Groups of groups are refused:
 * the command line knows them.
 * @param {string} text @returns {Promise<object>} as `logPolicy` makes it
 */
export function parsePolicy(text) {
  const logs = [];
  const witnesses = new Map();
  const groups = new Map();
  let quorum;
  for (const [keyword, ...items] of statements(text)) {
    if (keyword === "log" && items[0]) {
      logs.push(items[0]);
    } else if (keyword === "witness" && items[1]) {
      addOnce(witnesses, items[0], items[1], groups);
    } else if (keyword === "group" && items.length > 2) {
      addOnce(groups, items[0], groupOf(items, witnesses), witnesses);
    } else if (keyword === "quorum" && items.length === 1 && quorum === undefined) {
      [quorum] = items;
    } else {
      reject(`cannot read the line that begins with ${keyword}`);
    }
  }
  if (logs.length !== 1) {
    reject(`${logs.length} logs, this page checks under one`);
  }
  return logPolicy({ log: logs[0], ...demanded(quorum, witnesses, groups) });
}

function statements(text) {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/[ \t]+/));
}

function addOnce(map, name, value, others) {
  if (name === "none" || map.has(name) || others.has(name)) {
    reject(`the name ${name} is taken`);
  }
  map.set(name, value);
}

function groupOf([name, threshold, ...members], witnesses) {
  const keys = members.map((member) => witnesses.get(member) ?? reject(`${member} in ${name} is no witness named before`));
  const numbers = { any: 1, all: keys.length };
  const count = numbers[threshold] ?? (/^[1-9][0-9]{0,2}$/.test(threshold) ? Number(threshold) : 0);
  if (count < 1 || count > keys.length) {
    reject(`${threshold} of ${keys.length} in ${name}`);
  }
  return { keys, count };
}

function demanded(quorum, witnesses, groups) {
  if (quorum === "none") {
    return { others: [...witnesses.values()] };
  }
  if (witnesses.has(quorum)) {
    return { required: [witnesses.get(quorum)] };
  }
  const { keys, count } = groups.get(quorum) ?? reject(`quorum ${quorum ?? "is missing"}`);
  return count === keys.length ? { required: keys } : { others: keys, quorum: count };
}

function reject(detail) {
  throw new TrustError("MALFORMED_TEXT", detail);
}
