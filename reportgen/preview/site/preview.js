// The preview of one paper: asks for its view, shows it, and asks again whenever a file was saved.

import * as figures from "./figures.js";
import { bring, firstInView, keepPlace } from "./page.js";
import { clear, labelOf, withoutOurs } from "./parts.js";
import * as problems from "./problems.js";

const here = location.pathname.replace(/\/?$/, "/");
const state = document.querySelector(".preview-state");
const editions = document.querySelector(".preview-editions");
const GONE = "The preview has ended, or does not answer";

let shown = withoutOurs(document.body); // the page as it was made, without what is added here
let version = 0; // of the view that is shown; 0 before the first
let told = []; // the parts that changed; told until the view that they came with is checked
let isChecked = true;

function show(view) {
  const page = view.page && new DOMParser().parseFromString(view.page, "text/html");
  const changed = keepPlace(() => {
    clear();
    const fresh = page ? bringPage(page) : [];
    problems.placeLinks(view.places);
    problems.tell(view.problems);
    figures.tell(view.figures);
    return fresh;
  });
  problems.list(view.problems, view.summary);
  document.body.classList.toggle("preview-kept", view.kept);
  editions.hidden = !view.exempt && !editions.lastElementChild.hasAttribute("aria-current");
  if (changed.length || isChecked) told = version ? changed : [];
  say(sentence(view, told));
  isChecked = view.checked;
  version = view.version;
}

// The title, the style sheet and what the body holds; gives what is new in it.
function bringPage(page) {
  document.title = page.title;
  const sheet = document.head.querySelector("style");
  const newSheet = page.head.querySelector("style");
  if (sheet && newSheet && sheet.textContent !== newSheet.textContent) {
    sheet.textContent = newSheet.textContent;
  }
  const changed = bring(document.body, shown, page.body);
  shown = page.body;
  changed.forEach((part) => part.classList?.add("preview-changed"));
  return changed;
}

function sentence(view, changed) {
  if (view.fault) return `Not up to date: ${view.fault}`;
  if (view.kept && view.page) return "Out of date: what is written cannot be read. This is the last good page";
  if (view.kept) return "What is written cannot be read";
  const names = changed.map(labelOf).filter(Boolean).slice(0, 3);
  const news = names.length ? `Changed: ${names.join(", ")}. ` : "";
  return `${news}Up to date${view.checked ? "" : ", being checked"}`;
}

function say(words) {
  if (state.textContent !== words) state.textContent = words;
}

let isAsking = false;
let isNewer = false;

async function look() {
  isNewer = isAsking;
  if (isAsking) return;
  isAsking = true;
  try {
    const answer = await fetch(`${here}view.json`);
    show(await answer.json());
  } catch (fault) {
    console.error(fault);
    say(GONE);
  }
  isAsking = false;
  if (isNewer) look();
}

let news = null;

// A browser keeps few connections to one server: a page that nobody sees gives its own back.
function follow() {
  news?.close();
  news = null;
  if (document.hidden) return;
  news = new EventSource(`${here}events`);
  news.onmessage = ({ data }) => Number(data) !== version && look();
  news.onerror = () => say(GONE);
}

// The printed pages open where one reads; their places are called as the parts of the page are.
const pdf = document.querySelector(".preview-pdf");

function aim() {
  const part = firstInView();
  pdf.href = part && window.scrollY ? `paper.pdf#nameddest=${encodeURIComponent(part.id)}` : "paper.pdf";
}

for (const moment of ["pointerdown", "focus", "keydown", "pointerenter"]) pdf.addEventListener(moment, aim);

document.addEventListener("visibilitychange", follow);
follow();
