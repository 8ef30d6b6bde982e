// What the pages do with keys, clicks, files and the clipboard; what is sent and shown is in fields.js.

import { open, refuse } from "/opening.js";
import {
  base, byId, change, data, fields, get, grow, inTurn, isTyped, post, postFile, putInPlace, removeNote, save, say,
  take,
} from "/fields.js";

// MARK: Keyboard

/** Goes from cell to cell as in a spreadsheet. */
function move(field, key) {
  const cells = [...field.closest("table").querySelectorAll("input[data-cell]")];
  const at = ({ dataset }) => ({ row: Number(dataset.row), column: Number(dataset.column) });
  const here = at(field);
  let next;
  if (key === "ArrowLeft") next = cells[cells.indexOf(field) - 1];
  else if (key === "ArrowRight") next = cells[cells.indexOf(field) + 1];
  else {
    const way = key === "ArrowUp" ? -1 : 1;
    const distance = (cell) => [(at(cell).row - here.row) * way, Math.abs(at(cell).column - here.column)];
    next = cells.filter((cell) => distance(cell)[0] > 0).sort((left, right) => {
      const [rows, columns] = distance(left);
      const [otherRows, otherColumns] = distance(right);
      return rows - otherRows || columns - otherColumns;
    })[0];
  }
  next?.focus();
}

/** Whether an arrow would leave the text of a cell. */
function leaves(field, key) {
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (start === 0 && end === value.length) return true;
  if (key === "ArrowLeft") return end === 0;
  return key !== "ArrowRight" || start === value.length;
}

function onKey(event) {
  const { key, target } = event;
  const field = target.closest?.(fields);
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const step = { z: event.shiftKey ? "redo" : "undo", y: "redo" }[key.toLowerCase()];
    if (!step || (field ? isTyped(field) : target.matches?.("input, textarea"))) return;
    event.preventDefault();
    change(step);
  } else if (field && key === "Escape") {
    field.value = field.defaultValue;
    removeNote(field);
  } else if (field?.dataset.cell && !event.isComposing && !event.shiftKey) {
    if (key === "Enter") save(field);
    else if (!key.startsWith("Arrow") || !leaves(field, key)) return;
    event.preventDefault();
    move(field, key);
  } else if (target.matches?.("[role=tab]")) {
    const tabs = [...document.querySelectorAll("[role=tab]")];
    const last = tabs.length - 1;
    const place = tabs.indexOf(target);
    const next = { ArrowLeft: place ? place - 1 : last, ArrowRight: place < last ? place + 1 : 0, Home: 0, End: last }[key];
    if (next === undefined) return;
    event.preventDefault();
    choose(tabs[next]);
    tabs[next].focus();
  }
}

// MARK: Tabs

function choose(tab) {
  for (const each of document.querySelectorAll("[role=tab]")) {
    const isChosen = each === tab;
    each.setAttribute("aria-selected", String(isChosen));
    each.tabIndex = isChosen ? 0 : -1;
    const panel = byId(each.getAttribute("aria-controls"));
    // The findings stand beside the form where there is room; the style sheet says when.
    if (panel.id !== "panel-findings") panel.hidden = !isChosen;
    if (isChosen) byId("desk").dataset.tab = panel.id;
  }
  document.querySelectorAll("textarea").forEach(grow);
  const list = byId("panel-findings");
  const heading = byId(tab.id.replace("tab", "findings"));
  list.scrollTop = heading ? heading.offsetTop - list.offsetTop : 0;
  tab.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Goes to a cell or a finding, on whatever tab it is. */
function reveal(target) {
  const panel = target.closest("[role=tabpanel]");
  if (panel && panel.offsetParent === null) {
    choose(document.querySelector(`[aria-controls="${panel.id}"]`));
  }
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center", inline: "nearest" });
}

// MARK: Dialogs

/** Asks a question of the page: whether its first button was chosen. */
function ask(id) {
  const dialog = byId(id);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
  });
}

async function onPaste(event) {
  const field = event.target.closest?.("input[data-cell]");
  const text = event.clipboardData.getData("text/plain");
  // One cell of a spreadsheet has a line end behind it.
  if (!field || !/[\t\r\n]/.test(text.replace(/[\r\n]+$/, ""))) return;
  event.preventDefault();
  const html = event.clipboardData.getData("text/html") || undefined;
  const content = { cell: field.dataset.cell, text, html };
  const answer = await post(`${base}/paste`, content);
  if (answer.refusal) return say("alert", answer.refusal);
  byId("preview").innerHTML = answer.preview;
  if (await ask("paste")) change("paste/take", content);
}

// MARK: The folder of a district

/** Does something with the report as it lies in the folder, after its question. */
async function perform(task, { report, version }) {
  const question = byId(task);
  if (question && !(await ask(task))) return;
  const reason = byId(`${task}-reason`)?.value;
  const answer = await post(`/reports/${report}/${task}`, { reason, version: Number(version) });
  if (answer.refusal) say("alert", answer.refusal);
  else location.assign(answer.page);
}

/** Shows how far reading has come, and asks again while it goes on. */
function showProgress(answer) {
  if (answer.refusal) return say("alert", answer.refusal);
  putInPlace(answer.parts);
  followProgress();
}

function followProgress() {
  if (!document.querySelector("[data-running]")) return;
  setTimeout(async () => showProgress(await get("/progress" + location.search)), 1000);
}

// MARK: Files

async function begin(event) {
  event.preventDefault();
  const zero = event.submitter?.value === "zero";
  const { organ, year } = event.target.elements;
  if (zero && !(await ask("zero"))) return;
  const answer = await post("/blank", { organ: organ.value, year: Number(year.value), zero });
  if (answer.page) return location.assign(answer.page);
  byId("refusals").replaceChildren();
  refuse(organ.value, answer.refusal);
}

async function layBeside(input) {
  const [file] = input.files;
  input.value = "";
  if (!file) return;
  say("status", data.reading + file.name);
  inTurn(async () => take(await postFile(`${base}/lastyear`, file)));
}

// MARK: Paper

/** Sets the paragraphs of each field for paper, where each begins with an indent. */
function setPrinted() {
  for (const field of document.querySelectorAll("textarea[data-block]")) {
    let paper = field.nextElementSibling;
    if (!paper?.matches(".printed")) {
      paper = document.createElement("div");
      paper.className = "printed";
      field.after(paper);
    }
    paper.replaceChildren(
      ...field.value.split("\n").filter((line) => line.trim()).map((line) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  }
}

// MARK: Buttons

async function onClick(event) {
  const target = event.target.closest("a, button");
  if (!target) return;
  const { step, repair, reason, empty, close, ask: question, language, task, post: path } = target.dataset;
  if (target.matches("a[href^='#']")) {
    event.preventDefault();
    const goal = byId(target.hash.slice(1));
    if (goal) reveal(goal);
  } else if (target.matches("a[download]")) {
    event.preventDefault();
    // What was typed last is in the file.
    inTurn(() => location.assign(target.href));
    target.closest("details")?.removeAttribute("open");
  } else if (target.matches("[role=tab]")) choose(target);
  else if (step) target.ariaDisabled === "true" || change(step);
  else if (repair) change("repairs", { number: Number(repair) });
  else if (reason) {
    const field = byId(`reason-${reason}`);
    const text = empty ? "" : field.value.trim();
    if (text || empty) change("reasons", { finding: Number(reason), reason: text });
    else field.focus();
  } else if (task) inTurn(() => perform(task, target.dataset));
  else if (path) showProgress(await post(path, {}));
  else if (close) {
    if (question && !(await ask("closing"))) return;
    let answer = await post(`/reports/${close}/close`, { asked: Boolean(question) });
    // It was changed since this page was loaded.
    if (answer.question) {
      if (!(await ask(answer.question))) return;
      answer = await post(`/reports/${close}/close`, { asked: true });
    }
    if (answer.refusal) say("alert", answer.refusal);
    else location.assign("/");
  } else if (language) {
    const answer = await post("/language", { language });
    if (answer.refusal) say("alert", answer.refusal);
    else inTurn(() => location.reload());
  }
}

function onChange({ target }) {
  if (target.matches(fields)) save(target);
  else if (target.id === "files") open([...target.files], followProgress);
  else if (target.id === "last-year-file") layBeside(target);
}

document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
document.addEventListener("change", onChange);
document.addEventListener("paste", onPaste);
document.addEventListener("input", ({ target }) => grow(target));
document.addEventListener("focusin", ({ target }) => { if (target.dataset.cell) target.select(); });
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (byId("drop") && event.dataTransfer.files.length) open([...event.dataTransfer.files], followProgress);
});
byId("blank")?.addEventListener("submit", begin);
followProgress();
addEventListener("beforeprint", setPrinted);
matchMedia("print").addEventListener("change", ({ matches }) => { if (matches) setPrinted(); });
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll(fields)].some(isTyped)) event.preventDefault();
});
document.querySelectorAll("textarea").forEach(grow);
