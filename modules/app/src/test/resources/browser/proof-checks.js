/** Checks of everything that rests on the log, against a log and a witness made here. */
import { newSigner, refused, same } from "./checks.js";
import { newBid, newKeys } from "./round-trips.js";

const TENDER = "349921-CG-2026-0031";
const BIDDER = "91349921MAE9B0027H";
const ORIGIN = "tong.example/log/2026";
const DEADLINE = 1_780_000_000;

export async function checkProofs(checks, m) {
  const log = await FakeLog.create(m);
  const keys = await newKeys(m);
  const signers = {};
  for (const recipient of Object.keys(keys.object.pks)) {
    signers[recipient] = await newSigner(m, recipient);
  }
  await checkKeySets(checks, m, log, keys, signers);
  await checkReceipts(checks, m, log);
  await checkOpenings(checks, m, log, keys, signers);
}

async function checkKeySets(checks, m, log, keys, signers) {
  const sigs = await signatures(m, keys, signers);
  const entry = await log.entry("tender.keys", keys.object, sigs);
  const longTermKeys = Object.fromEntries(Object.entries(signers).map(([name, { spki }]) => [name, { spki }]));
  for (const name of ["agency", "platform"]) {
    const data = { by: name, challenge: "00".repeat(32), spki: signers[name].spki, v: 1 };
    longTermKeys[name].enrolment = await log.entry("key.enrol", data, []);
  }
  const pins = { supervision: signers.supervision.key, supervisionBackup: signers.supervisionBackup.key };
  const given = { ...entry, policy: log.policy, pins, longTermKeys, tender: TENDER, slot: "price" };
  await checks.check("a key set in the log, signed by all and pinned, is accepted", async () => {
    const steps = [];
    const keySet = await m.keyset.checkKeySet({ ...given, onStep: (step) => steps.push(step) });
    same(keySet.hash, keys.keySet.hash);
    same(steps, "log,rule,tender,signatures");
  });
  await checks.check("a key set with swapped keys or without proof is refused", async () => {
    const check = (change) => m.keyset.checkKeySet({ ...given, ...change });
    const stranger = await newSigner(m, "supervision");
    const swapped = await log.entry("tender.keys", keys.object, await signatures(m, keys, { ...signers, supervision: stranger }));
    await refused("UNKNOWN_KEY", () => check(swapped));
    await refused("UNKNOWN_KEY", () => check({ ...swapped, longTermKeys: { ...longTermKeys, supervision: { spki: stranger.spki } } }));
    await refused("UNKNOWN_KEY", () => check({ longTermKeys: { ...longTermKeys, agency: { spki: signers.agency.spki } } }));
    await refused("UNKNOWN_KEY", () => check({ longTermKeys: { ...longTermKeys, agency: { ...longTermKeys.agency, spki: stranger.spki } } }));
    await refused("RULE_REFUSED", () => check({ pins: { supervision: pins.supervision } }));
    await refused("WRONG_TENDER", () => check({ slot: "all" }));
    await refused("WRONG_FIELD", () => check(longTermKeys.agency.enrolment));
    await refused("INCLUSION_FAILS", () => check({ leaf: entry.leaf.replace('"at":1', '"at":2') }));
    await refused("SIGNATURE_MISSING", async () => check(await log.entry("tender.keys", keys.object, sigs.slice(1))));
    const changed = [{ ...sigs[0], value: sigs[1].value }, ...sigs.slice(1)];
    await refused("SIGNATURE_FAILS", async () => check(await log.entry("tender.keys", keys.object, changed)));
  });
  await checks.check("a holder signs only a key set with its own key and the known rule", async () => {
    const keySet = keys.keySet.text;
    const sign = (change) => m.holder.signKeySet({ keySet, key: { ...keys.holderKey("agency"), ...change }, signer: signers.agency });
    same((await sign({})).by, "agency");
    await refused("WRONG_KEYS", () => sign({ pk: keys.object.pks.platform }));
    await refused("WRONG_TENDER", () => sign({ slot: "all" }));
    const weaker = { ...keys.object, rule: { ...keys.object.rule, clauses: [["supervision"]] } };
    await refused("RULE_REFUSED", () => m.holder.signKeySet({ keySet: m.canonicalJson.write(weaker), key: keys.holderKey("agency"), signer: signers.agency }));
    const announced = m.canonicalJson.read(await m.holder.announceKey(keys.holderKey("agency"), signers.agency));
    await m.signature.checkSig("tender.key", await m.signature.digestOf(announced), announced.sig, signers.agency.spki);
  });
}

function signatures(m, keys, signers) {
  return Promise.all(Object.keys(signers).sort().map((recipient) =>
    m.holder.signKeySet({ keySet: keys.keySet.text, key: keys.holderKey(recipient), signer: signers[recipient] })));
}

async function checkReceipts(checks, m, log) {
  const [envelope, r] = ["1a".repeat(32), "2b".repeat(32)];
  const receipt = await log.receipt(envelope, r, 1234);
  const verify = (change) => m.receipt.verifyReceipt({ receipt, policy: log.policy, envelope, r, ...change });
  await checks.check("a receipt is verified from the envelope to the witness", async () => {
    const { seen, slot, index } = await verify({});
    same(`${slot} ${index} ${seen.seenByAllAt} ${seen.independentWitness}`, `1234 3 ${DEADLINE + 5} true`);
  });
  await checks.check("a changed or foreign receipt is refused", async () => {
    await refused("INCLUSION_FAILS", () => verify({ envelope: "00".repeat(32) }));
    await refused("INCLUSION_FAILS", () => verify({ receipt: receipt.replace("index 3", "index 2") }));
    await refused("INCLUSION_FAILS", async () => verify({ receipt: await log.receipt(envelope, r, 1234, { slot: 1235 }) }));
    await refused("INCLUSION_FAILS", async () => verify({ receipt: await log.receipt(envelope, r, 1234, { path: [] }) }));
    await refused("WITNESS_MISSING", () => verify({ receipt: receipt.replace(/— witness.*\n/, "") }));
    await refused("SIGNATURE_FAILS", () => verify({ receipt: receipt.replace(`${ORIGIN}\n8\n`, `${ORIGIN}\n9\n`) }));
    await refused("MALFORMED_TEXT", () => verify({ receipt: "hello" }));
    const stranger = await FakeLog.create(m);
    await refused("SIGNATURE_MISSING", () => verify({ policy: stranger.policy }));
  });
}

async function checkOpenings(checks, m, log, keys, signers) {
  const signer = await newSigner(m, BIDDER);
  const { keySet } = keys;
  const bid = await newBid(m, keySet, signer);
  const head = await m.head.parseHead(bid.head);
  const root = await m.closing.closeRoot([bid.envelope, "ff".repeat(32)]);
  const items = [{ count: 2, lot: "1", root, slot: "price" }];
  const record = (list) => ({ at: DEADLINE, items: list, tender: TENDER, v: 1 });
  const given = { ...(await log.entry("tender.close", record(items), [])), policy: log.policy, tender: TENDER, deadline: DEADLINE, now: DEADLINE + 9 };
  const closing = await m.closing.Closing.check(given);
  await checks.check("after closing the bidder releases its key", async () => {
    const { text, dek } = await m.closing.release({ head, dek: bid.dek, signer, closing });
    const release = m.canonicalJson.read(text);
    same(release.E, bid.envelope);
    same(dek, m.encoding.hex(bid.dek));
    await m.signature.checkSig("bid.release", await m.signature.digestOf(release), release.sig, signer.spki);
    const path = [m.encoding.hex(await m.merkle.leafHash(m.encoding.unhex("ff".repeat(32))))];
    await closing.checkCounts({ lot: "1", slot: "price", envelope: bid.envelope, index: 0, path });
    await refused("INCLUSION_FAILS", () => closing.checkCounts({ lot: "1", slot: "price", envelope: "ee".repeat(32), index: 0, path }));
  });
  await checks.check("before the deadline nothing counts as closed", async () => {
    await refused("NOT_CLOSED", () => m.closing.Closing.check({ ...given, now: DEADLINE - 1 }));
    await refused("NOT_CLOSED", () => m.closing.Closing.check({ ...given, deadline: DEADLINE + 6 }));
    await refused("WRONG_TENDER", () => m.closing.Closing.check({ ...given, tender: "other" }));
    const empty = await m.closing.Closing.check({ ...given, ...(await log.entry("tender.close", record([]), [])) });
    await refused("NOT_CLOSED", () => m.closing.release({ head, dek: bid.dek, signer, closing: empty }));
  });
  await checks.check("a later slot waits for its opening act", () => checkLaterSlot(m, log, { given, record, items, head, bid, signer, signers }));
  await checks.check("holders open their pieces and together the bid", async () => {
    const opened = {};
    for (const recipient of ["agency", "supervisionBackup"]) {
      opened[recipient] = await m.holder.openPieces({ keySet, head, key: keys.holderKey(recipient), signer: signers[recipient], closing });
    }
    same(opened.supervisionBackup.length, 2);
    const statement = m.canonicalJson.read(opened.agency[0].statement);
    same(`${statement.ok} ${statement.clause} ${statement.piece}`, "true 0 1");
    await m.signature.checkSig("bid.piece", await m.signature.digestOf(statement), statement.sig, signers.agency.spki);
    const pieces = [opened.supervisionBackup[0].value, opened.agency[0].value];
    const dek = await m.holder.combinePieces({ keySet, head, clause: 0, pieces });
    same((await m.bid.openBid({ keySet, head, dek, body: bid.body })).plain, bid.plain);
  });
  await checks.check("a piece that does not open is stated as such", async () => {
    const broken = await m.head.parseHead(m.canonicalJson.write({ ...head.object, sealed: [...head.sealed].reverse() }));
    const [result] = await m.holder.openPieces({ keySet, head: broken, key: keys.holderKey("agency"), signer: signers.agency, closing });
    same(`${result.ok} ${result.fault} ${result.value}`, "false PIECE_UNOPENABLE undefined");
    await refused("NOT_CLOSED", () => m.holder.openPieces({ keySet, head, key: keys.holderKey("agency"), signer: signers.agency }));
  });
}

async function checkLaterSlot(m, log, { given, record, items, head, bid, signer, signers }) {
  const both = [...items, { ...items[0], slot: "technical" }];
  const closing = await m.closing.Closing.check({ ...given, ...(await log.entry("tender.close", record(both), [])) });
  await refused("NOT_CLOSED", () => m.closing.release({ head, dek: bid.dek, signer, closing }));
  const data = { lot: "1", slot: "price", tender: TENDER, v: 1 };
  const digest = await m.signature.digestOf(data);
  const chair = await newSigner(m, "chair");
  const sigs = await Promise.all([signers.agency, chair].map((one) => m.signature.signDigest("opening.start", digest, one)));
  const opening = { ...(await log.entry("opening.start", data, sigs, 6)), policy: log.policy, keys: [signers.agency, chair] };
  const allowed = await closing.withOpening(opening);
  await m.closing.release({ head, dek: bid.dek, signer, closing: allowed });
  await refused("SIGNATURE_MISSING", async () => closing.withOpening({ ...opening, ...(await log.entry("opening.start", data, sigs.slice(1), 6)) }));
}

/** A log of eight leaves with a witness, which proves whatever is asked of it. */
/** A log with a witness, made for one check. */
export class FakeLog {
  static async create(m) {
    const fake = new FakeLog();
    fake.m = m;
    fake.log = await newNoteKey(m, ORIGIN, 1);
    fake.witness = await newNoteKey(m, "witness.example", 4);
    fake.policy = await m.note.logPolicy({ log: fake.log.vkey, required: [fake.witness.vkey] });
    return fake;
  }

  /** A log entry with its proof. */
  async entry(type, data, sigs, index = 3) {
    const sorted = this.m.signature.sortedSigs(sigs);
    const leaf = this.m.canonicalJson.write({ at: 1, by: "agency", data, docs: [], n: 1, sigs: sorted, subj: TENDER, type, v: 1 });
    return { leaf, proof: await this.#proof(this.m.encoding.utf8(leaf), "", index) };
  }

  async receipt(envelope, r, slot, change = {}) {
    const { merkle, receipt, canonicalJson, encoding } = this.m;
    const leaf = await merkle.leafHash(await receipt.blind(r, envelope));
    const siblings = Array.from({ length: 12 }, (_, i) => new Uint8Array(32).fill(i));
    const root = encoding.hex(await merkle.rootFromPath(leaf, slot, 4096, siblings));
    const extra = { E: envelope, path: siblings.map(encoding.hex), r, slot, v: 1, ...change };
    const line = `extra ${encoding.base64(canonicalJson.bytesOf(extra))}\n`;
    return this.#proof(canonicalJson.bytesOf({ root, type: "bids.batch", v: 1 }), line, 3);
  }

  async #proof(leafData, extraLine, index) {
    const { merkle, encoding } = this.m;
    const siblings = Array.from({ length: 3 }, (_, i) => new Uint8Array(32).fill(100 + i));
    const root = await merkle.rootFromPath(await merkle.leafHash(leafData), index, 8, siblings);
    const text = `${ORIGIN}\n8\n${encoding.base64(root)}\n`;
    const time = DEADLINE + 5;
    const lines = [
      await this.log.line(encoding.utf8(text), new Uint8Array(0)),
      await this.witness.line(encoding.utf8(`cosignature/v1\ntime ${time}\n${text}`), encoding.u64(time)),
    ];
    const path = siblings.map((hash) => `${encoding.base64(hash)}\n`).join("");
    return `c2sp.org/tlog-proof@v1\n${extraLine}index ${index}\n${path}\n${text}\n${lines.join("")}`;
  }
}

async function newNoteKey(m, name, kind) {
  const { base64, concat, hex, sha256, utf8 } = m.encoding;
  const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"]);
  const key = concat(Uint8Array.of(kind), new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const id = (await sha256(concat(utf8(`${name}\n`), key))).slice(0, 4);
  const line = async (message, prefix) => {
    const signature = new Uint8Array(await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, message));
    return `— ${name} ${base64(concat(id, prefix, signature))}\n`;
  };
  return { vkey: `${name}+${hex(id)}+${base64(key)}`, line };
}
