/**
 * A role's part in a draw: signs the specification, makes the nonce on this device and commits to it, and reveals
 * it only after this browser has itself seen specification and all commitments in the cosigned log. The nonce is
 * kept in this browser, so a page that was closed in the middle goes on where it was.
 */
import "../live.js";
import { TrustError } from "../trust/errors.js";
import { checkCommitments, commit, mayReveal, reveal } from "../trust/draw.js";
import { openKeyStore } from "../trust/keystore.js";
import { callJson } from "../trust/server.js";
import { signObject } from "../trust/signature.js";
import * as json from "../trust/canonical-json.js";
import { facts, fill, isAble, onClick, part, serverAt, showFailure, text } from "./page.js";
import { importDemoSigningKey } from "./demo-keys.js";
import { checkedSpec, recompute, showSpecification } from "./draw-specification.js";
import { Checklist, policyOf } from "./log-entries.js";

const server = serverAt(facts.base);
const { number: draw, role } = facts;
const LATER = 3000;

/** Windows of one browser take turns, so that a role never makes two nonces. */
function inTurn(work) {
  return navigator.locks ? navigator.locks.request(`gongcai-draw ${draw} ${role}`, work) : work();
}

class DrawConsole {
  #store;
  #checks = new Checklist(part("draw-checks"));
  #enrolled = [];
  #recomputed;
  #isBusy = false;
  #hasFailed = false;
  #isAskedAgain = false;

  constructor(store) {
    this.#store = store;
  }

  async start() {
    onClick(part("sign"), () => this.#afterwards(() => this.#sign()));
    onClick(part("commit"), () => this.#afterwards(() => inTurn(() => this.#commit())));
    if (facts.demoKey) {
      onClick(part("demo-key"), () => this.#afterwards(() => importDemoSigningKey(this.#store, facts.demoKey)));
    }
    document.addEventListener("live:shown", () => void this.turn());
    // Somebody comes back from the page of keys.
    window.addEventListener("focus", () => void this.turn());
    await this.turn();
  }

  async #afterwards(act) {
    await act();
    await this.turn();
  }

  /** Looks where the draw stands and does what this role owes. Changes meanwhile are looked at once more. */
  async turn() {
    if (this.#isBusy) {
      this.#isAskedAgain = true;
      return;
    }
    this.#isBusy = true;
    try {
      do {
        this.#isAskedAgain = false;
        await inTurn(async () => this.#act(await this.#protocol()));
      } while (this.#isAskedAgain);
      this.#forgetFailure();
    } catch (failure) {
      this.#hasFailed = true;
      showFailure(failure);
    } finally {
      this.#isBusy = false;
    }
  }

  /** What went wrong in an earlier turn and goes well now need not be read any more. */
  #forgetFailure() {
    if (this.#hasFailed) {
      this.#hasFailed = false;
      part("failure").hidden = true;
    }
  }

  async #protocol() {
    const protocol = await callJson(server, "GET", `${server.base}/protocol`);
    this.#enrolled = protocol.enrolled;
    return protocol;
  }

  async #act(protocol) {
    const { state, actions } = protocol;
    const signer = await this.#signerIfAny();
    // A void draw asks nothing of anybody any more.
    const isVoid = state === "VOIDED";
    part("draw-checks").hidden = isVoid;
    part("key-step").hidden = isVoid || Boolean(signer);
    part("sign-step").hidden = !(signer && actions.includes("SIGN_SPECIFICATION"));
    part("commit-step").hidden = !(signer && actions.includes("COMMIT"));
    if (signer) {
      this.#checks.pass("key");
    }
    if (protocol.specification) {
      this.#checks.pass("spec");
    }
    if (protocol.committed.includes(role)) {
      this.#checks.pass("commit");
    }
    if (protocol.revealed.includes(role)) {
      this.#checks.pass("reveal");
    }
    await this.#whereItStands(protocol, state, signer);
  }

  async #whereItStands(protocol, state, signer) {
    switch (state) {
      case "PREPARED":
        return this.#prepared(protocol);
      case "COMMITTING":
        return this.#committing(protocol, signer);
      case "REVEALING":
        return this.#revealing(protocol, signer);
      case "AWAITING_BEACON":
        return this.#say(protocol.revealed.includes(role) ? "draw.beacon-waits" : "draw.beacon-without");
      case "VOIDED":
        return this.#say("draw.voided");
      default:
        return this.#drawn(protocol);
    }
  }

  #prepared({ actions, prepared }) {
    if (actions.includes("SIGN_SPECIFICATION")) {
      showSpecification(checkedSpec(prepared));
      return this.#say("draw.sign");
    }
    return this.#say(prepared ? "draw.other-signs" : "draw.snapshot");
  }

  async #sign() {
    this.#say("draw.signing");
    const { prepared } = await this.#protocol();
    const spec = checkedSpec(prepared);
    const signed = json.write(await signObject("draw.spec", spec, await this.#signer()));
    await callJson(server, "POST", `${server.base}/specification`, { text: signed });
  }

  async #committing({ actions, specification, committed }, signer) {
    if (committed.includes(role)) {
      return this.#say("draw.commit-waits");
    }
    const kept = await this.#store.drawNonce(draw, role);
    if (actions.includes("COMMIT") && kept && signer) {
      // The page was closed after the nonce was made and before the server had the commitment.
      await this.#send(kept);
      return this.#say("draw.commit-waits");
    }
    if (actions.includes("COMMIT")) {
      return this.#say("draw.commit");
    }
    return this.#say(specification ? "draw.late" : "draw.spec-waits");
  }

  async #commit() {
    this.#say("draw.committing");
    const kept = await this.#store.drawNonce(draw, role) ?? await this.#makeNonce();
    await this.#send(kept);
  }

  /** Kept before it is sent: a commitment whose nonce is lost would void the draw. */
  async #makeNonce() {
    const made = await commit({ draw, role, signer: await this.#signer() });
    return this.#store.keepDrawNonce({ draw, role, ...made });
  }

  #send(kept) {
    return callJson(server, "POST", `${server.base}/commits`, { text: kept.text });
  }

  async #revealing(protocol, signer) {
    if (protocol.revealed.includes(role)) {
      return this.#say("draw.reveal-waits");
    }
    if (!protocol.committed.includes(role)) {
      return this.#say("draw.late");
    }
    const kept = await this.#store.drawNonce(draw, role);
    if (!kept) {
      return this.#say("draw.nonce-elsewhere");
    }
    if (!protocol.actions.includes("REVEAL") || !signer) {
      return this.#say("draw.commit-waits");
    }
    this.#say("draw.checking");
    const seen = await this.#ticked(() => this.#checked(protocol, kept));
    if (!seen) {
      // The page is told of draws, not of checkpoints.
      setTimeout(() => void this.turn(), LATER);
      return this.#say("draw.commit-waits");
    }
    this.#say("draw.revealing");
    const signed = await reveal({ seen, role, nonce: kept.nonce, signer });
    await callJson(server, "POST", `${server.base}/reveals`, { text: signed });
    this.#checks.pass("reveal");
    return this.#say("draw.reveal-waits");
  }

  /** A check that fails is marked as such; a server that cannot be reached is no failed check. */
  async #ticked(check) {
    try {
      return await check();
    } catch (failure) {
      this.#checks.fail();
      throw failure;
    }
  }

  /**
   * Nothing is revealed while a commitment may still come. That its time is over the witnesses say, not the server.
   * @returns {Promise<object | undefined>} undefined while no checkpoint is known that late
   */
  async #checked({ specification, commits, log, checkpoint }, { nonce }) {
    const policy = await policyOf(log);
    const seen = await checkCommitments({ spec: specification, commits, policy, draw, own: { role, nonce } });
    if (await mayReveal({ seen, checkpoint, policy })) {
      this.#checks.pass("proven");
      return seen;
    }
    return undefined;
  }

  async #drawn(protocol) {
    const { specification, commits, reveals, committed, revealed, seed } = protocol;
    const isProven = specification && commits.length === committed.length && reveals.length === revealed.length;
    if (seed && isProven && this.#recomputed !== seed) {
      await this.#ticked(() => recompute(protocol, this.#checks));
      this.#recomputed = seed;
    }
    return this.#say("draw.done");
  }

  #say(key) {
    fill(part("saying"), { saying: text(key) });
  }

  async #signer() {
    const signer = await this.#signerIfAny();
    if (!signer) {
      throw new TrustError("KEY_NOT_FOUND", `no enrolled key of ${facts.signers} in this browser`, {
        message: text("signer.missing"),
        remedy: text("signer.missing.remedy"),
      });
    }
    return signer;
  }

  /** The newest key of this browser in one of the own organisations' names; undefined if there is none. */
  async #signerIfAny() {
    const names = facts.signers.split(" ");
    const keys = await this.#store.listSigningKeys();
    const key = keys.find(({ id, by }) => names.includes(by) && this.#enrolled.includes(id));
    return key && this.#store.signer(key.id);
  }
}

if (isAble()) {
  await new DrawConsole(await openKeyStore()).start();
}
