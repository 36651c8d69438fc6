// The way out: blanks the page at once, lets the page forget what it knows, and puts another site in its place in
// the history. Without this script the link still leads there.
(function () {
  "use strict";

  var SHIFTS = 3;
  var PAUSE = 5000; // milliseconds between two presses
  var link = document.getElementById("leave");
  var said = document.getElementById("leave-said");
  var presses = 0;
  var last = 0;
  var isAlone = false;

  function leave() {
    var address = link.href;
    document.dispatchEvent(new Event("leaving"));
    document.title = "";
    document.body.textContent = "";
    window.location.replace(address);
  }

  /** Any other key, or a press of the mouse, means that Shift is being used for something else. */
  function startOver(event) {
    if (event.key !== "Shift") presses = 0;
    isAlone = event.key === "Shift";
  }

  /** Shift three times, each alone, does the same. Escape does not: it would stop the next page from loading. */
  function countShifts(event) {
    if (event.key !== "Shift" || !isAlone) return;
    presses = Date.now() - last > PAUSE ? 1 : presses + 1;
    last = Date.now();
    if (presses >= SHIFTS) leave();
    else said.textContent = "Shift. Press " + (SHIFTS - presses) + " more times to leave this page.";
  }

  link.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", startOver);
  document.addEventListener("pointerdown", startOver);
  document.addEventListener("keyup", countShifts);
})();
