/** What a draw's specification says, shown before it is signed, and the result recomputed from it. */
import { TrustError } from "../trust/errors.js";
import { checkCommitments, hasBeacon, parseSpec, seedOf } from "../trust/draw.js";
import { parseLeaf } from "../trust/receipt.js";
import * as json from "../trust/canonical-json.js";
import { facts, fill, part, text } from "./page.js";
import { moment } from "./format.js";
import { policyOf } from "./log-entries.js";

export function showSpecification(spec) {
  fill(part("sign-step"), {
    "spec-number": spec.draw,
    "spec-seats": spec.seats.map(({ g, n }, i) => `${g}: ${n} / ${spec.groups[i].N}`).join(" · "),
    "spec-recused": String(spec.excl.length),
    "spec-commit-by": moment(spec.commitBy),
    "spec-reveal-by": moment(spec.revealBy),
    "spec-beacon": hasBeacon(spec) ? `${spec.beacon.round} · ${moment(spec.beaconAt)}` : "–",
  });
}

/** What the page shows and what is signed must be the same draw. */
export function checkedSpec(prepared) {
  const spec = parseSpec(json.read(prepared));
  const { total, purchaser } = spec.panel;
  if (spec.draw !== facts.number || total !== Number(facts.total) || purchaser !== Number(facts.purchaserSeats)) {
    throw new TrustError("DRAW_REFUSED", `spec of ${spec.draw} with ${total} and ${purchaser}`, {
      message: text("draw.spec-differs"),
      remedy: text("draw.spec-differs.remedy"),
    });
  }
  return spec;
}

/** Refuses a seed other than the one that follows from the log, and ticks what it has checked. */
export async function recompute({ specification, commits, reveals, beacon, seed, log }, checks) {
  const policy = await policyOf(log);
  const { spec } = await checkCommitments({ spec: specification, commits, policy, draw: facts.number });
  checks.pass("proven");
  const published = beacon ? { kind: spec.beacon.kind, round: beacon.round, sig: beacon.sig } : undefined;
  const computed = await seedOf({ spec, commits: commits.map(dataOf), reveals: reveals.map(dataOf), beacon: published });
  if (computed !== seed) {
    throw new TrustError("RESULT_DIFFERS", `seed ${seed}, recomputed ${computed}`);
  }
  checks.pass("seed");
}

function dataOf({ leaf }) {
  return parseLeaf(leaf).data;
}
