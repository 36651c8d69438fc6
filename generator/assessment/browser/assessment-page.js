// Shows the self-assessment one question at a time. Answers live in this page's memory and nowhere else.
(function () {
  "use strict";

  var root = document.getElementById("find");
  if (!root) return;

  var definition = window.assessmentDefinition;
  var engine = window.assessmentEngine;
  var view = window.assessmentResult;
  var status = document.getElementById("find-status");
  var siteName = document.title.split(" – ").pop();
  var parts = all("[data-part]", root);
  var questions = parts.filter(function (part) { return part.dataset.part === "question"; });
  var state;

  function all(selector, within) {
    return Array.prototype.slice.call(within.querySelectorAll(selector));
  }

  function partNamed(name) {
    return parts.filter(function (part) { return part.dataset.part === name; })[0];
  }

  /** The page and its data must come from the same definition, and be whole. */
  function isSound() {
    return engine && definition && definition.version === root.dataset.version &&
      definition.questions.length === questions.length;
  }

  /** Forgets every answer, and leaves only the start to be seen. */
  function forget() {
    all("input", root).forEach(function (input) { input.checked = false; });
    all("[data-told], .why", root).forEach(function (filled) { filled.textContent = ""; });
    root.classList.remove("prints-answers");
    document.body.classList.remove("is-night");
    status.textContent = "";
    state = { at: 0, answers: {}, urgent: [], told: [], metDanger: false, isChanging: false, helpFrom: null };
    if (root.classList.contains("is-live")) parts.forEach(function (part) { part.hidden = part !== partNamed("start"); });
  }

  function show(part, title) {
    parts.forEach(function (each) { each.hidden = each !== part; });
    document.body.classList.toggle("is-night", part.dataset.part === "interruption");
    document.title = (title ? title + " – " : "") + siteName;
    window.scrollTo(0, 0);
    var heading = all(".find__title", part).filter(function (each) { return each.getClientRects().length > 0; })[0];
    heading.focus({ preventScroll: true });
  }

  /** With one part on the screen at a time, each part's title is the heading of the page. */
  function asPageHeading(title) {
    var heading = document.createElement("h1");
    Array.prototype.forEach.call(title.attributes, function (each) { heading.setAttribute(each.name, each.value); });
    while (title.firstChild) heading.appendChild(title.firstChild);
    title.replaceWith(heading);
  }

  function titleOf(part) {
    var at = questions.indexOf(part);
    return at === -1 ? "" : "Question " + (at + 1) + " of " + questions.length;
  }

  function showStart() {
    show(partNamed("start"), "");
  }

  /** A question shows the answer that counts, not a choice that was left without "Continue". */
  function showQuestion(at) {
    var part = questions[at];
    state.at = at;
    tellError(part, false);
    all("input", part).forEach(function (input) { input.checked = input.value === state.answers[input.name]; });
    show(part, titleOf(part));
  }

  function showResult() {
    var part = partNamed("result");
    state.isChanging = false;
    view.fill(part, engine.evaluate(definition, state.answers), {
      answers: state.answers,
      metDanger: state.metDanger,
      questionPart: function (id) {
        return questions.filter(function (each) { return each.dataset.question === id; })[0];
      },
      change: function (asked) {
        state.isChanging = true;
        showQuestion(questions.indexOf(asked));
      },
    });
    show(part, "Levels to ask about");
  }

  function showHelp() {
    state.helpFrom = parts.filter(function (part) { return !part.hidden; })[0];
    show(partNamed("help"), "Help");
  }

  function leaveHelp() {
    show(state.helpFrom, titleOf(state.helpFrom));
  }

  function tellError(part, isWrong) {
    all(".find__error", part)[0].hidden = !isWrong;
    part.classList.toggle("has-error", isWrong);
    if (!isWrong) return;
    document.title = "Error: " + titleOf(part) + " – " + siteName;
    all(".find__error", part)[0].focus();
  }

  /** Takes the chosen answer. A new danger shows help before anything else. */
  function takeAnswer() {
    var part = questions[state.at];
    var chosen = all("input", part).filter(function (input) { return input.checked; })[0];
    if (!chosen) {
      tellError(part, true);
      return;
    }
    state.answers[chosen.name] = chosen.value;
    var result = engine.evaluate(definition, state.answers);
    var known = state.urgent;
    state.urgent = result.urgent_rules;
    var isNewDanger = result.urgent_rules.some(function (id) { return known.indexOf(id) === -1; });
    if (isNewDanger) interrupt(result, { question: chosen.name, answer: chosen.value });
    else goOn();
  }

  function interrupt(result, given) {
    var part = partNamed("interruption");
    var reason = engine.reasonWords(definition, given);
    state.metDanger = true;
    all("[data-told]", part).forEach(function (told) { told.textContent = "You told us " + reason + "."; });
    view.chooseLevel(part, result.at_least, result.route);
    show(part, "Help");
  }

  function goOn() {
    var card = cardToTell();
    if (card) {
      state.told.push(card.dataset.card);
      show(card, "Good to know");
    } else if (state.isChanging || state.at + 1 === questions.length) {
      showResult();
    } else {
      showQuestion(state.at + 1);
    }
  }

  /** A card that is told as soon as an answer calls for it, once. */
  function cardToTell() {
    var cards = engine.evaluate(definition, state.answers).cards;
    return parts.filter(function (part) {
      var id = part.dataset.card;
      return part.dataset.part === "at-once" && cards.indexOf(id) !== -1 && state.told.indexOf(id) === -1;
    })[0];
  }

  function goBack() {
    if (!partNamed("result").hidden) showQuestion(questions.length - 1);
    else if (state.isChanging) showResult();
    else if (state.at === 0) showStart();
    else showQuestion(state.at - 1);
  }

  var ACTIONS = {
    "start": function () { showQuestion(0); },
    "continue": takeAnswer,
    "back": goBack,
    "help": showHelp,
    "return": leaveHelp,
    "go-on": goOn,
    "change": function () { showQuestion(state.at); },
    "first": function () { all("input", questions[state.at])[0].focus(); },
    "all-rungs": function () { view.showAllRungs(partNamed("result")); },
    "print": function () { window.print(); },
    "print-answers": function (box) { root.classList.toggle("prints-answers", box.checked); },
    "restart": function () { forget(); showStart(); },
  };

  function act(event) {
    var control = event.target.closest("[data-do]");
    if (control) ACTIONS[control.dataset.do](control);
  }

  function continueOnEnter(event) {
    if (event.key !== "Enter" || event.target.type !== "radio") return;
    event.preventDefault();
    takeAnswer();
  }

  forget();
  document.addEventListener("leaving", forget);
  if (!isSound()) {
    all(".find__broken", root)[0].hidden = false;
    return;
  }
  root.classList.add("is-live");
  all(".find__title", root).forEach(asPageHeading);
  forget();
  root.addEventListener("click", act);
  root.addEventListener("keydown", continueOnEnter);
  window.addEventListener("pagehide", forget);
  window.addEventListener("pageshow", function (event) { if (event.persisted) showStart(); });
})();
