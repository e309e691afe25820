/** Checks against public test vectors; each set runs only where it was given. */
import { refused, same } from "./checks.js";

/** @param {{hpke?: object[], ed25519?: object, inclusion?: object[], note?: object}} vectors parsed files of RFC 9180, Wycheproof, transparency-dev/merkle and signed-note */
export async function checkPublicVectors(checks, m, { hpke, ed25519, inclusion, note }) {
  if (hpke) {
    await checks.check("HPKE vectors of RFC 9180", () => checkHpke(m, hpke));
  }
  if (ed25519) {
    await checks.check("Ed25519 vectors, by the browser", () => checkEd25519(m, ed25519, m.ed25519.verifyEd25519));
    await checks.check("Ed25519 vectors, by hand", () => checkEd25519(m, ed25519, m.ed25519.verifyByHand));
  }
  if (inclusion) {
    await checks.check("Merkle inclusion probes", () => checkInclusion(m, inclusion));
  }
  if (note) {
    await checks.check("signed note vector", () => checkNoteVector(m, note));
  }
}

async function checkHpke(m, vectors) {
  const { hex, unhex } = m.encoding;
  const vector = vectors.find((v) => v.mode === 0 && v.kem_id === 16 && v.kdf_id === 1 && v.aead_id === 2);
  const recipient = await m.hpke.deriveKeyPair(unhex(vector.ikmR));
  same(hex(recipient.sk), vector.skRm);
  same(hex(recipient.pk), vector.pkRm);
  const ephemeral = await m.hpke.deriveKeyPair(unhex(vector.ikmE));
  const { aad, pt, ct } = vector.encryptions[0];
  const info = unhex(vector.info);
  const sealed = await m.hpke.seal({ pk: recipient.pk, info, aad: unhex(aad), plaintext: unhex(pt), ephemeral });
  same(hex(sealed), vector.enc + ct);
  const opened = await m.hpke.open({ ...recipient, info, aad: unhex(aad), sealed });
  same(hex(opened), pt);
}

async function checkEd25519(m, { testGroups }, verify) {
  const { unhex, hex } = m.encoding;
  let count = 0;
  for (const { publicKey, tests } of testGroups) {
    for (const { tcId, msg, sig, result } of tests) {
      const verdict = await verify(unhex(publicKey.pk), unhex(msg), unhex(sig));
      same(verdict, result === "valid", `test ${tcId}, signature ${hex(unhex(sig))}`);
      count++;
    }
  }
  same(count > 100, true, `${count} tests`);
}

async function checkInclusion(m, probes) {
  const { unbase64 } = m.encoding;
  for (const probe of probes) {
    const path = (probe.proof ?? []).map((hash) => unbase64(hash));
    const [leaf, root] = [probe.leafHash, probe.root].map((hash) => unbase64(hash ?? ""));
    const check = () => m.merkle.checkInclusion(leaf, probe.leafIdx, probe.treeSize, path, root);
    await (probe.wantErr ? refused("INCLUSION_FAILS", check) : check());
  }
}

async function checkNoteVector(m, { signedNote, badKeys }) {
  const { vkey, text, signatureLine } = signedNote;
  const verifier = await m.note.parseVerifier(vkey);
  const { signatures } = m.note.parseNote(`${text}\n${signatureLine}\n`);
  const message = m.encoding.utf8(text);
  same(signatures[0].keyId, verifier.keyId);
  same(await m.ed25519.verifyEd25519(verifier.publicKey, message, signatures[0].value), true);
  for (const bad of badKeys) {
    await refused("MALFORMED_TEXT", () => m.note.parseVerifier(bad));
  }
}
