/**
 * The random draw of evaluators in the browser of a role or an inspector: the role's own nonce, and
 * everything that is needed to come to the same seed, order and panel without the server.
 */
import { TrustError } from "./errors.js";
import { H, LP, compare, hex, randomEntropy, sha256, unhex, utf8 } from "./encoding.js";
import { leafHash, rootOf } from "./merkle.js";
import { checkNote } from "./note.js";
import { verifyLeaf } from "./receipt.js";
import { checkSig, digestOf, signObject } from "./signature.js";
import * as json from "./canonical-json.js";

const FEWEST_COMMITS = 2;
const DRAND = "drand-quicknet";
const SIGNATURE = 48;

/**
 * Makes a nonce on this device and commits to it. The nonce stays here until `reveal`.
 * @param {{draw: string, role?: string, signer: import("./signature.js").Signer, entropy?: Function}} given without `role`
 *   the signer's own name is the role
 * @returns {Promise<{text: string, nonce: string}>} canonical signed `draw.commit`, and the nonce in hex
 */
export async function commit({ draw, signer, role = signer.by, entropy = randomEntropy }) {
  const nonce = hex(entropy("nonce", 32));
  const c = await commitmentOf(draw, role, nonce);
  const object = { c, draw, role, type: "draw.commit", v: 1 };
  return { text: json.write(await signObject("draw.commit", object, signer)), nonce };
}

/** What a role commits to. @returns {Promise<string>} hex */
export async function commitmentOf(draw, role, nonce) {
  return hex(await H("gongcai/draw/v1/commit", utf8(draw), utf8(role), unhex(nonce, 32)));
}

/**
 * Reveals the own nonce, once spec and all commitments are seen to be in the log.
 * @param {{seen: Commitments, nonce: string, role?: string, signer: import("./signature.js").Signer}} given `seen` from
 *   `checkCommitments`; without `role` the signer's own name is the role
 * @returns {Promise<string>} canonical signed `draw.reveal`
 */
export async function reveal({ seen, nonce, signer, role = signer.by }) {
  if (!(seen instanceof Commitments)) {
    throw refused("no nonce is revealed before the commitments are checked");
  }
  const object = { draw: seen.spec.draw, nonce, role, type: "draw.reveal", v: 1 };
  await checkReveal(object, seen.commits[role]);
  return json.write(await signObject("draw.reveal", object, signer));
}

const CHECKED = Symbol("checked");

/** Spec and commitments that are in the log; only `checkCommitments` makes one. */
class Commitments {
  constructor(spec, commits, key) {
    if (key !== CHECKED) {
      throw refused("commitments must come from checkCommitments");
    }
    this.spec = spec;
    this.commits = commits;
    Object.freeze(this);
  }
}

/**
 * Checks that the spec and every commitment are in the cosigned log, in this order, and that the own one is
 * among them.
 * @param {{spec: {leaf: string, proof: string}, commits: {leaf: string, proof: string}[], policy: object,
 *   draw: string, keys?: Record<string, string>, own?: {role: string, nonce: string}}} given `keys` are the enrolled
 *   keys (SubjectPublicKeyInfo in hex) of roles whose signatures are then checked; `own` is left out by whoever only checks
 * @returns {Promise<Commitments>}
 */
export async function checkCommitments({ spec, commits, policy, draw, keys = {}, own }) {
  const first = await verifyLeaf({ ...spec, policy, type: "draw.spec" });
  const data = parseSpec(first.leaf.data);
  require(data.draw === draw, `spec of ${data.draw}, this is ${draw}`);
  const byRole = Object.create(null);
  for (const entry of commits) {
    const { leaf, index } = await verifyLeaf({ ...entry, policy, type: "draw.commit" });
    require(index > first.index, `commitment at ${index}, spec at ${first.index}`);
    addOnce(byRole, parseMessage(leaf.data, "draw.commit", "c"), data);
    if (leaf.data.role in keys) {
      await checkSigned(leaf, keys[leaf.data.role]);
    }
  }
  require(Object.keys(byRole).length >= FEWEST_COMMITS, `a draw needs ${FEWEST_COMMITS} commitments`);
  if (own) {
    await checkReveal({ draw, role: own.role, nonce: own.nonce }, byRole[own.role]);
  }
  return new Commitments(data, Object.freeze(byRole), CHECKED);
}

/**
 * Whether no commitment can come any more: all are there, or every witness cosigned a checkpoint after their time.
 * What the server says of the time counts for nothing.
 * @param {{seen: Commitments, checkpoint: string, policy: object}} given `checkpoint` is a cosigned note
 */
export async function mayReveal({ seen, checkpoint, policy }) {
  if (seen.spec.roles.every((role) => role in seen.commits)) {
    return true;
  }
  const { firstSeenAt = 0 } = await checkNote(checkpoint, policy);
  return firstSeenAt >= seen.spec.commitBy;
}

async function checkSigned({ data, sigs }, spki) {
  const sig = sigs.find(({ by }) => by === data.role);
  if (!sig) {
    throw new TrustError("SIGNATURE_MISSING", `${data.type} of ${data.role}`);
  }
  await checkSig(data.type, await digestOf(data), sig, spki);
}

/** Reads what everything depends on. Rules about numbers are the server's; here it only must be whole. */
export function parseSpec(object) {
  json.only(object, "beacon", "beaconAt", "commitBy", "draw", "excl", "exclReasonsRoot", "groups", "panel", "pool",
    "revealBy", "roles", "rules", "seats", "type", "v", "sig", "sigs");
  json.require(json.require(object, "v", 1), "type", "draw.spec");
  checkBeaconNamed(json.objectOf(object, "beacon"));
  const [seats, groups] = [json.listOf(object, "seats"), json.listOf(object, "groups")];
  require(seats.length === groups.length && seats.every(({ g }, i) => g === groups[i].g), "seats and groups differ");
  json.listOf(object, "roles");
  return json.without(object, "sig", "sigs");
}

function checkBeaconNamed(beacon) {
  if (beacon.kind === DRAND) {
    json.integerOf(json.only(beacon, "kind", "round"), "round", 1);
  } else {
    json.require(json.only(beacon, "kind"), "kind", "none");
  }
}

/** Whether the seed waits for a round of drand, whose signature nothing here checks. */
export function hasBeacon(spec) {
  return spec.beacon.kind === DRAND;
}

/**
 * The randomness of the round that the spec names: the SHA-256 of its signature. That drand signed it is not checked
 * here; the server and `gongcai verify draw` do.
 * @param {{beacon: object}} spec
 * @param {object | undefined} message the logged `draw.beacon`, absent for a spec without a beacon
 * @returns {Promise<string>} hex, empty without a beacon
 */
export async function randomnessOf(spec, message) {
  if (!hasBeacon(spec)) {
    require(message === undefined, "a beacon that the spec does not name");
    return "";
  }
  require(message !== undefined, `the beacon is missing, round ${spec.beacon.round}`);
  require(message.kind === DRAND && message.round === spec.beacon.round, `round ${message.round}, the spec names ${spec.beacon.round}`);
  return hex(await sha256(unhex(message.sig, SIGNATURE)));
}

/** What the seed takes over from the spec. @returns {Promise<string>} hex */
export async function specHash(spec) {
  return hex(await leafHash(json.bytesOf(json.without(spec, "sig", "sigs"))));
}

/**
 * The seed, after every reveal was held against its commitment. With a beacon a nonce that was kept back counts as
 * empty; only reveals that the log had in time may be given.
 * @param {{spec: object, commits: object[], reveals: object[], beacon?: object}} given the logged objects
 * @returns {Promise<string>} hex
 */
export async function seedOf({ spec, commits, reveals, beacon }) {
  const randomness = await randomnessOf(spec, beacon);
  const committed = Object.create(null);
  const revealed = Object.create(null);
  commits.forEach((message) => addOnce(committed, parseMessage(message, "draw.commit", "c"), spec));
  reveals.forEach((message) => addOnce(revealed, parseMessage(message, "draw.reveal", "nonce"), spec));
  require(Object.keys(committed).length >= FEWEST_COMMITS, `a draw needs ${FEWEST_COMMITS} commitments`);
  for (const role of spec.roles) {
    require(role in committed || !(role in revealed), `${role} revealed what it did not commit to`);
    require(hasBeacon(spec) || role in committed === role in revealed, `${role} committed and did not reveal`);
    if (role in revealed) {
      await checkReveal(revealed[role], committed[role]);
    }
  }
  return seedFrom(await specHash(spec), spec.roles.map((role) => revealed[role]?.nonce ?? ""), randomness);
}

/** The seed from its parts, all hex; a missing nonce and no randomness are empty. */
export async function seedFrom(hash, nonces, beacon) {
  return hex(await H("gongcai/draw/v1/seed", unhex(hash, 32), ...nonces.map((nonce) => unhex(nonce)), unhex(beacon)));
}

async function checkReveal({ draw, role, nonce }, commitment) {
  const c = await commitmentOf(draw, role, nonce);
  if (commitment?.c !== c) {
    throw new TrustError("NONCE_DIFFERS", `${role} in ${draw} leads to ${c}, committed was ${commitment?.c}`);
  }
}

function parseMessage(object, type, field) {
  json.only(object, "draw", field, "role", "type", "v", "sig", "sigs");
  json.require(json.require(object, "v", 1), "type", type);
  json.hex32Of(object, field);
  return object;
}

function addOnce(byRole, message, spec) {
  const { role, draw } = message;
  require(draw === spec.draw && spec.roles.includes(role) && !(role in byRole), `${role} of ${draw} twice or not of ${spec.draw}`);
  byRole[role] = message;
}

/**
 * Everybody of a group in the order of their tickets.
 * @param {string} g
 * @param {{b: string, e: string}[]} roster
 * @param {string} seed hex
 * @returns {Promise<{g: string, pos: number, b: string, e: string, ticket: string}[]>}
 */
export async function orderOf(g, roster, seed) {
  const key = await crypto.subtle.importKey("raw", unhex(seed, 32), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const drawn = await Promise.all(roster.map(async ({ b, e }) => {
    const ticket = await crypto.subtle.sign("HMAC", key, LP(utf8("gongcai/draw/v1/ticket"), utf8(g), unhex(b, 16)));
    return { g, b, e, ticket: hex(new Uint8Array(ticket)) };
  }));
  drawn.sort((x, y) => compare(utf8(x.ticket + x.b), utf8(y.ticket + y.b)));
  return drawn.map((place, i) => ({ ...place, pos: i + 1 }));
}

/** Refuses a roster other than exactly the one that the spec names. */
export async function checkRoster(group, roster) {
  const leaves = await Promise.all(roster.map((leaf) => leafHash(json.bytesOf(leaf))));
  const sorted = roster.every(({ b }, i) => i === 0 || roster[i - 1].b < b);
  const root = hex(await rootOf(leaves));
  if (!sorted || roster.length !== group.N || root !== group.rosterRoot) {
    throw new TrustError("ROSTER_DIFFERS", `${group.g}: ${roster.length} with ${root}, spec names ${group.N} and ${group.rosterRoot}`);
  }
}

/** Who holds the seats, first and after each contact, in the order of the log. */
export class Seating {
  #orders;
  #seats;
  #onePerEmployer;
  #reached = new Map();
  #taken = new Set();

  /** @param {{g: string, n: number}[]} seats @param {object[][]} orders from `orderOf`, one per group */
  constructor(seats, orders, onePerEmployer = true) {
    this.#orders = new Map(seats.map(({ g }, i) => [g, orders[i]]));
    this.#onePerEmployer = onePerEmployer;
    this.#seats = new Map(seats.map(({ g }) => [g, []]));
    seats.forEach(({ g, n }) => Array.from({ length: n }, () => this.#call(g)));
  }

  /** Those who hold a seat, group by group. */
  get seated() {
    return [...this.#seats.values()].flat();
  }

  /** Takes one `draw.contact`. @returns {object | undefined} who is called in */
  contact({ g, pos, outcome }) {
    const held = this.#seats.get(g) ?? [];
    const at = held.findIndex((place) => place.pos === pos);
    require(at >= 0, `nobody holds a seat at position ${pos} of ${g}`);
    if (outcome === "accepted") {
      return undefined;
    }
    held.splice(at, 1);
    return this.#call(g);
  }

  #call(g) {
    const order = this.#orders.get(g);
    for (let at = this.#reached.get(g) ?? 0; at < order.length; at++) {
      this.#reached.set(g, at + 1);
      if (this.#isFree(order[at])) {
        this.#taken.add(order[at].b);
        this.#seats.get(g).push(order[at]);
        return order[at];
      }
    }
    return undefined;
  }

  #isFree({ b, e }) {
    return !this.#taken.has(b) && !(this.#onePerEmployer && this.seated.some((place) => place.e === e));
  }
}

/**
 * Draws again from the public record and refuses a result, or an opening of it, that comes out otherwise.
 * @param {{spec: object, commits: object[], reveals: object[], rosters: object[][], result: object, contacts: object[],
 *   open: object, beacon?: object}} record the logged objects; rosters in the order of the spec's groups
 * @returns {Promise<{seed: string, orders: object[][], seated: object[]}>}
 */
export async function verifyDraw({ spec, commits, reveals, rosters, result, contacts, open, beacon }) {
  const seed = await seedOf({ spec, commits, reveals, beacon });
  differsUnless(result.seed === seed, `seed ${result.seed}, recomputed ${seed}`);
  const ids = [...spec.excl, ...rosters.flat().map(({ b }) => b)];
  if (rosters.length !== spec.groups.length || new Set(ids).size !== ids.length) {
    throw new TrustError("ROSTER_DIFFERS", "somebody is excluded or in two groups, or a group has no roster");
  }
  await Promise.all(spec.groups.map((group, i) => checkRoster(group, rosters[i])));
  const orders = await Promise.all(spec.groups.map(({ g }, i) => orderOf(g, rosters[i], seed)));
  const seating = new Seating(spec.seats, orders, spec.rules.onePerEmployer);
  const first = closedResult(spec, seating.seated);
  const hash = hex(await H("gongcai/draw/v1/result", unhex(open.salt, 32), json.bytesOf(first)));
  differsUnless(hash === result.result && json.write(open.result) === json.write(first), `result ${hash}, logged ${result.result}`);
  contacts.forEach((contact) => seating.contact(contact));
  await checkMembers(open.members, seating.seated);
  return { seed, orders, seated: seating.seated };
}

function closedResult(spec, seated) {
  const selected = (g) => seated.filter((place) => place.g === g).map(({ b, pos, ticket }) => ({ b, pos, ticket }));
  return { groups: spec.groups.map(({ g, N }) => ({ N, g, selected: selected(g) })) };
}

async function checkMembers(members, seated) {
  differsUnless(members.length === seated.length, `${members.length} members, ${seated.length} seats`);
  for (const { g, pos, expertNo, r } of members) {
    const b = hex(await H("gongcai/draw/v1/blind", unhex(r, 32), utf8(expertNo))).slice(0, 32);
    differsUnless(seated.some((place) => place.g === g && place.pos === pos && place.b === b), `${expertNo} at ${pos} of ${g}`);
  }
}

function differsUnless(claim, detail) {
  if (!claim) {
    throw new TrustError("RESULT_DIFFERS", detail);
  }
}

function require(claim, detail) {
  if (!claim) {
    throw refused(detail);
  }
}

function refused(detail) {
  return new TrustError("DRAW_REFUSED", detail);
}
