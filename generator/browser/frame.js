// What every page does: the menu closes by itself, and old facts show their age.
(function () {
  "use strict";

  document.documentElement.classList.replace("no-js", "js");

  /** Escape, or the focus going elsewhere, closes the menu. */
  function closeMenuOnLeaving(menu) {
    menu.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }

  /** A copy nobody rebuilds still goes stale where readers see it: by the reader's own clock. */
  function markStale(element, today) {
    if (element.dataset.checkBy >= today || element.classList.contains("is-stale")) return;
    element.classList.add("is-stale");
    var note = document.createElement("b");
    note.className = "src__stale";
    note.textContent = " Out of date: last checked " + element.dataset.checked + ". ";
    var grade = element.querySelector(".grade");
    if (grade) grade.replaceWith(note);
    else (element.querySelector("summary") || element).appendChild(note);
  }

  function localDay(date) {
    var two = function (number) { return String(number).padStart(2, "0"); };
    return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("details.menu").forEach(closeMenuOnLeaving);
    var today = localDay(new Date());
    document.querySelectorAll("[data-check-by]").forEach(function (element) { markStale(element, today); });
  });
})();
