/** The call desk's keyboard: a digit presses the button of that outcome, except where somebody types. */
import "./refresh.js";

const TYPED = "input:not([type=radio]), textarea, select";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.closest(TYPED)) {
    return;
  }
  const button = document.querySelector(`[data-call] [data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.focus();
    button.click();
  }
});

/** Someone to call appears while the desk looks elsewhere: the number is read out to screen readers. */
document.addEventListener("refresh:shown", () => {
  const number = document.querySelector("#number");
  if (number) {
    number.tabIndex = -1;
    number.focus();
  }
});
