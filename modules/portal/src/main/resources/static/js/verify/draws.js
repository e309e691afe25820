/** The draws of a bundle's tender, computed again. */
import { TrustError } from "../trust/errors.js";
import { hasBeacon, seedOf, verifyDraw } from "../trust/draw.js";
import * as json from "../trust/canonical-json.js";
import { checkSigned } from "./evidence.js";

const PLATFORM = "platform";
const SINGLE = ["draw.spec", "draw.beacon", "draw.result", "draw.void", "draw.open"];
const SIGNED = ["draw.spec", "draw.commit", "draw.reveal"];

/** The tender's draws, in their order; refused where one is left out. @returns {LoggedDraw[]} */
export function drawsOf(acts, tender) {
  const prefix = `${tender}/draw/`;
  const subjects = new Set(acts.map(({ leaf }) => leaf?.subj ?? "").filter((subject) => subject.startsWith(prefix)));
  const expected = Array.from(subjects, (_, i) => `${prefix}${i + 1}`);
  const missing = expected.filter((draw) => !subjects.has(draw));
  if (missing.length > 0) {
    reject(`${missing.join(", ")} of ${subjects.size} draws is not in this evidence`);
  }
  return expected.map((draw) => new LoggedDraw(draw, acts));
}

/** What one draw logged, by type. */
export class LoggedDraw {
  #acts;
  #all;

  constructor(draw, acts) {
    this.draw = draw;
    this.#all = acts;
    this.#acts = acts.filter(({ leaf }) => leaf?.subj === draw);
    for (const type of SINGLE) {
      const found = this.#of(type);
      if (found.length > 1) {
        reject(`${type} of ${draw} at leaves ${found.map(({ index }) => index).join(", ")}, there may be one`);
      }
    }
  }

  /** Whether it has a specification; a draw held elsewhere, or void before, has none. */
  get isSpecified() {
    return this.#one("draw.spec") !== undefined;
  }

  /** Whether it came to a result. */
  get isComplete() {
    return this.isSpecified && this.#one("draw.result") !== undefined;
  }

  /** Whether a counted witness tells when the messages were seen. */
  get isTimed() {
    return this.#one("draw.spec").seen.seenByAllAt !== undefined;
  }

  /** The round whose signature is not checked here; undefined where the seed waits for none. @returns {number | undefined} */
  get uncheckedRound() {
    const [{ beacon }] = this.#data("draw.spec");
    return beacon.round;
  }

  /** The groups with their seats and people. @returns {{g: string, n: number, N: number}[]} */
  get groups() {
    const [{ groups, seats }] = this.#data("draw.spec");
    return groups.map(({ g, N }, i) => ({ g, N, n: seats[i].n }));
  }

  /** Signatures of the parties, and that all commitments were seen before the first reveal, and reveals in time. */
  async checkMessages() {
    this.#checkSigners();
    for (const act of this.#acts.filter(({ leaf }) => SIGNED.includes(leaf.type) && !isPlatforms(leaf))) {
      await checkSigned(act, this.#all);
    }
    const [[spec], commits, reveals] = SIGNED.map((type) => this.#of(type));
    inTurn([spec], commits);
    const beacon = this.#of("draw.beacon");
    const isAwaited = hasBeacon(spec.leaf.data);
    const counted = isAwaited ? this.#revealsInTime() : reveals;
    if (isAwaited) {
      [spec, ...commits].filter((act) => !isInTime(act, spec)).forEach(({ leaf, seen }) =>
        reject(`${leaf.type} was seen at ${seen.seenByAllAt}, after the reveals ended`));
    }
    inTurn(commits, counted);
    inTurn(counted, beacon);
    const committed = Math.max(...commits.map(({ seen }) => seen.seenByAllAt ?? 0));
    counted.forEach(({ leaf, seen }) => {
      if (seen.firstSeenAt < committed || seen.seenByAllAt > spec.leaf.data.revealBy) {
        reject(`reveal of ${leaf.data.role} was seen from ${seen.firstSeenAt} to ${seen.seenByAllAt}, the last commitment at ${committed}, reveals end at ${spec.leaf.data.revealBy}`);
      }
    });
  }

  /** One signer for each role, who reveals what it committed; the platform signs for itself alone. */
  #checkSigners() {
    const signers = new Map();
    for (const { leaf, index } of [...this.#of("draw.commit"), ...this.#of("draw.reveal")]) {
      const { role } = leaf.data;
      const by = soleSigner(leaf, index);
      const committed = signers.get(role);
      const others = [...signers].filter(([other]) => other !== role).map(([, signer]) => signer);
      if ((by === PLATFORM) !== (role === PLATFORM) || (committed ?? by) !== by || others.includes(by)) {
        reject(`${leaf.type} at leaf ${index} is of role ${role} and signed by ${by}`);
      }
      signers.set(role, by);
    }
  }

  /** The seed, recomputed and the same as the logged one. */
  async seed() {
    const seed = await seedOf(this.#record());
    const [{ seed: logged }] = this.#data("draw.result");
    if (seed !== logged) {
      throw new TrustError("RESULT_DIFFERS", `seed ${logged}, recomputed ${seed}`);
    }
    return seed;
  }

  /** Rosters, tickets, order, contacts and members. @param {string} roster text of the published one */
  async recompute(roster) {
    const { groups } = json.require(json.require(json.only(json.read(roster), "draw", "groups", "v"), "v", 1), "draw", this.draw);
    const rosters = this.groups.map(({ g }) => groups.find((group) => group.g === g)?.leaves
      ?? reject(`no roster of ${g}`, "ROSTER_DIFFERS"));
    const [open] = this.#data("draw.open");
    return verifyDraw({ ...this.#record(), rosters, result: this.#data("draw.result")[0], contacts: this.#data("draw.contact"), open });
  }

  /** Whether the committee was opened by name. */
  get isOpen() {
    return this.#one("draw.open") !== undefined;
  }

  #record() {
    const [[spec], commits, reveals] = SIGNED.map((type) => this.#data(type));
    const [beacon] = this.#data("draw.beacon");
    return { spec, commits, reveals: hasBeacon(spec) ? this.#revealsInTime().map(({ leaf }) => leaf.data) : reveals, beacon };
  }

  /** Where a beacon makes up for missing nonces, a late one is missing. */
  #revealsInTime() {
    const [spec] = this.#of("draw.spec");
    return this.#of("draw.reveal").filter((act) => isInTime(act, spec));
  }

  #one(type) {
    return this.#of(type)[0];
  }

  #of(type) {
    return this.#acts.filter(({ leaf }) => leaf.type === type);
  }

  #data(type) {
    return this.#of(type).map(({ leaf }) => leaf.data);
  }
}

/** By what the witnesses tell; where none is counted, the page says that nobody tells a time. */
function isInTime({ seen }, spec) {
  return (seen.seenByAllAt ?? 0) <= spec.leaf.data.revealBy;
}

/** What the platform says in its own role: nobody enrols its key, and the log's signature stands for it. */
function isPlatforms({ data, sigs }) {
  return data.role === PLATFORM && sigs.every(({ by }) => by === PLATFORM);
}

function soleSigner({ type, sigs }, index) {
  if (sigs.length !== 1) {
    reject(`${type} at leaf ${index} has ${sigs.length} signatures, must have one`, "SIGNATURE_MISSING");
  }
  return sigs[0].by;
}

function inTurn(earlier, later) {
  const last = earlier.at(-1);
  const first = later[0];
  if (last && first && last.index > first.index) {
    reject(`${last.leaf.type} at leaf ${last.index} stands after ${first.leaf.type} at leaf ${first.index}`);
  }
}

function reject(detail, code = "DRAW_REFUSED") {
  throw new TrustError(code, detail);
}
