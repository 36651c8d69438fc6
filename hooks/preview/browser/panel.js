// What a page does in the preview: it loads itself again when a newer site is made, and lists what stops one.
(function () {
  "use strict";

  var EVERY = 250; // milliseconds between two questions
  var PATIENCE = 3; // questions without an answer before we say that nobody is there
  var site = document.currentScript.dataset.site;
  var unanswered = 0;
  var told = "";
  var panel = null;

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text; // never as markup: it may quote what an editor typed
    return made;
  }

  function item(problem) {
    var made = element("li");
    made.appendChild(element("p", "preview-panel__where", problem.path + ":" + problem.line + ":" + problem.column));
    made.appendChild(element("p", "", (problem.field ? problem.field + ": " : "") + problem.message));
    if (problem.fix) made.appendChild(element("p", "", "What to do: " + problem.fix));
    return made;
  }

  function list(items) {
    var made = element("ol");
    made.tabIndex = 0; // so that it scrolls by keyboard
    made.setAttribute("aria-label", "Problems");
    items.forEach(function (each) { made.appendChild(each); });
    return made;
  }

  /** Puts the panel in the place of the last one; folded if that was. */
  function show(heading, items) {
    var was = panel && panel.querySelector("details");
    var details = element("details");
    details.open = !was || was.open;
    details.appendChild(element("summary", "", heading));
    details.appendChild(list(items));
    hide();
    panel = element("section", "preview-panel");
    panel.setAttribute("aria-label", "Preview");
    panel.appendChild(items.length ? details : element("p", "preview-panel__alone", heading));
    var said = panel.appendChild(element("p", "preview-panel__said"));
    said.setAttribute("role", "alert");
    document.body.appendChild(panel);
    document.documentElement.classList.add("preview-has-panel");
    said.textContent = heading;
  }

  function hide() {
    if (panel) panel.remove();
    panel = null;
    document.documentElement.classList.remove("preview-has-panel");
  }

  function tell(heading, items, key) {
    if (key === told) return;
    told = key;
    if (heading) show(heading, items);
    else hide();
  }

  function follow(state) {
    unanswered = 0;
    if (state.site !== site) {
      location.reload();
      return;
    }
    var count = state.problems.length;
    var heading = !count ? "" : (count === 1 ? "1 problem. " : count + " problems. ") +
      (site ? "You see the page as it was before." : "There is no page to show yet.");
    tell(heading, state.problems.map(item), count ? JSON.stringify(state.problems) : "");
    setTimeout(ask, EVERY);
  }

  function miss() {
    unanswered += 1;
    if (unanswered >= PATIENCE) tell("The preview has ended. To go on, run: make serve", [], "ended");
    setTimeout(ask, EVERY);
  }

  function ask() {
    fetch("/~preview/state")
      .then(function (answer) { return answer.json(); })
      .then(follow, miss);
  }

  ask();
})();
