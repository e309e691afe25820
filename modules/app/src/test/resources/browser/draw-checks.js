/** Checks of the draw: two worked examples, and what a role's browser makes and refuses. */
import { newSigner, refused, same } from "./checks.js";
import { FakeLog } from "./proof-checks.js";

export async function checkDraws(checks, m, { drawGolden, drawExample, drawBeacon }) {
  if (drawGolden) {
    await checks.check("the independent draw comes out the same", () => checkGolden(m, drawGolden));
  }
  await checkExample(checks, m, drawExample);
  await checks.check("the seed takes in the beacon, and a nonce kept back is empty", () => checkBeacon(m, drawBeacon));
  await checks.check("a role commits, checks the log, and only then reveals", () => checkRole(m, drawExample));
  await checks.check("a missing commitment is waited for by the witness's clock", () => checkMissing(m, drawExample));
}

async function checkGolden(m, golden) {
  const spec = m.canonicalJson.read(golden.specCanonical);
  const hash = await m.draw.specHash(spec);
  same(hash, golden.specLeafHash, "specHash");
  for (const [i, role] of spec.roles.entries()) {
    same(await m.draw.commitmentOf(spec.draw, role, golden.nonces[i]), golden.commits[i]);
  }
  same(await m.draw.seedFrom(hash, golden.nonces, golden.beacon), golden.seed, "seed");
  const pool = golden.experts.map(({ leaf }) => leaf).filter(({ b }) => !spec.excl.includes(b));
  const orders = await Promise.all(golden.groups.map(({ g }) => m.draw.orderOf(g, pool.filter(({ s }) => s.includes(g)), golden.seed)));
  golden.groups.forEach(({ order }, i) => same(texts(orders[i]), texts(order), "order"));
  const seating = new m.draw.Seating(spec.seats, orders);
  same(texts(seating.seated), texts(golden.groups.flatMap(({ selected }) => selected)), "selection");
  same(texts([seating.contact({ g: "A08", pos: golden.decline.pos, outcome: "declined" })]), texts([golden.replacement]));
}

function texts(places) {
  return places.map(({ pos, b, ticket }) => `${pos} ${b} ${ticket}`).join("\n");
}

async function checkExample(checks, m, example) {
  await checks.check("the server's draw is drawn again and fits", async () => {
    const { seed, orders } = await m.draw.verifyDraw(example);
    same(seed, example.result.seed);
    same(await m.draw.specHash(example.spec), example.specHash);
    example.orders.forEach(({ places }, i) => same(texts(orders[i]), texts(places)));
  });
  await checks.check("a changed draw is refused", async () => {
    const verify = (change) => m.draw.verifyDraw({ ...example, ...change });
    const [first, ...others] = example.reveals;
    await refused("NONCE_DIFFERS", () => verify({ reveals: [{ ...first, nonce: "11".repeat(32) }, ...others] }));
    await refused("DRAW_REFUSED", () => verify({ reveals: others }));
    await refused("DRAW_REFUSED", () => verify({ commits: [...example.commits, example.commits[0]] }));
    await refused("ROSTER_DIFFERS", () => verify({ rosters: [example.rosters[0].slice(1), example.rosters[1]] }));
    await refused("RESULT_DIFFERS", () => verify({ contacts: [] }));
    await refused("RESULT_DIFFERS", () => verify({ result: { ...example.result, result: "00".repeat(32) } }));
    await refused("RESULT_DIFFERS", () => verify({ spec: { ...example.spec, revealBy: example.spec.revealBy + 1 } }));
  });
}

async function checkBeacon(m, example) {
  const { spec, specHash, seed, beacon, commits, reveals } = example;
  same(await m.draw.specHash(m.draw.parseSpec(spec)), specHash);
  same(await m.draw.seedOf({ spec, commits, reveals, beacon }), seed, "seed");
  const seedOf = (change) => m.draw.seedOf({ spec, commits, reveals, beacon, ...change });
  await refused("DRAW_REFUSED", () => seedOf({ beacon: undefined }));
  await refused("DRAW_REFUSED", () => seedOf({ beacon: { ...beacon, round: beacon.round + 1 } }));
  await refused("WRONG_FIELD", () => seedOf({ beacon: { ...beacon, sig: "ab" } }));
  await refused("DRAW_REFUSED", () => seedOf({ commits: commits.slice(1) }));
  await refused("NONCE_DIFFERS", () => seedOf({ reveals: [{ ...reveals[0], nonce: "11".repeat(32) }] }));
  await refused("UNKNOWN_FIELD", () => m.draw.parseSpec({ ...spec, beacon: { ...spec.beacon, kind: "none" } }));
}

async function checkRole(m, { spec }) {
  const log = await FakeLog.create(m);
  const signers = await Promise.all(["agency", "inspector"].map((role) => newSigner(m, role)));
  const own = await Promise.all(signers.map((signer) => m.draw.commit({ draw: spec.draw, signer })));
  const entries = await Promise.all(own.map(({ text }) => {
    const { sig, ...data } = m.canonicalJson.read(text);
    return log.entry("draw.commit", data, [sig], 3);
  }));
  const given = { spec: await log.entry("draw.spec", spec, [], 2), commits: entries, policy: log.policy, draw: spec.draw, keys: { agency: signers[0].spki },
    own: { role: "agency", nonce: own[0].nonce } };
  const seen = await m.draw.checkCommitments(given);
  const text = await m.draw.reveal({ seen, nonce: own[0].nonce, signer: signers[0] });
  same(m.canonicalJson.read(text).nonce, own[0].nonce);
  const clerk = await newSigner(m, "91349900MAE9A0013Y");
  const forRole = m.canonicalJson.read((await m.draw.commit({ draw: spec.draw, role: "agency", signer: clerk })).text);
  same(`${forRole.role} ${forRole.sig.by}`, `agency ${clerk.by}`);
  same(m.canonicalJson.read(await m.draw.reveal({ seen, role: "agency", nonce: own[0].nonce, signer: clerk })).sig.by, clerk.by);
  await refused("NONCE_DIFFERS", () => m.draw.reveal({ seen, nonce: own[1].nonce, signer: signers[0] }));
  await refused("DRAW_REFUSED", () => m.draw.reveal({ seen: { spec }, nonce: own[0].nonce, signer: signers[0] }));
  await refused("DRAW_REFUSED", () => m.draw.checkCommitments({ ...given, commits: entries.slice(0, 1) }));
  await refused("NONCE_DIFFERS", () => m.draw.checkCommitments({ ...given, own: { role: "platform", nonce: own[0].nonce } }));
  await refused("UNKNOWN_KEY", () => m.draw.checkCommitments({ ...given, keys: { agency: signers[1].spki } }));
  const forged = { ...entries[0], leaf: entries[0].leaf.replace(/"c":"../, '"c":"00') };
  await refused("INCLUSION_FAILS", () => m.draw.checkCommitments({ ...given, commits: [forged, entries[1]] }));
}

/** The server may say what time it is; only what a witness cosigned ends the time to commit. */
async function checkMissing(m, { spec }) {
  const log = await FakeLog.create(m);
  const own = await Promise.all(spec.roles.slice(0, 2).map(async (role) => m.draw.commit({ draw: spec.draw, signer: await newSigner(m, role) })));
  const commits = await Promise.all(own.map(({ text }) => {
    const { sig, ...data } = m.canonicalJson.read(text);
    return log.entry("draw.commit", data, [sig], 3);
  }));
  const checkpoint = commits[0].proof.slice(commits[0].proof.indexOf("\n\n") + 2);
  const { firstSeenAt } = await m.note.checkNote(checkpoint, log.policy);
  const may = async (commitBy, note = checkpoint) => m.draw.mayReveal({
    seen: await m.draw.checkCommitments({
      spec: await log.entry("draw.spec", { ...spec, commitBy }, [], 2), commits, policy: log.policy, draw: spec.draw }),
    checkpoint: note,
    policy: log.policy,
  });
  same(await may(firstSeenAt + 1), false);
  same(await may(firstSeenAt), true);
  const withoutWitness = `${checkpoint.split("\n").slice(0, 5).join("\n")}\n`;
  await refused("WITNESS_MISSING", () => may(firstSeenAt, withoutWitness));
}
