/**
 * What the page does by itself: search, filters, and opening what a link points at. It reads the
 * page's text alone, and writes none of it anew.
 */
export const script = `
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const search = byId("search");
  const rules = [...document.querySelectorAll(".rule")];
  const rows = [...document.querySelectorAll("tr[data-rules]")].map((row) => ({
    row,
    numbers: row.dataset.rules.split(" ").map(Number),
  }));
  const groups = [...document.querySelectorAll("tbody")];
  const links = [...document.querySelectorAll("li[data-of]")];
  let texts = null;

  const filter = () => {
    texts ??= rules.map((rule) => rule.textContent.toLowerCase());
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const boxes = document.querySelectorAll("input[name=fidelity]:checked");
    const wanted = new Set([...boxes].map((box) => box.value));
    let count = 0;
    rules.forEach((rule, at) => {
      const isWanted = rule.dataset.fidelity.split(" ").some((each) => wanted.has(each));
      rule.hidden = !isWanted || !words.every((word) => texts[at].includes(word));
      if (!rule.hidden) count++;
    });
    for (const link of links) link.hidden = rules[Number(link.dataset.of)].hidden;
    for (const { row, numbers } of rows) row.hidden = numbers.every((at) => rules[at].hidden);
    for (const group of groups)
      group.hidden = ![...group.querySelectorAll("tr[data-rules]")].some((row) => !row.hidden);
    byId("shown").textContent = count + " of " + rules.length + " rules";
    byId("nothing").hidden = count > 0;
  };

  const openTarget = () => {
    const target = byId(location.hash.slice(1));
    const rule = target?.closest(".rule");
    if (!rule) return;
    rule.hidden = false;
    rule.open = true;
    const query = target === rule ? null : target.querySelector("pre");
    (query ?? rule.firstElementChild).focus({ preventScroll: true });
    // Once more when what lies above has got its height.
    target.scrollIntoView();
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
  };

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 80);
  });
  byId("toolbar").addEventListener("change", filter);
  byId("toolbar").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && document.activeElement === search && search.value !== "") {
      event.preventDefault();
      search.value = "";
      filter();
    }
  });
  window.addEventListener("hashchange", openTarget);
  filter();
  openTarget();
})();
`;

/** Of the script, SHA-256 in base 64. */
export const scriptHash = "iW2pO8WMup2Dyqd3+d2d7yiiTIADEnfF/tquVhheh58=";
