// Sends what is typed to the program, and puts in place what comes back. It knows no rule, no label and no message: each
// sentence that it shows is the page's or the answer's.

export const data = document.body.dataset;
export const base = `/reports/${data.report}`;
export const byId = (id) => document.getElementById(id);
export const say = (id, text) => { byId(id).textContent = text; };

// MARK: Requests

/** Posts an object as JSON, or a file as it is; an answer that does not come is a refusal. */
export async function post(path, content) {
  const isFile = content instanceof Blob;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": isFile ? "application/octet-stream" : "application/json" },
      body: isFile ? content : JSON.stringify(content),
    });
    return await response.json();
  } catch {
    return { refusal: data.offline };
  }
}

/** Asks for an object; an answer that does not come is a refusal. */
export async function get(path) {
  try {
    return await (await fetch(path)).json();
  } catch {
    return { refusal: data.offline };
  }
}

/** Sends a file; one that is too large is not sent at all. */
export const postFile = async (path, file) =>
  file.size > Number(data.limit)
    ? { refusal: data.tooLarge }
    : post(`${path}?name=${encodeURIComponent(file.name)}`, file);

/** Changes are made one behind the other, each on the state that the one before left. */
let queue = Promise.resolve();
export function inTurn(work) {
  // A fault of one is written where those look who mend scripts, and stops none behind it.
  queue = queue.then(work).catch((fault) => console.error(fault));
  return queue;
}

/** Asks for a change that is about no field. */
export function change(path, content) {
  return inTurn(async () => {
    say("status", data.saving);
    take(await post(`${base}/${path}`, { revision: Number(data.revision), ...content }));
  });
}

/** Shows an answer: its parts in their places, its sentence where it has one. */
export function take(answer, own) {
  if (answer.parts) {
    data.revision = answer.revision;
    putInPlace(answer.parts, own);
  }
  const fault = answer.refusal ?? answer.conflict ?? "";
  say("alert", own ? "" : fault);
  say("status", fault ? "" : `${data.saved} ${byId("verdict").textContent}`);
}

// MARK: Parts

export function putInPlace(parts, own) {
  const active = document.activeElement;
  for (const [id, kind, text] of parts) {
    const element = byId(id);
    if (!element) continue;
    if (kind === "value") putValue(element, text, own);
    else if (kind === "classes") element.className = text;
    else putMarkup(element, text);
  }
  if (active?.isConnected) return;
  (byId(active?.id) ?? byId("panel-findings"))?.focus({ preventScroll: true });
}

/** What is being typed stays: the program tells if somebody else has written the same field. */
function putValue(field, text, own) {
  const isOwn = field === own?.field;
  const isTyped = isOwn ? field.value !== own.sent : field.value !== field.defaultValue;
  if (isTyped && !isOwn) return;
  field.defaultValue = text;
  if (!isTyped) field.value = text;
  grow(field);
}

/** What is typed into the fields of a list, and which of its entries are unfolded, stays. */
function putMarkup(element, markup) {
  const kept = new Map();
  for (const each of element.querySelectorAll("[data-keep]")) {
    kept.set(each.dataset.keep, each.open ?? each.value);
  }
  element.innerHTML = markup;
  for (const each of element.querySelectorAll("[data-keep]")) {
    const state = kept.get(each.dataset.keep);
    if (state !== undefined) each["open" in each ? "open" : "value"] = state;
  }
}

// MARK: Fields

export const fields = "input[data-cell], textarea[data-block]";
const sending = new WeakMap();
const notes = new WeakMap();
export const isTyped = (field) => field.value !== field.defaultValue;

/** Saves a field if it was changed, and shows what stands in the way if anything does. */
export function save(field) {
  if (!isTyped(field)) return removeNote(field);
  if (sending.get(field) === field.value) return;
  sending.set(field, field.value);
  field.classList.add("saving");
  say("status", data.saving);
  inTurn(async () => {
    const own = { field, sent: field.value };
    const { cell, block } = field.dataset;
    const answer = await post(`${base}/${cell ? "values" : "texts"}`, {
      revision: Number(data.revision), cell, block, from: field.defaultValue, to: own.sent,
    });
    sending.delete(field);
    field.classList.remove("saving");
    removeNote(field);
    if (answer.conflict) {
      // The field itself is left as it is: both texts are there to choose from.
      take(answer, {});
      const part = answer.parts.find(([id]) => id === field.id);
      addNote(field, "conflict", answer.conflict, part?.[2] ?? field.defaultValue);
    } else if (answer.refusal) {
      take(answer, own);
      addNote(field, "refusal", answer.refusal, field.defaultValue);
    } else {
      take(answer, own);
      if (field.value === own.sent) field.value = field.defaultValue;
    }
  });
}

/** Says beside a field why it is not saved; its buttons keep what was typed, or take what stands there. */
function addNote(field, template, sentence, theirs) {
  const note = byId(template).content.firstElementChild.cloneNode(true);
  field.after(note);
  note.querySelector("p").textContent = sentence;
  const shown = note.querySelector("[data-theirs]");
  if (shown) shown.textContent = theirs || "□";
  field.setAttribute("aria-invalid", "true");
  notes.set(field, note);
  note.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    field.defaultValue = theirs;
    if ("takeTheirs" in button.dataset) field.value = theirs;
    field.focus();
    save(field);
  });
}

export function removeNote(field) {
  notes.get(field)?.remove();
  notes.delete(field);
  field.removeAttribute("aria-invalid");
}

/** Makes a field of several lines as high as its text, where the browser does not do so by itself. */
export function grow(field) {
  if (field.localName !== "textarea" || CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
