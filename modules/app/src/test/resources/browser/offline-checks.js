/** Checks of the offline page's draws: what of a tender's acts must not pass for a draw. */
import { refused, same } from "./checks.js";

const TENDER = "349921-CG-2026-0007";
const SPEC = { beacon: { kind: "none" }, commitBy: 100, revealBy: 200, roles: ["agency", "inspector"] };

export async function checkOffline(checks, base) {
  const { drawsOf } = await import(`${base}../verify/draws.js`);
  const { checkSigned } = await import(`${base}../verify/evidence.js`);
  await checks.check("a draw that was left out, or has two specifications, is no evidence", async () => {
    same(drawsOf(acts(["draw.spec"]), TENDER).length, 1);
    await refused("DRAW_REFUSED", () => drawsOf(acts(["draw.spec"], 2), TENDER));
    await refused("DRAW_REFUSED", () => drawsOf(acts(["draw.spec", "draw.spec"]), TENDER));
    await refused("DRAW_REFUSED", () => drawsOf(acts(["draw.spec", "draw.result", "draw.result"]), TENDER));
    await refused("DRAW_REFUSED", () => drawsOf(acts(["draw.spec", "draw.open", "draw.open"]), TENDER));
  });
  await checks.check("each role has a signer of its own", async () => {
    const drawn = (...messages) => drawsOf([spec(), ...messages], TENDER)[0].checkMessages();
    const agency = message("draw.commit", 2n, "agency", "clerk");
    await refused("DRAW_REFUSED", () => drawn(agency, message("draw.commit", 3n, "inspector", "clerk")));
    await refused("DRAW_REFUSED", () => drawn(agency, message("draw.reveal", 3n, "agency", "another")));
    await refused("DRAW_REFUSED", () => drawn(agency, message("draw.commit", 3n, "platform", "clerk")));
    const unsigned = message("draw.commit", 3n, "inspector", "inspector");
    unsigned.leaf.sigs = [];
    await refused("SIGNATURE_MISSING", () => drawn(agency, unsigned));
  });
  await checks.check("a revoked key signs nothing any more", async () => {
    const signed = message("draw.commit", 9n, "agency", "clerk");
    const enrolled = key(1n, "key.enrol", { by: "clerk", spki: "" });
    await refused("UNKNOWN_KEY", () => checkSigned(signed, [signed]));
    await refused("UNKNOWN_KEY", () => checkSigned(signed, [enrolled, key(2n, "key.revoke", { key: "k-clerk" }), signed]));
  });
}

function acts(types, attempt = 1) {
  return types.map((type, i) => ({ index: BigInt(i), leaf: { type, subj: `${TENDER}/draw/${attempt}`, data: SPEC, sigs: [] } }));
}

function spec() {
  return { index: 1n, seen: {}, leaf: { type: "draw.spec", subj: `${TENDER}/draw/1`, data: SPEC, sigs: [{ by: "agency" }] } };
}

function message(type, index, role, by) {
  return { index, seen: {}, leaf: { type, subj: `${TENDER}/draw/1`, data: { role, type }, sigs: [{ by, key: `k-${by}` }] } };
}

function key(index, type, data) {
  return { index, leaf: { type, subj: "organisation", data, sigs: [{ by: "clerk", key: "k-clerk" }] } };
}
