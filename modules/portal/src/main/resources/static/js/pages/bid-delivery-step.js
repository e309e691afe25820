/** The last two steps of bidding: upload with pause and cancel, then the receipt, verified here. */
import { callJson } from "../trust/server.js";
import { attempt, facts, fill, offerFile, onClick, part, show, text } from "./page.js";
import { bytes, duration, moment } from "./format.js";
import { deliver, receiptOf } from "./bid-delivery.js";
import { policyOf } from "./log-entries.js";
import { Meter } from "./meter.js";

export class BidDelivery {
  #store;
  #server;
  #steps;
  #envelope;
  #body;
  #work = new AbortController();
  #meter = new Meter("upload-progress", ({ done, total, rate, secondsLeft }) =>
    text("uploading", bytes(done), bytes(total), bytes(rate), secondsLeft === undefined ? "–" : duration(secondsLeft)));

  /** Whether the receipt was verified. */
  isDone = false;

  constructor(store, server, steps) {
    this.#store = store;
    this.#server = server;
    this.#steps = steps;
    part("upload-pause").addEventListener("click", () => this.#work.abort());
    onClick(part("upload-continue"), () => this.#upload());
    onClick(part("upload-cancel"), () => this.#cancel());
    onClick(part("receipt-again"), () => this.#receive());
  }

  /** @param {string} envelope of a bid in the key store @param {Blob} [body] if this page has just sealed it */
  async send(envelope, body) {
    this.#envelope = envelope;
    this.#body = body;
    this.#steps.show("upload");
    await this.#upload();
  }

  async #upload() {
    this.#work = new AbortController();
    show("upload-running", "upload-paused");
    const given = { store: this.#store, server: this.#server, progress: this.#meter.show, signal: this.#work.signal };
    try {
      await deliver({ ...given, envelope: this.#envelope, body: this.#body });
    } catch (failure) {
      show("upload-paused", "upload-running");
      throw failure;
    }
    this.#steps.show("receipt");
    void attempt(part("receipt-again"), () => this.#receive());
  }

  async #cancel() {
    await this.#store.deleteBid(this.#envelope);
    part("seal-done").hidden = true;
    part("seal-idle").hidden = false;
    this.#steps.show("sheet");
  }

  async #receive() {
    show("receipt-waiting", "receipt-failed");
    try {
      const bid = await this.#store.bid(this.#envelope);
      const keys = await callJson(this.#server, "GET", facts.logKeys);
      const { text: receipt, verified } = await receiptOf({
        server: this.#server,
        ...bid,
        policy: await policyOf(keys),
        deadline: Number(facts.deadline),
        waiting: (seconds) => fill(part("receipt-waiting"), { waited: text("waiting", seconds) }),
      });
      await this.#store.saveBid({ ...bid, receipt });
      this.#showSuccess(receipt, verified);
    } catch (failure) {
      show("receipt-failed", "receipt-waiting");
      throw failure;
    }
  }

  #showSuccess(receipt, { envelope, index, seen }) {
    this.isDone = true;
    show("success", "receipt-waiting", "receipt-failed");
    fill(part("success"), {
      envelope: envelope.slice(0, 20),
      index: String(index),
      at: moment(seen.seenByAllAt),
      witnesses: Object.keys(seen.witnessTimes).join("、"),
    });
    part("not-independent").hidden = seen.independentWitness;
    offerFile(part("receipt-file"), { text: receipt, name: `回执-${facts.number}-${facts.lot}-${envelope.slice(0, 8)}.tlog-proof` });
    part("success-heading").focus();
  }
}
