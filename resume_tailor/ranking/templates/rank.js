"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const body = document.querySelector("#table tbody");
  const rows = all("tr", body);

  // --- filters: all must agree; of the two kinds of role any pressed one is enough
  const texts = rows.map((row) => `${row.textContent} ${row.dataset.words}`.toLowerCase());
  const buttons = all("button[data-filter]");
  const pressed = (name) => buttons.some((b) => b.dataset.filter === name && b.getAttribute("aria-pressed") === "true");
  const filter = () => {
    const words = $("find").value.trim().toLowerCase().split(/\s+/);
    const least = Number($("least").value) || -1;
    const roles = ["program", "project"].filter(pressed);
    const open = pressed("open");
    let count = 0;
    rows.forEach((row, index) => {
      const fits = Number(row.dataset.match) >= least
        && (!roles.length || roles.includes(row.dataset.role))
        && (!open || row.dataset.out === "0")
        && words.every((word) => texts[index].includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    });
    $("shown").textContent = count === rows.length ? `all ${rows.length}` : `${count} of ${rows.length}`;
    $("none").hidden = count > 0;
  };
  buttons.forEach((button) => button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    filter();
  }));
  $("find").addEventListener("input", filter);
  $("least").addEventListener("input", filter);
  filter();

  // --- sorting: numbers best first, words from A; a second press turns it round
  const upward = new Set(["rank", "title", "absent"]);
  const heads = all("th[data-sort]");
  heads.forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const key = head.dataset.sort;
      const before = head.getAttribute("aria-sort");
      const up = before ? before === "descending" : upward.has(key);
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const compare = key === "title"
        ? (a, b) => a.dataset.title.localeCompare(b.dataset.title)
        : (a, b) => Number(a.dataset[key]) - Number(b.dataset[key]);
      const rank = (a, b) => Number(a.dataset.rank) - Number(b.dataset.rank);
      body.replaceChildren(...[...rows].sort((a, b) => (up ? compare(a, b) : compare(b, a)) || rank(a, b)));
    });
  });
})();
