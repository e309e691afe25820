/** Checks that need no file: what is sealed here opens here, and what was changed does not. */
import { newSigner, refused, same } from "./checks.js";

const TENDER = "349921-CG-2026-0031";
const BIDDER = "91349921MAE9B0027H";

export async function checkRoundTrips(checks, m) {
  await checkJson(checks, m);
  await checkRules(checks, m);
  await checkBids(checks, m);
  await checkKeyFiles(checks, m);
  await checkUpload(checks, m);
  await checks.check("Ed25519: example of RFC 8032, by hand and by the browser", () => checkRfc8032(m));
}

async function checkJson(checks, m) {
  const { read, write } = m.canonicalJson;
  await checks.check("canonical JSON is written sorted and read back", () => {
    const text = '{"a":[1,-2,true,false,"é\\"\\\\\\n\\u0001𠀀"],"b":{"c":"","d":[]},"n":9007199254740991}';
    same(write(read(text)), text);
    same(write({ b: 1, a: { z: "", y: [] } }), '{"a":{"y":[],"z":""},"b":1}');
  });
  await checks.check("other spellings of JSON are refused", async () => {
    const spellings = ['{"a":1,"a":1}', '{"b":1,"a":1}', '{"a": 1}', '{"a":1.0}', '{"a":1e2}', '{"a":null}', '{"a":01}', '{"a":-0}',
      '{"a":9007199254740992}', '{"a":"\\u0041"}', '{"a":"\\/"}', '{"a":1} ', '{"a":"e\u0301"}', '{"é":1}', '{"a":[1,]}', "[1]", "",
      '{"a":"\ud800"}', '{"a":"\\ud800"}', '{"a":tru}', `{"a":${"[".repeat(40)}${"]".repeat(40)}}`, '{"a":"\n"}', '{"__proto__":1,"__proto__":1}'];
    for (const spelling of spellings) {
      await refused("MALFORMED_JSON", async () => read(spelling));
    }
    await refused("MALFORMED_JSON", async () => read(Uint8Array.of(0x7b, 0xff, 0x7d)));
    await refused("MALFORMED_JSON", async () => write({ a: undefined }));
    await refused("MALFORMED_JSON", async () => write({ a: 0.5 }));
  });
}

async function checkRules(checks, m) {
  const standard = m.accessRule.STANDARD_RULE;
  await checks.check("rules under which one body could open alone are refused", async () => {
    const broken = [
      { ...standard, clauses: [] },
      { ...standard, clauses: [["supervision", "agency"], []] },
      { ...standard, clauses: [["agency", "agency"]] },
      { ...standard, clauses: [["supervision", "nobody"]] },
      { ...standard, clauses: [["supervision", "constructor"]] },
      { ...standard, recipients: { ...standard.recipients, agency: [] } },
      { ...standard, recipients: { ...standard.recipients, agency: ["platform"] } },
    ];
    for (const rule of broken) {
      await refused("RULE_REFUSED", async () => m.accessRule.checkRule(rule));
    }
    await refused("WRONG_FIELD", async () => m.accessRule.checkRule({ ...standard, recipients: { "a b": ["x"] } }));
    await refused("UNKNOWN_FIELD", async () => m.accessRule.checkRule({ ...standard, more: 1 }));
  });
  await checks.check("key sets with equal, missing or impossible keys are refused", async () => {
    const keys = await newKeys(m);
    const parse = (change) => m.keyset.parseKeySet(m.canonicalJson.write({ ...keys.object, ...change }));
    await refused("RULE_REFUSED", () => parse({ pks: { ...keys.object.pks, agency: keys.object.pks.platform } }));
    await refused("RULE_REFUSED", () => parse({ pks: { agency: keys.object.pks.agency } }));
    await refused("WRONG_FIELD", () => parse({ pks: { ...keys.object.pks, agency: `04${"11".repeat(64)}` } }));
    await refused("WRONG_FIELD", () => parse({ suite: "I1q" }));
    await refused("UNKNOWN_FIELD", () => parse({ note: "x" }));
    const other = await parse({ rule: { ...standard, clauses: [["supervision", "agency"]] } });
    same(m.keyset.contradicts(other, await parse({})), true, "contradiction");
  });
}

/** A fresh key set with the private keys to it. */
export async function newKeys(m, slot = "price") {
  const pairs = {};
  for (const recipient of m.accessRule.recipientsOf(m.accessRule.STANDARD_RULE)) {
    pairs[recipient] = await m.hpke.generateKeyPair(false);
  }
  const pks = Object.fromEntries(Object.entries(pairs).map(([name, { pk }]) => [name, m.encoding.hex(pk)]));
  const object = { kem: 16, pks, rule: m.accessRule.STANDARD_RULE, seq: 1, slot, suite: "I1", tender: TENDER, v: 1 };
  const holderKey = (recipient) => ({ tender: TENDER, slot, seq: 1, recipient, pk: pks[recipient], privateKey: pairs[recipient].privateKey });
  return { object, holderKey, keySet: await m.keyset.parseKeySet(m.canonicalJson.write(object)) };
}

/** A sealed bid of a few files for a key set. */
export async function newBid(m, keySet, signer, more = {}) {
  const files = [new File(["报价明细"], "报价明细.txt", { type: "text/plain" }), new File([], "空.bin"), new File([filled(m, 3_000_000)], "图纸.bin")];
  return m.bid.sealBid({ keySet, lot: "1", seq: 1, fields: { price: "88.00" }, files, signer, ...more });
}

function filled(m, length) {
  const pattern = m.encoding.concat(...Array.from({ length: 1000 }, (_, i) => m.encoding.u32(i * 7919)));
  return Uint8Array.from({ length }, (_, i) => pattern[i % pattern.length]);
}

async function checkBids(checks, m) {
  const { keySet } = await newKeys(m);
  const signer = await newSigner(m, BIDDER);
  const steps = [];
  const bid = await newBid(m, keySet, signer, { progress: (step) => steps.push(step.done) });
  const head = await m.head.parseHead(bid.head);
  const open = (body, dek = bid.dek, keys = keySet) => m.bid.openBid({ keySet: keys, head, dek, body, keepFiles: true });
  await checks.check("a sealed bid opens to the same fields and files", async () => {
    const opened = await open(bid.body);
    same(JSON.stringify(opened.fields), '{"price":"88.00"}');
    same(opened.files.map(({ name, size }) => `${name} ${size}`), "报价明细.txt 12,空.bin 0,图纸.bin 3000000");
    same(await opened.files[0].blob.text(), "报价明细");
    same(opened.plain, bid.plain);
    same(bid.body.size, head.bodyLen);
    same(steps.length, bid.segments, "progress steps");
    same(steps.every((done, i) => i === 0 || done >= steps[i - 1]), true, "progress grows");
  });
  await checks.check("a changed, shortened or exchanged body does not open", async () => {
    const bytes = new Uint8Array(await bid.body.arrayBuffer());
    const flipped = bytes.slice();
    flipped[2_000_000] ^= 1;
    await refused("CHUNK_FAILS", () => open(new Blob([flipped])));
    await refused("TRUNCATED", () => open(new Blob([bytes.slice(0, 56 + 16400 * 100)])));
    await refused("TRUNCATED", () => open(new Blob([bytes.slice(0, 40)])));
    await refused("DEK_COMMIT_FAILS", () => open(bid.body, m.encoding.xor(bid.dek, new Uint8Array(32).fill(1))));
    await refused("WRONG_KEYS", async () => open(bid.body, bid.dek, (await newKeys(m)).keySet));
    await refused("WRONG_TENDER", async () => open(bid.body, bid.dek, (await newKeys(m, "all")).keySet));
  });
  await checks.check("sealing can be stopped", async () => {
    const stop = new AbortController();
    let discarded = false;
    const parts = m.bodyStore.blobParts();
    const store = async () => ({ ...parts, discard: async () => void (discarded = true) });
    await refused("CANCELLED", () => newBid(m, keySet, signer, { store, signal: stop.signal, progress: () => stop.abort() }));
    same(discarded, true, "discarded");
  });
  await checks.check("heads with changed fields are refused", async () => {
    const change = (more) => m.head.parseHead(m.canonicalJson.write({ ...head.object, ...more }));
    await refused("WRONG_FIELD", () => change({ bodyLen: head.bodyLen + 1 }));
    await refused("WRONG_FIELD", () => change({ h: { ...head.h, len: head.h.len + 1 } }));
    await refused("UNKNOWN_FIELD", () => change({ extra: 1 }));
    await refused("SIGNATURE_FAILS", async () => m.head.checkSignedBy(await change({ commits: [...head.commits].reverse() }), signer.spki));
    await refused("UNKNOWN_KEY", async () => m.head.checkSignedBy(head, (await newSigner(m, BIDDER)).spki));
  });
  await checks.check("a withdrawal is signed", async () => {
    const { text } = await m.bid.withdrawal({ tender: TENDER, lot: "1", slot: "price", seq: 2, signer });
    const object = m.canonicalJson.read(text);
    await m.signature.checkSig("bid.withdraw", await m.signature.digestOf(object), object.sig, signer.spki);
  });
}

async function checkKeyFiles(checks, m) {
  const passphrase = "一把好的口令 2026";
  const keyStore = new m.keystore.KeyStore(new m.keystore.MemoryRecords());
  await checks.check("a signing key signs after import from its file, and cannot be read out", async () => {
    const made = await keyStore.createSigningKey({ by: BIDDER, passphrase });
    const other = new m.keystore.KeyStore(new m.keystore.MemoryRecords());
    const { id } = await other.importSigningKey({ text: made.file.text, passphrase });
    same(id, made.id);
    const enrolment = m.canonicalJson.read(await m.signature.proveEnrolment({ challenge: "ab".repeat(32), signer: await other.signer(id) }));
    await m.signature.checkSig("key.enrol", await m.signature.digestOf(enrolment), enrolment.sig, made.spki);
    same(JSON.stringify(await keyStore.listSigningKeys()).includes("privateKey"), false);
    await keyStore.deleteKey("signing", id);
    await refused("KEY_NOT_FOUND", () => keyStore.signer(id));
  });
  await checks.check("a holder key answers a rehearsal after import from its file", async () => {
    const made = await keyStore.createHolderKey({ tender: TENDER, slot: "price", seq: 1, recipient: "agency", passphrase });
    const other = new m.keystore.KeyStore(new m.keystore.MemoryRecords());
    const key = await other.holderKey((await other.importHolderKey({ text: made.file.text, passphrase })).id);
    same(key.privateKey.extractable, false, "extractable");
    const { LP, utf8, u32, unhex, hex, H } = m.encoding;
    const info = LP(utf8("gongcai/bid/v1/rehearse"), utf8(TENDER), utf8("price"), u32(1), utf8("agency"));
    const challenge = new Uint8Array(32).fill(7);
    const sealed = await m.hpke.seal({ pk: unhex(made.pk), info, aad: new Uint8Array(0), plaintext: challenge });
    same(await m.holder.answerRehearsal(key, hex(sealed)), hex(await H("gongcai/bid/v1/rehearsed", challenge)));
    await refused("PIECE_UNOPENABLE", () => m.holder.answerRehearsal({ ...key, seq: 2 }, hex(sealed)));
  });
  await checks.check("a bid key file opens under its passphrase only", async () => {
    const { keySet } = await newKeys(m);
    const bid = await m.bid.sealBid({ keySet, lot: "1", seq: 1, fields: {}, files: [], signer: await newSigner(m, BIDDER) });
    const head = await m.head.parseHead(bid.head);
    const { text } = await m.keyFiles.bidKeyFile({ head, dek: bid.dek, r: bid.r, passphrase });
    const { dek, about } = await m.keyFiles.openBidKeyFile({ text: `${text}\n`, passphrase, envelope: bid.envelope });
    same(m.encoding.equal(dek, bid.dek) && about.E, bid.envelope);
    await refused("PASSPHRASE_WRONG", () => m.keyFiles.openBidKeyFile({ text, passphrase: `${passphrase}!` }));
    await refused("PASSPHRASE_WRONG", () => m.keyFiles.openBidKeyFile({ text: text.replace('"lot":"1"', '"lot":"2"'), passphrase }));
    await refused("WRONG_TENDER", () => m.keyFiles.openBidKeyFile({ text, passphrase, envelope: "00".repeat(32) }));
    await refused("FILE_NOT_OURS", () => keyStore.importSigningKey({ text, passphrase }));
    await refused("FILE_NOT_OURS", () => m.keyFiles.openBidKeyFile({ text: text.replace("600000", "1000"), passphrase }));
    await refused("FILE_NOT_OURS", () => m.keyFiles.openBidKeyFile({ text: "hello", passphrase }));
    await refused("PASSPHRASE_WEAK", () => m.keyFiles.bidKeyFile({ head, dek, r: bid.r, passphrase: "short" }));
  });
}

async function checkUpload(checks, m) {
  const body = new Blob([new Uint8Array(3_500_000)]);
  await checks.check("an upload tries again, resumes, and sends the head", async () => {
    const fake = new FakeServer([500, 0, 429]);
    const started = [];
    const progress = [];
    const options = { server: fake.server(), lot: "1", slot: "price", body, onStarted: (id) => started.push(id), progress: (p) => progress.push(p) };
    const uploadId = await m.upload.uploadBody(options);
    same([...fake.segments.keys()].sort(), "0,1,2,3");
    same(`${started} ${progress.at(-1).done} ${fake.most <= 3}`, `u1 ${body.size} true`);
    fake.segments.delete(2);
    fake.puts = 0;
    await m.upload.uploadBody({ ...options, uploadId });
    same(fake.puts, 1, "segments sent again");
    const answer = await m.upload.submitBid({ server: fake.server(), uploadId, head: "{}", r: "00" });
    same(answer.bidId, "b1");
    same((await m.upload.uploadBody({ ...options, uploadId: "gone" })), "u1", "a forgotten upload begins anew");
  });
  await checks.check("an upload that cannot go on says why", async () => {
    const upload = (statuses, signal) => m.upload.uploadBody({ server: new FakeServer(statuses).server(), lot: "1", slot: "price", body, signal });
    await refused("UPLOAD_FAILED", () => upload(Array(20).fill(0)));
    await refused("SESSION_EXPIRED", () => upload([401]));
    await refused("SESSION_EXPIRED", () => upload(["redirect"]));
    await refused("SERVER_REFUSED", () => upload([422]));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 5);
    await refused("CANCELLED", () => upload(Array(20).fill(503), stop.signal));
  });
}

/** Answers as the server's upload endpoint does, after failing with the given statuses once each. */
class FakeServer {
  segments = new Map();
  puts = 0;
  most = 0;
  #failures;
  #now = 0;

  constructor(failures) {
    this.#failures = [...failures];
  }

  server() {
    return { base: "/bids/uploads", csrf: { header: "X-CSRF-TOKEN", token: "t" }, fetch: (...call) => this.#answer(...call), firstDelay: 2 };
  }

  async #answer(url, { method, body, headers }) {
    this.most = Math.max(this.most, ++this.#now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.#now--;
    const failure = this.#failures.shift();
    if (failure === 0) {
      throw new TypeError("network");
    }
    if (failure !== undefined) {
      return failure === "redirect" ? { ok: false, status: 0, type: "opaqueredirect", headers: new Headers() } : Response.json({}, { status: failure });
    }
    same(headers["X-CSRF-TOKEN"], "t", "CSRF header");
    return this.#handle(method, url, body);
  }

  #handle(method, url, body) {
    const segment = /segments\/(\d+)$/.exec(url);
    if (method === "PUT" && segment) {
      this.puts++;
      this.segments.set(Number(segment[1]), body.size);
      return new Response(null, { status: 204 });
    }
    if (url.endsWith("/bid")) {
      return Response.json({ bidId: "b1", envelope: "e", state: "PENDING_PROOF" }, { status: 201 });
    }
    if (url.endsWith("/gone")) {
      return Response.json({ code: "no-upload", title: "没有这次上传" }, { status: 404 });
    }
    return Response.json(method === "POST" ? { uploadId: "u1", segments: 4 } : { received: [...this.segments.keys()], segments: 4 });
  }
}

async function checkRfc8032(m) {
  const { unhex } = m.encoding;
  const key = unhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const signature = unhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  for (const verify of [m.ed25519.verifyEd25519, m.ed25519.verifyByHand]) {
    same(await verify(key, Uint8Array.of(0x72), signature), true);
    same(await verify(key, Uint8Array.of(0x73), signature), false);
    same(await verify(key.slice(1), Uint8Array.of(0x72), signature), false);
    same(await verify(new Uint8Array(32).fill(0xff), Uint8Array.of(0x72), signature), false);
  }
}
