// Sends the files that were dropped or chosen, one behind the other, and shows how far it has come.

import { byId, data, postFile, say } from "/fields.js";

const waiting = [];
let isOpening = false;
let isStopped = false;
let done = 0;
let refused = 0;
let lastPage;

/** How many files go by until it is said again how far it has come. */
const saidEvery = 10;

/**
 * Sends files; one alone is shown at once. More of them go on in the background of the page, which can be used
 * meanwhile; `listed` is called when its list is up to date.
 */
export async function open(files, listed) {
  // What is dropped meanwhile goes behind the others.
  waiting.push(...files);
  if (isOpening) return show();
  isOpening = true;
  isStopped = false;
  [done, refused, lastPage] = [0, 0, undefined];
  byId("refusals").replaceChildren();
  const isSingle = waiting.length === 1;
  byId("opening").hidden = isSingle;
  while (waiting.length && !isStopped) {
    show();
    const file = waiting.shift();
    const answer = await postFile("/reports", file);
    done += 1;
    lastPage = answer.page ?? lastPage;
    if (answer.refusal) refused += 1;
    const sentence = answer.refusal ?? answer.said;
    if (sentence) refuse(file.name, sentence, answer.page);
  }
  await end(isSingle, listed);
}

function show() {
  const total = done + waiting.length;
  const progress = byId("opening-progress");
  [progress.max, progress.value] = [total, done];
  const text = `${done + 1} / ${total}: ${waiting[0].name}`;
  byId("opening-file").textContent = text;
  if (done % saidEvery === 0) say("status", data.reading + (total > 1 ? text : waiting[0].name));
}

async function end(isSingle, listed) {
  const left = waiting.splice(0);
  for (const file of left) refuse(file.name, data.unread);
  isOpening = false;
  // The keyboard does not stay on a button that is gone.
  const hadFocus = document.activeElement === byId("opening-stop");
  byId("opening").hidden = true;
  if (hadFocus) byId("files").focus();
  // What has only arrived is told, and the page stays.
  if (isSingle && lastPage && !byId("refusals").childElementCount) return location.assign(lastPage);
  const faults = refused ? data.refused + refused : "";
  const stopped = left.length ? data.stopped + left.length : "";
  say("status", data.opened + (done - refused) + faults + stopped);
  try {
    const text = await (await fetch("/" + location.search)).text();
    const list = new DOMParser().parseFromString(text, "text/html").querySelector("[data-list]");
    document.querySelector("[data-list]").replaceChildren(...list.childNodes);
    listed();
  } catch {
    say("alert", data.offline);
  }
}

/** Lists what came of a file, with what to do. */
export function refuse(name, sentence, page) {
  const entry = document.createElement("li");
  const subject = document.createElement(page ? "a" : "strong");
  subject.textContent = name;
  if (page) subject.href = page;
  entry.append(subject, " ", sentence);
  byId("refusals").append(entry);
}

byId("opening-stop")?.addEventListener("click", () => { isStopped = true; });
addEventListener("beforeunload", (event) => { if (isOpening && waiting.length) event.preventDefault(); });
