/**
 * The keys to which all bids of a tender's slot are sealed, and the checks a bidder makes before
 * trusting them.
 */
import { TrustError } from "./errors.js";
import { H, hex, unhex } from "./encoding.js";
import { importPublicKey } from "./hpke.js";
import { checkRule, checkSlot, recipientsOf } from "./access-rule.js";
import { checkSig, digestOf, keyIdOf } from "./signature.js";
import { verifyLeaf } from "./receipt.js";
import * as json from "./canonical-json.js";

const KEM = 16;
const SUITE = "I1";
const FINGERPRINT = 20;

/**
 * A key set that keeps the rules; whether it is the right one only `checkKeySet` says.
 * @typedef {{object: object, text: string, hash: string, fingerprint: string, tender: string, slot: string,
 *   seq: number, rule: object, pks: Record<string, string>}} KeySet
 *   `text` canonical without signatures; `fingerprint` as printed on the notice
 */

/** Reads a key set and refuses rules and keys that the protocol forbids. @param {string} text canonical @returns {Promise<KeySet>} */
export async function parseKeySet(text) {
  const object = json.without(json.read(text), "sigs");
  json.only(object, "kem", "pks", "rule", "seq", "slot", "suite", "tender", "v");
  json.require(json.require(json.require(object, "v", 1), "kem", KEM), "suite", SUITE);
  json.textOf(object, "tender");
  json.integerOf(object, "seq", 1);
  checkSlot(json.stringOf(object, "slot"));
  const rule = checkRule(json.objectOf(object, "rule"));
  await checkPublicKeys(json.objectOf(object, "pks"), recipientsOf(rule));
  const canonical = json.write(object);
  const hash = hex(await H("gongcai/bid/v1/keys", json.bytesOf(object)));
  return Object.freeze({ ...object, object, text: canonical, hash, fingerprint: hash.slice(0, FINGERPRINT) });
}

async function checkPublicKeys(pks, recipients) {
  const names = Object.keys(pks).sort();
  if (names.join() !== recipients.join()) {
    throw new TrustError("RULE_REFUSED", `keys of ${names}, rule names ${recipients}`);
  }
  if (new Set(Object.values(pks)).size !== names.length) {
    throw new TrustError("RULE_REFUSED", "two recipients have the same public key");
  }
  for (const name of names) {
    await importPublicKey(unhex(json.stringOf(pks, name)));
  }
}

/** Whether two key sets stand in each other's place: both signed, they prove fraud. */
export function contradicts(one, other) {
  return one.tender === other.tender && one.slot === other.slot && one.seq === other.seq && one.hash !== other.hash;
}

/**
 * All checks before sealing: the key set is in the cosigned log, keeps the rules, is for this tender
 * and slot, and every recipient signed it with the long-term key that the page or an enrolment entry names.
 *
 * @param {object} given
 * @param {string} given.leaf log entry of type `tender.keys`, canonical; its `data` is the key set
 * @param {string} given.proof its `.tlog-proof`
 * @param {object} given.policy from `logPolicy`, of keys built into the page
 * @param {Record<string, string>} given.pins recipient → key id built into the page; every clause must
 *   have a holder of which all recipients are pinned
 * @param {Record<string, {spki: string, enrolment?: {leaf: string, proof: string}}>} given.longTermKeys
 *   recipient → public key in hex; one that is not pinned needs its enrolment's log entry
 * @param {string} given.tender @param {string} given.slot what the person is about to bid for
 * @param {Function} [given.onStep] called with the name of each passed check: "log", "rule", "tender",
 *   "signatures", for a page that ticks them off
 * @returns {Promise<KeySet & {seen: object, index: bigint}>}
 */
export async function checkKeySet({ leaf, proof, policy, pins, longTermKeys, tender, slot, onStep = () => {} }) {
  const entry = await verifyLeaf({ leaf, proof, policy, type: "tender.keys" });
  onStep("log");
  const keySet = await parseKeySet(json.write(entry.leaf.data));
  checkPinned(keySet.rule, pins);
  onStep("rule");
  if (keySet.tender !== tender || keySet.slot !== slot) {
    throw new TrustError("WRONG_TENDER", `keys of ${keySet.tender} ${keySet.slot}, wanted ${tender} ${slot}`);
  }
  onStep("tender");
  await checkSignatures(keySet, entry.leaf.sigs, async (recipient) => trustedKey(recipient, longTermKeys, pins, policy));
  onStep("signatures");
  return Object.freeze({ ...keySet, seen: entry.seen, index: entry.index });
}

function checkPinned(rule, pins) {
  const isPinned = (holder) => rule.recipients[holder].every((recipient) => Object.hasOwn(pins, recipient));
  for (const clause of rule.clauses) {
    if (!clause.some(isPinned)) {
      throw new TrustError("RULE_REFUSED", `no holder of clause ${clause} has its keys built into this page`);
    }
  }
}

async function trustedKey(recipient, longTermKeys, pins, policy) {
  const known = Object.hasOwn(longTermKeys, recipient) ? longTermKeys[recipient] : undefined;
  if (!known) {
    throw new TrustError("UNKNOWN_KEY", `no long-term key of ${recipient}`);
  }
  if (Object.hasOwn(pins, recipient)) {
    if ((await keyIdOf(known.spki)) !== pins[recipient]) {
      throw new TrustError("UNKNOWN_KEY", `key of ${recipient} is not the one built into this page`);
    }
  } else {
    await checkEnrolled(recipient, known, policy);
  }
  return known.spki;
}

async function checkEnrolled(recipient, { spki, enrolment }, policy) {
  if (!enrolment) {
    throw new TrustError("UNKNOWN_KEY", `key of ${recipient} has no enrolment entry`);
  }
  const { leaf } = await verifyLeaf({ ...enrolment, policy, type: "key.enrol" });
  if (leaf.data.by !== recipient || leaf.data.spki !== spki) {
    throw new TrustError("UNKNOWN_KEY", `the enrolment entry is for ${leaf.data.by}, not for this key of ${recipient}`);
  }
}

/** Checks that every recipient signed the key set, each as `by`, and nobody else. */
export async function checkSignatures(keySet, sigs, keyOf) {
  const signers = sigs.map((sig) => sig.by).sort();
  const recipients = recipientsOf(keySet.rule);
  if (signers.join() !== recipients.join()) {
    throw new TrustError("SIGNATURE_MISSING", `signed by ${signers}, must be by ${recipients}`);
  }
  const digest = await digestOf(keySet.object);
  for (const sig of sigs) {
    await checkSig("tender.keys", digest, sig, await keyOf(sig.by));
  }
}
