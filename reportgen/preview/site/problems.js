// What is wrong, beside the part that it is in and in one list; and where each part is written.

import { addition, endOf, labelOf, make } from "./parts.js";

const GRAVITY = { error: "Error", query: "Query", note: "Note", accepted: "Accepted" };
const panel = document.getElementById("preview-list");
const button = document.querySelector(".preview-count");

export function placeLinks(places) {
  for (const [id, place] of Object.entries(places)) {
    const part = document.getElementById(id);
    if (!part || !place.href) continue;
    const link = linkTo(place, id);
    link.dataset.previewKey = `place-${id}`;
    if (part.tagName === "P") {
      link.dataset.preview = "";
      part.append(link);
    } else if (!part.matches("h1, h2, h3, li")) {
      endOf(part).after(addition("p", { class: "preview-place" }, link));
    }
  }
}

// Within its file a line is enough to see; its whole name is there to be heard.
function linkTo(place, id) {
  const isWhole = document.getElementById(id).tagName === "SECTION";
  const name = place.file.split("/").at(-1);
  const [seen, heard] = isWhole ? [name, ""] : [`line ${place.line}`, ` of ${name}`];
  const link = make("a", { class: "preview-link", href: place.href, title: place.where, text: seen });
  link.append(make("span", { class: "preview-hidden", text: heard }));
  return link;
}

export function tell(problems) {
  const groups = Map.groupBy(problems.map((problem, number) => ({ ...problem, number })), whereOf);
  for (const [part, own] of groups) {
    const label = part.id === "paper" ? "What is wrong with the paper" : `What is wrong here, ${labelOf(part)}`;
    const box = addition("div", { class: "preview-problems", role: "group", "aria-label": label }, ...own.map(shown));
    if (part.id === "paper") part.prepend(box);
    else endOf(part).after(box);
  }
}

// A field of the cover is known by its class: it has no id.
function whereOf({ part }) {
  const there = part && (document.getElementById(part) ?? document.querySelector(`.cover .${CSS.escape(part)}`));
  return there || document.querySelector("main");
}

function shown(problem) {
  const head = make("p", {}, make("strong", { text: `${GRAVITY[problem.severity]} ${problem.code}: ` }), problem.what);
  return make(
    "div",
    { class: `preview-problem preview-${problem.severity}`, id: `preview-problem-${problem.number}`, tabindex: "-1" },
    head,
    problem.line && excerpt(problem.line),
    ...problem.workings.map((words) => make("p", { class: "preview-worked", text: words })),
    problem.mend && make("p", { text: problem.severity === "accepted" ? problem.mend : `To mend: ${problem.mend}` }),
    problem.href && make("p", {}, make("a", { class: "preview-link", href: problem.href, text: problem.where })),
  );
}

function excerpt({ before, marked, after }) {
  return make("p", { class: "preview-excerpt" }, make("code", {}, before.trimStart(), marked && make("mark", { text: marked }), after));
}

export function list(problems, summary) {
  const words = summary.charAt(0).toUpperCase() + summary.slice(1);
  button.textContent = words;
  button.disabled = !problems.length;
  if (!problems.length) open(false);
  const items = problems.map((problem, number) =>
    make("li", {}, make("a", {
      href: `#preview-problem-${number}`,
      class: `preview-${problem.severity}`,
      text: `${GRAVITY[problem.severity]} ${problem.code}: ${problem.what}`,
    }), make("span", { class: "preview-where", text: problem.where })),
  );
  panel.replaceChildren(make("ol", {}, ...items));
}

function open(isOpen) {
  panel.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
}

button.addEventListener("click", () => open(panel.hidden));
panel.addEventListener("click", ({ target }) => target.closest("a") && open(false));
panel.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  open(false);
  button.focus();
});
