/** The draws of a bundle's tender, computed again. */
import { TrustError } from "../trust/errors.js";
import { hasBeacon, seedOf, verifyDraw } from "../trust/draw.js";
import * as json from "../trust/canonical-json.js";
import { checkSigned } from "./evidence.js";

const PLATFORM = "platform";
const SIGNED = ["draw.spec", "draw.commit", "draw.reveal"];

/** The numbers of the tender's draws, in their order. @returns {string[]} */
export function drawsOf(acts, tender) {
  const numbers = acts.map(({ leaf }) => leaf?.subj ?? "").filter((subject) => subject.startsWith(`${tender}/draw/`));
  return [...new Set(numbers)].sort((a, b) => attemptOf(a) - attemptOf(b));
}

function attemptOf(draw) {
  return Number(draw.slice(draw.lastIndexOf("/") + 1));
}

/** What one draw logged, by type. */
export class LoggedDraw {
  #acts;
  #all;

  constructor(draw, acts) {
    this.draw = draw;
    this.#all = acts;
    this.#acts = acts.filter(({ leaf }) => leaf?.subj === draw);
  }

  /** Whether it has a specification; a draw held elsewhere, or void before, has none. */
  get isSpecified() {
    return this.#of("draw.spec").length === 1;
  }

  /** Whether it came to a result. */
  get isComplete() {
    return this.isSpecified && this.#of("draw.result").length === 1;
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
    return this.#of("draw.open").length === 1;
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

  #of(type) {
    return this.#acts.filter(({ leaf }) => leaf.type === type);
  }

  #data(type) {
    return this.#of(type).map(({ leaf }) => leaf.data);
  }
}

function isInTime({ seen }, spec) {
  return (seen.seenByAllAt ?? 0) <= spec.leaf.data.revealBy;
}

/** What the platform says in its own role: nobody enrols its key, and the log's signature stands for it. */
function isPlatforms({ data, sigs }) {
  return data.role === PLATFORM && sigs.every(({ by }) => by === PLATFORM);
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
