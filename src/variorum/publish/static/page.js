"use strict";
// The page reads and links without this. It adds keys, a filter, a theme and a way back.
(() => {
  const root = document.documentElement;
  const said = document.getElementById("said");
  const back = document.getElementById("back");
  const filter = document.getElementById("filter");
  const keys = document.getElementById("keys");
  document.querySelector(".tools").hidden = false;

  const visible = (element) => element.checkVisibility();
  const reveal = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };

  // Theme: kept in memory, so that the file leaves no trace.
  const themes = ["automatic", "dark", "light"];
  const button = document.getElementById("theme");
  let theme = 0;
  button.addEventListener("click", () => {
    theme = (theme + 1) % themes.length;
    if (theme) root.dataset.theme = themes[theme];
    else delete root.dataset.theme;
    button.textContent = `Theme: ${themes[theme]}`;
  });

  // Filter: findings whose words do not hold what is typed are hidden; their sections and groups open.
  const items = [...document.querySelectorAll("[data-item]")];
  const groups = [...document.querySelectorAll(".speaker, .group, .days > div, section:not(.articles)")];
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) {
      const speaker = item.closest(".speaker");
      const heading = speaker ? speaker.querySelector("h3").textContent : "";
      texts.set(item, `${heading} ${item.textContent}`.toLocaleLowerCase());
    }
    return texts.get(item);
  };
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const item of items) {
      item.hidden = wanted !== "" && !textOf(item).includes(wanted);
      if (!item.hidden) shown += 1;
      if (wanted && !item.hidden) reveal(item);
    }
    for (const group of groups) {
      const inside = [...group.querySelectorAll("[data-item]")];
      group.hidden = wanted !== "" && inside.length > 0 && inside.every((item) => item.hidden);
    }
    said.textContent = wanted ? `${shown} of ${items.length} findings` : "";
  });

  // Passages lead to the finding that their paragraph's note names.
  const findings = new Map();
  for (const link of document.querySelectorAll("main a.cite")) {
    const item = link.closest("[data-item]");
    const target = link.hash.slice(1);
    if (item && !findings.has(target)) findings.set(target, item.id);
  }
  const passages = [...document.querySelectorAll("article .m[id]")].filter((mark) => findings.has(mark.id));
  for (const mark of passages) mark.classList.add("follow");

  // The way back: from a passage to the finding one came from, and the other way about.
  let origin = "";
  const go = (id, from) => {
    origin = from || "";
    back.hidden = !origin;
    if (origin) {
      back.href = `#${origin}`;
      const at = document.getElementById(origin);
      const left = at.closest(".told-in") ? "document" : at.closest("[data-item]") ? "finding" : "passage";
      back.textContent = `Back to the ${left}`;
    }
    location.hash = id;
  };
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (!target) return;
    reveal(target);
    for (const piece of document.querySelectorAll(`[data-of="${CSS.escape(target.id)}"]`)) piece.classList.add("lit");
    if (target.matches(".m, [data-item], .told-in")) {
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link === back) {
      back.hidden = true;
    } else if (link && link.matches(".cite, .note")) {
      const from = link.closest("[data-item], .par, .told-in");
      event.preventDefault();
      go(link.hash.slice(1), from && from.id);
    } else if (!link && getSelection().isCollapsed) {
      const mark = event.target.closest(".m.follow, .m[data-of]");
      const id = mark && (mark.id || mark.dataset.of);
      if (id && findings.has(id)) go(findings.get(id), id);
    }
  });

  // Keys: n and p go from finding to finding and, in the articles, from passage to passage.
  const stops = () => [...document.querySelectorAll(document.body.dataset.stops || "[data-item], article .m[id].follow")].filter(visible);
  const move = (step) => {
    const list = stops();
    const at = list.indexOf(document.activeElement);
    let next = at + step;
    if (at < 0) {
      next = list.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
      if (next < 0) next = list.length - 1;
      else if (step < 0) next = Math.max(0, next - 1);
    }
    const stop = list[Math.min(Math.max(next, 0), list.length - 1)];
    if (!stop) return;
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target;
    if (at.matches("input:not([type=checkbox]), textarea, select")) return;
    if (event.key === "n") move(1);
    else if (event.key === "p") move(-1);
    else if (event.key === "b" && origin) { back.hidden = true; location.hash = origin; }
    else if (event.key === "Escape" && !back.hidden) back.hidden = true;
    else if (event.key === "Enter" && at.matches("[data-item]")) at.querySelector("a.cite").click();
    else if (event.key === "Enter" && at.matches(".m.follow")) go(findings.get(at.id), at.id);
    else return;
    event.preventDefault();
  });

  // On paper everything is open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open], .why)")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
  if (location.hash) arrive();
})();
