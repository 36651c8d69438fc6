// Adds up a questionnaire while it is filled in. Answers live in the page's own controls and nowhere else.
(function () {
  "use strict";

  var root = document.getElementById("measure");
  if (!root) return;

  var definition = window.measureDefinition;
  var engine = window.measureEngine;
  var result = root.querySelector("[data-part='result']");
  var items = all("[data-item]");
  var metDanger = []; // items that called for help since the page was opened or cleared
  var isAdded = false;

  function all(selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  function within(element, selector) {
    return Array.prototype.slice.call(element.querySelectorAll(selector));
  }

  /** The page and its data must come from the same questionnaire, and both be whole. */
  function isSound() {
    if (!engine || !definition || definition.version !== root.dataset.version || !result) return false;
    if (definition.items.length !== items.length || definition.bands.length !== all("[data-band]").length) return false;
    return items.every(function (item, at) {
      var values = within(item, "input").map(function (input) { return input.value; });
      var options = definition.options.map(function (option) { return option.id; });
      return item.dataset.item === definition.items[at].id && values.join() === options.join();
    });
  }

  function answers() {
    var given = {};
    items.forEach(function (item) {
      within(item, "input").forEach(function (input) { if (input.checked) given[item.dataset.item] = input.value; });
    });
    return given;
  }

  function helpFor(id) {
    return root.querySelector("[data-help='" + id + "']");
  }

  /** Forgets every answer, and that any called for help. */
  function forget() {
    all("input").forEach(function (input) { input.checked = false; });
    all("[data-fill]").forEach(function (filled) { filled.textContent = ""; });
    root.classList.remove("prints-answers");
    metDanger = [];
    isAdded = false;
    if (!root.classList.contains("is-live")) return;
    all("[data-help]").forEach(function (card) { card.hidden = true; });
    result.hidden = true;
  }

  /** Opens help as soon as an answer calls for it. It stays, even if the answer is softened. */
  function openHelp(found) {
    found.calls_for_help.forEach(function (id) {
      if (metDanger.indexOf(id) !== -1) return;
      metDanger.push(id);
      helpFor(id).hidden = false;
      helpFor(id).querySelector(".measure__reach").scrollIntoView({ block: "nearest" });
    });
  }

  function take() {
    var found = engine.score(definition, answers());
    openHelp(found);
    if (isAdded) fill(found);
  }

  function fill(found) {
    var isWhole = found.total !== null;
    show("[data-when='help']", metDanger.length > 0 || found.open_danger.length > 0);
    show("[data-when='total']", isWhole);
    show("[data-when='open']", !isWhole);
    show("[data-when='heavier']", isWhole && metDanger.length > 0);
    all("[data-band]").forEach(function (band) {
      band.hidden = metDanger.length > 0 || band.dataset.band !== found.band; // no name may take the answer back
    });
    write("total", String(found.total));
    write("so-far", String(found.so_far));
    write("open", String(found.open.length));
    listOpen(found.open);
  }

  function show(selector, isShown) {
    all(selector).forEach(function (part) { part.hidden = !isShown; });
  }

  function write(name, text) {
    root.querySelector("[data-fill='" + name + "']").textContent = text;
  }

  /** The open questions, each as a button that leads to it. */
  function listOpen(open) {
    var list = root.querySelector("[data-fill='open-list']");
    list.textContent = "";
    items.filter(function (item) { return open.indexOf(item.dataset.item) !== -1; }).forEach(function (item) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "find__link";
      button.textContent = "Question " + item.dataset.number;
      button.addEventListener("click", function () { goTo(item); });
      list.appendChild(document.createElement("li")).appendChild(button);
    });
  }

  function goTo(item) {
    var inputs = within(item, "input");
    (inputs.filter(function (input) { return input.checked; })[0] || inputs[0]).focus();
  }

  function addUp() {
    isAdded = true;
    result.hidden = false;
    fill(engine.score(definition, answers()));
    var title = result.querySelector(".measure__title");
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  }

  /** The question that the help card at hand belongs to, and what comes after the card. */
  function itemOf(control) {
    var id = control.closest("[data-help]").dataset.help;
    return items.filter(function (item) { return item.dataset.item === id; })[0];
  }

  function goOn(control) {
    var fieldsets = all("fieldset");
    var next = fieldsets[fieldsets.indexOf(itemOf(control)) + 1];
    if (next) goTo(next);
    else root.querySelector("[data-do='result']").focus();
  }

  var ACTIONS = {
    "result": addUp,
    "go-on": goOn,
    "change": function (control) { goTo(itemOf(control)); },
    "print": function () { window.print(); },
    "print-answers": function (box) { root.classList.toggle("prints-answers", box.checked); },
    "restart": function () {
      forget();
      goTo(items[0]);
    },
  };

  forget();
  document.addEventListener("leaving", forget);
  if (!isSound()) {
    root.querySelector(".find__broken").hidden = false;
    return;
  }
  root.classList.add("is-live");
  forget();
  root.addEventListener("change", take);
  root.addEventListener("click", function (event) {
    var control = event.target.closest("[data-do]");
    if (control) ACTIONS[control.dataset.do](control);
  });
  window.addEventListener("pagehide", forget);
  window.addEventListener("pageshow", function (event) { if (event.persisted) forget(); });
})();
