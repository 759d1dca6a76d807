"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const rows = all("#table tbody tr");
  const terms = all(".term");
  const marks = all("a.mk");
  const panes = all(".pane-text");
  const card = $("card");
  let chosen = -1;

  $("print").addEventListener("click", () => print());

  // --- filters: within a group any pressed button is enough; groups and the search must all agree
  const buttons = all("button[data-filter]");
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const wanted = (name) => buttons.filter((b) => b.dataset.filter === name && pressed(b)).map((b) => b.dataset.value);
  const filter = () => {
    const states = wanted("state");
    const importances = wanted("importance");
    const words = $("find").value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const fits = (!states.length || states.includes(row.dataset.state))
        && (!importances.length || importances.includes(row.dataset.importance))
        && row.textContent.toLowerCase().includes(words);
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    $("shown").textContent = count === rows.length ? `all ${rows.length}` : `${count} of ${rows.length}`;
    $("none").hidden = count > 0;
  };
  if (rows.length) {
    buttons.forEach((button) => button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(!pressed(button)));
      filter();
    }));
    $("find").addEventListener("input", filter);
    $("all").addEventListener("click", () => {
      buttons.forEach((button) => button.setAttribute("aria-pressed", "false"));
      $("find").value = "";
      filter();
    });
    filter();
  }

  // --- one requirement chosen: its row, its marks in both panes, its card
  const numbers = (text) => (text || "").split(" ").filter(Boolean).map(Number);
  const into = (pane, element) => {
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    pane.scrollTop = Math.max(0, top - pane.clientHeight / 3);
  };
  const choose = (number, except) => {
    chosen = number;
    rows.forEach((row, index) => row.classList.toggle("on", index === number));
    terms.forEach((term, index) => {
      if (index === number) term.setAttribute("aria-current", "true"); else term.removeAttribute("aria-current");
    });
    marks.forEach((mark) => mark.classList.toggle("on", numbers(mark.dataset.rows).includes(number)));
    all("[data-lines]").forEach((line) => line.classList.toggle("on", numbers(line.dataset.lines).includes(number)));
    card.hidden = number < 0;
    if (number < 0) return;
    fill(rows[number]);
    for (const pane of panes) {
      const target = pane.querySelector(".mk.on") || pane.querySelector(".l.on");
      if (target && pane !== except) into(pane, target);
    }
  };
  const fill = (row) => {
    $("card-term").textContent = row.querySelector(".term").textContent;
    const chips = all(".imp, .chip", row).map((chip) => chip.cloneNode(true));
    $("card-chips").replaceChildren(...chips.flatMap((chip) => [chip, " "]));
    $("card-why").textContent = row.dataset.why;
    $("card-todo").textContent = row.cells[4].textContent.trim();
    const found = all("#pane-r .mk.on").length;
    const places = found === 1 ? "1 place" : `${found || "no"} ${found ? "places" : "place"}`;
    $("said").textContent = `${$("card-term").textContent}: ${places} in your resume`;
  };
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  terms.forEach((term, number) => term.addEventListener("click", (event) => {
    event.preventDefault();
    choose(number);
    card.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
    card.focus({ preventScroll: true });
  }));
  marks.forEach((mark) => mark.addEventListener("click", (event) => {
    event.preventDefault();
    const own = numbers(mark.dataset.rows);
    choose(own[(own.indexOf(chosen) + 1) % own.length], mark.closest(".pane-text"));
  }));
  const step = (by) => choose((chosen + by + rows.length) % rows.length);
  $("prev").addEventListener("click", () => step(-1));
  $("next").addEventListener("click", () => step(1));
  $("back").addEventListener("click", () => {
    if (rows[chosen].hidden) $("all").click();
    rows[chosen].scrollIntoView({ block: "center" });
    terms[chosen].focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen >= 0 && event.target !== $("find")) {
      const inside = card.contains(document.activeElement);
      const last = chosen;
      choose(-1);
      if (inside) terms[last].focus();
    }
  });

  // --- one Tab stop for the marks of a pane, arrows between them
  panes.forEach((pane) => {
    const own = all(".mk", pane);
    own.forEach((mark, index) => { mark.tabIndex = index ? -1 : 0; });
    pane.addEventListener("keydown", (event) => {
      const at = own.indexOf(document.activeElement);
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: own.length - 1 }[event.key];
      if (at < 0 || to === undefined || !own[to]) return;
      event.preventDefault();
      own.forEach((mark) => { mark.tabIndex = -1; });
      own[to].tabIndex = 0;
      own[to].focus();
    });
  });
})();
