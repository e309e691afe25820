/** The little that the checks of the browser modules share. */

/** A list of results `{name, ok, detail}` to which each check adds one. */
export class Checks {
  results = [];

  /** Runs one check; a thrown error is a failure with its words. */
  async check(name, body) {
    try {
      await body();
      this.results.push({ name, ok: true, detail: "" });
    } catch (failure) {
      const detail = `${failure.code ?? ""} ${failure.message} ${failure.detail ?? ""} ${failure.stack ?? ""}`;
      this.results.push({ name, ok: false, detail });
    }
  }
}

/** Fails unless both are equal as text. */
export function same(actual, expected, what = "") {
  if (String(actual) !== String(expected)) {
    throw new Error(`${what} is ${String(actual).slice(0, 300)}, expected ${String(expected).slice(0, 300)}`);
  }
}

/** Fails unless the work is refused with that code and a sentence in Chinese. */
export async function refused(code, work) {
  let outcome = "nothing was refused";
  try {
    await work();
  } catch (failure) {
    outcome = failure.code ?? String(failure.stack);
    same(/[\u4e00-\u9fff]/.test(failure.message), true, `a Chinese sentence for ${outcome}: ${failure.message}`);
  }
  same(outcome, code, "refusal");
}

/** All browser modules under test, as one object. */
export async function loadModules(base) {
  const names = ["access-rule", "bid", "body-store", "canonical-json", "chunked", "closing", "content", "draw", "ed25519", "encoding",
    "errors", "head", "holder", "hpke", "key-files", "keyset", "keystore", "merkle", "note", "receipt", "segments", "signature", "upload"];
  const modules = await Promise.all(names.map((name) => import(`${base}${name}.js`)));
  return Object.fromEntries(names.map((name, i) => [name.replace(/-./g, (dash) => dash[1].toUpperCase()), modules[i]]));
}

/** A signer with a fresh key. */
export async function newSigner(m, by) {
  return m.signature.signerOf({ by, ...(await m.signature.generateSigningKey(false)) });
}
