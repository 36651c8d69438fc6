// The way out: blanks the page at once, lets the page forget what it knows, and puts another site in its place in
// the history. Without this script the links still lead there.
(function () {
  "use strict";

  var SHIFTS = 3;
  var PAUSE = 5000; // milliseconds between two presses
  var said = document.getElementById("leave-said");
  var dots = document.createElement("div");
  var presses = 0;
  var waiting;
  var isAlone = false;

  /** One empty sheet over everything, before anything else is done. */
  function cover() {
    var sheet = document.createElement("div");
    sheet.className = "leave-cover";
    sheet.setAttribute("role", "alert");
    sheet.textContent = "Loading";
    document.body.textContent = "";
    document.body.className = "";
    document.body.appendChild(sheet);
    document.title = "Loading";
  }

  function leave() {
    var address = document.getElementById("leave").href;
    cover();
    document.dispatchEvent(new Event("leaving"));
    window.location.replace(address);
  }

  /** As many filled dots as presses; none where Shift is not being counted. */
  function tell(words) {
    dots.hidden = presses === 0;
    Array.prototype.forEach.call(dots.children, function (dot, at) { dot.classList.toggle("is-on", at < presses); });
    said.textContent = words;
  }

  function forgetPresses(words) {
    window.clearTimeout(waiting);
    if (presses === 0) return;
    presses = 0;
    tell(words);
  }

  /** Any other key, or a press of the mouse, means that Shift is being used for something else. */
  function startOver(event) {
    isAlone = event.key === "Shift";
    if (!isAlone) forgetPresses("");
  }

  /** Shift three times, each alone, does the same. Escape does not: it would stop the next page from loading. */
  function countShifts(event) {
    if (event.key !== "Shift" || !isAlone) return;
    presses += 1;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(function () { forgetPresses("You stay on this page."); }, PAUSE);
    var left = SHIFTS - presses;
    if (left <= 0) leave();
    else tell("Shift. Press " + left + " more " + (left === 1 ? "time" : "times") + " to leave this page.");
  }

  function leaveOnClick(event) {
    event.preventDefault();
    leave();
  }

  dots.className = "leave-dots";
  dots.setAttribute("aria-hidden", "true");
  dots.hidden = true;
  for (var at = 0; at < SHIFTS; at += 1) dots.appendChild(document.createElement("span"));
  document.body.appendChild(dots);
  ["leave", "leave-first"].forEach(function (id) {
    document.getElementById(id).addEventListener("click", leaveOnClick);
  });
  document.addEventListener("keydown", startOver);
  document.addEventListener("pointerdown", startOver);
  document.addEventListener("keyup", countShifts);
})();
