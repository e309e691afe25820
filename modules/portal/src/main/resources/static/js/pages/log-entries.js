/** Reading what the server says of the log, to be checked here and not believed. */
import { logPolicy } from "../trust/note.js";

/** @param {{log: string, witnesses: string[]}} keys @returns {Promise<object>} policy: the log and every witness */
export function policyOf({ log, witnesses }) {
  return logPolicy({ log, required: witnesses });
}

/** The checks of a list, ticked off one by one. */
export class Checklist {
  #items;

  /** @param {HTMLElement} list of items `[data-check]`, each with words `[data-words]` for wait, ok and bad */
  constructor(list) {
    this.#items = [...list.querySelectorAll("[data-check]")];
    this.#items.forEach((item) => this.#set(item, "wait"));
  }

  /** The check of that name passed. */
  pass(name) {
    this.#set(this.#items.find((item) => item.dataset.check === name), "ok");
  }

  /** The first check that did not pass is the one that failed. */
  fail() {
    const failed = this.#items.find((item) => item.dataset.state === "wait");
    if (failed) {
      this.#set(failed, "bad");
    }
  }

  #set(item, state) {
    item.dataset.state = state;
    item.querySelectorAll("[data-words]").forEach((words) => void (words.hidden = words.dataset.words !== state));
  }
}
