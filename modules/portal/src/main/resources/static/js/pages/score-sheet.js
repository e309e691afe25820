/**
 * A seat's score sheet: each value is kept as it is typed and the row says so. What the server does not
 * have yet stays in the tab's storage, so that a reload or a power cut loses nothing; it is sent again
 * by itself. Without scripts the buttons of the page do the same.
 */
import "../live.js";

const PAUSE = 600;
const AGAIN = 5000;
const HUNDREDTHS = 100;
const POINTS = /^\d{1,3}(\.\d{1,2})?$/;

const root = document.querySelector("[data-sheet]");
const words = root.dataset;
const STORED = `gongcai.sheet/${document.body.dataset.person}/${words.key}`;

/** Values that the server does not have yet, by bid and item. */
const unsaved = new Map(JSON.parse(sessionStorage.getItem(STORED) ?? "[]"));

function remember() {
  if (unsaved.size === 0) {
    sessionStorage.removeItem(STORED);
  } else {
    sessionStorage.setItem(STORED, JSON.stringify([...unsaved]));
  }
}

/** Full-width digits are what people type. */
const plain = (typed) => typed.normalize("NFKC").trim();

function hundredths(typed) {
  return POINTS.test(typed) ? Math.round(Number(typed) * HUNDREDTHS) : 0;
}

class Row {
  #element;
  #points;
  #note;
  #state;
  #timer;
  #turn = 0;
  #refused = -1;

  constructor(element, envelope) {
    this.#element = element;
    [this.#points, this.#note] = element.querySelectorAll("input");
    this.#state = element.querySelector("[data-state]");
    this.envelope = envelope;
    this.criterion = element.dataset.score;
    this.key = `${envelope}/${this.criterion}`;
    this.#bringBack();
    element.addEventListener("input", () => this.#typed());
    element.addEventListener("change", () => this.flush());
    this.#points.addEventListener("keydown", (event) => this.#move(event));
  }

  #bringBack() {
    const kept = unsaved.get(this.key);
    if (kept) {
      this.#points.value = kept.points;
      this.#note.value = kept.note;
      this.#tell("unsaved", words.unsaved);
    }
  }

  /** Enter and the arrows lead from mark to mark, as in a table on paper. */
  #move(event) {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !event.isComposing) {
      event.preventDefault();
      const all = [...root.querySelectorAll("input.points")];
      all[all.indexOf(this.#points) + step]?.select();
      all[all.indexOf(this.#points) + step]?.focus();
    }
  }

  points() {
    return plain(this.#points.value);
  }

  /** What the sheet would count of it: nothing of a mark that is refused. */
  counted() {
    return this.#problem() === "" ? hundredths(this.points()) : 0;
  }

  isIn(form) {
    return form.contains(this.#element);
  }

  #typed() {
    this.#turn += 1;
    unsaved.set(this.key, { points: this.#points.value, note: this.#note.value });
    remember();
    sum(this.#element.closest("form"));
    clearTimeout(this.#timer);
    const problem = this.#problem();
    this.#points.setAttribute("aria-invalid", String(problem !== ""));
    this.#points.classList.toggle("is-invalid", problem !== "");
    if (problem === "") {
      this.#tell("saving", words.saving);
      this.#timer = setTimeout(() => void this.save(), PAUSE);
    } else {
      this.#tell("refused", problem);
    }
  }

  #problem() {
    const typed = this.points();
    if (typed !== "" && !POINTS.test(typed)) {
      return words.malformed;
    }
    const isOver = hundredths(typed) > hundredths(this.#element.dataset.maximum);
    return isOver ? words.over.replace("{0}", this.#element.dataset.maximum) : "";
  }

  /** At once, where something waits that was not already refused as it stands. */
  async flush() {
    clearTimeout(this.#timer);
    if (unsaved.has(this.key) && this.#problem() === "" && this.#refused !== this.#turn) {
      await this.save();
    }
  }

  async save() {
    const turn = this.#turn;
    const value = { envelope: this.envelope, criterion: this.criterion, points: this.points(), note: this.#note.value };
    try {
      const answer = await send(value);
      if (turn === this.#turn) {
        this.#answered(answer);
      }
    } catch {
      // The network is away: tried again by the clock below, and at once when it comes back.
      this.#retry(turn);
    }
  }

  #answered({ ok, at, problem, isPassing }) {
    if (ok) {
      unsaved.delete(this.key);
      remember();
      this.#tell("saved", words.saved.replace("{0}", at));
      // What the checks find follows from the marks that are kept.
      document.querySelector("[data-findings]")?.dispatchEvent(new Event("live:stale"));
    } else if (isPassing) {
      this.#retry(this.#turn);
    } else {
      this.#refused = this.#turn;
      this.#tell("refused", problem);
    }
  }

  #retry(turn) {
    if (turn === this.#turn) {
      this.#tell("unsaved", "");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm";
      button.textContent = words.unsaved;
      button.addEventListener("click", () => void this.flush());
      this.#state.append(button);
    }
  }

  #tell(state, text) {
    this.#state.dataset.state = state;
    this.#state.textContent = text;
  }
}

async function send(value) {
  const answer = await fetch(words.sheet, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Accept: "application/json", [words.csrfHeader]: words.csrfToken },
    body: JSON.stringify(value),
    redirect: "manual",
  });
  if (answer.ok) {
    return { ok: true, at: (await answer.json()).at };
  }
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
  const problem = isJson ? await answer.json() : {};
  const isExpired = answer.status === 0 || answer.status === 401 || (answer.status === 403 && problem.code === undefined);
  return {
    ok: false,
    isPassing: answer.status >= 500 || answer.status === 408 || answer.status === 429 || answer.status === 409,
    problem: isExpired ? words.expired : [problem.detail, problem.remedy].filter(Boolean).join(" "),
  };
}

/** Of the marks as they stand in the page, with the computed price item. */
function sum(form) {
  const given = rows.filter((row) => row.isIn(form)).map((row) => row.counted());
  const computed = [...form.querySelectorAll("[data-computed]")].map((cell) => hundredths(cell.dataset.computed));
  const total = [...given, ...computed].reduce((before, each) => before + each, 0);
  form.querySelector("[data-sum]").textContent = String(total / HUNDREDTHS);
}

const forms = [...root.querySelectorAll("form[data-envelope]")];
const rows = forms.flatMap((form) =>
  [...form.querySelectorAll("tr[data-score]")]
    .filter((row) => row.querySelector("input"))
    .map((row) => new Row(row, form.dataset.envelope)));

/** Everything that waits, and then what is still not there. */
async function flushAll() {
  await Promise.all(rows.map((row) => row.flush()));
  return unsaved.size;
}

for (const form of forms) {
  sum(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void flushAll();
  });
}

// Handing in waits until the server has every value.
document.querySelector("form[data-hand-in]")?.addEventListener("submit", (event) => {
  if (unsaved.size > 0) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const form = event.target;
    void flushAll().then((left) => {
      root.querySelector("[data-sheet-status]").textContent = left === 0 ? "" : words.notHandedIn;
      return left === 0 && form.requestSubmit();
    });
  }
});

addEventListener("online", () => void flushAll());
setInterval(() => void (unsaved.size > 0 && flushAll()), AGAIN);
void flushAll();
