/** A guided page: one step at a time, with the list of steps above it. */
export class Steps {
  #steps;
  #marks;

  /** @param {HTMLElement} root has sections `[data-step]` and marks `[data-step-mark]` in one order */
  constructor(root) {
    this.#steps = [...root.querySelectorAll("[data-step]")];
    this.#marks = [...root.querySelectorAll("[data-step-mark]")];
  }

  /** Shows one step and moves the reader to its heading. */
  show(name) {
    this.#steps.forEach((step) => void (step.hidden = step.dataset.step !== name));
    const current = this.#marks.findIndex((mark) => mark.dataset.stepMark === name);
    this.#marks.forEach((mark, i) => {
      mark.classList.toggle("done", i < current);
      mark.toggleAttribute("aria-current", i === current);
      if (i === current) {
        mark.setAttribute("aria-current", "step");
      }
    });
    const heading = this.#steps.find((step) => step.dataset.step === name).querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
  }
}
