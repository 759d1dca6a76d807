"use strict";
// What every page begins with: the buttons that need a script are shown, and one of them turns light and dark.
(() => {
  document.querySelectorAll(".js-only").forEach((element) => { element.hidden = false; });

  const root = document.documentElement;
  const button = document.getElementById("theme");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (prefersDark.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; show(); });
  prefersDark.addEventListener("change", show);
  show();
})();
