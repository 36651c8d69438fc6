// Lets a reader choose which levels to compare. The choice stays in the address after '#', which is never sent.
(function () {
  "use strict";

  var FEWEST = 2;
  var choose = document.getElementById("choose");
  var table = document.getElementById("comparison");
  if (!choose || !table) return;
  var boxes = Array.from(choose.querySelectorAll("input"));
  var see = document.getElementById("see");
  var status = document.getElementById("chosen");

  function chosen() {
    return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
  }

  function show() {
    var ids = chosen();
    var isEnough = ids.length >= FEWEST;
    table.querySelectorAll("[data-program]").forEach(function (cell) {
      cell.hidden = ids.indexOf(cell.dataset.program) === -1;
    });
    table.className = "cmp cmp--" + ids.length;
    document.querySelectorAll(".cmp-scroll, .jump").forEach(function (part) { part.hidden = !isEnough; });
    see.hidden = !isEnough;
    status.textContent = isEnough ? ids.length + " levels shown." : "Tick two or more levels to compare them.";
  }

  /** The levels named in an address such as #php,residential; anything else in it is left out. */
  function inAddress() {
    var ids = location.hash.slice(1).split(",");
    return boxes.filter(function (box) { return ids.indexOf(box.value) !== -1; });
  }

  /** Follows the address; without a choice in it, wide screens show all and narrow ones wait to be asked. */
  function follow() {
    var named = inAddress();
    var hasRoom = window.matchMedia("(min-width: 48em)").matches;
    var isRow = Boolean(location.hash) && named.length < FEWEST && document.getElementById(location.hash.slice(1));
    boxes.forEach(function (box) {
      box.checked = named.length >= FEWEST ? named.indexOf(box) !== -1 : hasRoom || Boolean(isRow);
    });
    show();
    if (isRow) isRow.scrollIntoView();
  }

  choose.addEventListener("change", function () {
    show();
    history.replaceState(null, "", "#" + chosen().join(","));
  });
  see.addEventListener("click", function () {
    table.parentNode.scrollIntoView();
    table.parentNode.focus({ preventScroll: true });
  });
  window.addEventListener("hashchange", follow);
  choose.hidden = false;
  follow();
})();
