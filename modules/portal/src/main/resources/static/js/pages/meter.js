/** A bar with words beside it, for work of known length. */
import { fill, part } from "./page.js";

export class Meter {
  #bar;
  #words;
  #say;

  /** @param {string} name of the part that holds a progress element and words @param {Function} say step → words */
  constructor(name, say) {
    const box = part(name);
    this.#bar = box.querySelector("progress");
    this.#words = box;
    this.#say = say;
  }

  /** @param {{done: number, total: number}} step */
  show = (step) => {
    this.#bar.max = Math.max(step.total, 1);
    this.#bar.value = Math.min(step.done, step.total);
    fill(this.#words, { words: this.#say(step) });
  };
}
