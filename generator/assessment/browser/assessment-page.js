// Shows the self-assessment one question at a time. Answers live in this page's memory and nowhere else.
(function () {
  "use strict";

  var root = document.getElementById("find");
  if (!root || !window.assessmentForm) return;

  var definition = window.assessmentDefinition;
  var engine = window.assessmentEngine;
  var form = window.assessmentForm;
  var view = window.assessmentResult;
  var siteName = document.title.split(" – ").pop();
  var parts = all("[data-part]", root);
  var questions = parts.filter(function (part) { return part.dataset.part === "question"; });
  var watchLastAnswer = form.lastAnswerWatcher();
  var state;

  function all(selector, within) {
    return Array.prototype.slice.call(within.querySelectorAll(selector));
  }

  function partNamed(name) {
    return parts.filter(function (part) { return part.dataset.part === name; })[0];
  }

  /** Forgets every answer, and leaves only the start to be seen. */
  function forget() {
    document.body.classList.remove("is-night");
    state = { at: 0, answers: {}, urgent: [], told: [], metDanger: false, isChanging: false, helpFrom: null };
    form.empty(root);
    if (root.classList.contains("is-live")) parts.forEach(function (part) { part.hidden = part !== partNamed("start"); });
  }

  /** Something is not as it should be: the reader gets every question at once, to read or print, and the numbers. */
  function giveUp() {
    root.classList.remove("is-live");
    forget();
    all("[hidden]", root).forEach(function (each) { each.hidden = false; });
    document.title = siteName;
    window.scrollTo(0, 0);
  }

  function show(part, title) {
    form.show(parts, part, (title ? title + " – " : "") + siteName);
  }

  function titleOf(part) {
    var at = questions.indexOf(part);
    return at === -1 ? "" : "Question " + (at + 1) + " of " + questions.length;
  }

  /** A question shows the answer that counts, not a choice that was left without "Continue". */
  function showQuestion(at) {
    var part = questions[at];
    state.at = at;
    tellError(part, false);
    all("input", part).forEach(function (input) { input.checked = input.value === state.answers[input.name]; });
    show(part, titleOf(part));
    watchLastAnswer(part);
  }

  function showResult() {
    var part = partNamed("result");
    state.isChanging = false;
    view.fill(part, engine.evaluate(definition, state.answers), {
      answers: state.answers,
      metDanger: state.metDanger,
      questionPart: function (id) {
        return questions.filter(function (part) { return part.dataset.question === id; })[0];
      },
      change: function (asked) {
        state.isChanging = true;
        showQuestion(questions.indexOf(asked));
      },
      changes: function (sheltering) {
        return window.assessmentChanges.find(definition, state.answers, sheltering);
      },
    });
    show(part, "Levels to ask about");
  }

  function showHelp() {
    state.helpFrom = parts.filter(function (part) { return !part.hidden; })[0];
    show(partNamed("help"), "Help");
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
    view.chooseLevel(part, result.at_least, result.routes);
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
    else if (state.at === 0) show(partNamed("start"), "");
    else showQuestion(state.at - 1);
  }

  var ACTIONS = {
    "start": function () { showQuestion(0); },
    "continue": takeAnswer,
    "back": goBack,
    "help": showHelp,
    "return": function () { show(state.helpFrom, titleOf(state.helpFrom)); },
    "go-on": goOn,
    "change": function () { showQuestion(state.at); },
    "first": function () { all("input", questions[state.at])[0].focus(); },
    "all-rows": function () { view.showAllRows(partNamed("result")); },
    "all-rungs": function () { view.showAllRungs(partNamed("result")); },
    "to": function (button) { all("[data-at='" + button.dataset.to + "']", root)[0].focus(); },
    "print": function () { window.print(); },
    "print-answers": function (box) { root.classList.toggle("prints-answers", box.checked); },
    "restart": function () { forget(); show(partNamed("start"), ""); },
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

  /** A page that was tampered with ends in the form to print, not in a dead button. */
  function listen(target, name, action) {
    target.addEventListener(name, function (event) {
      if (!root.classList.contains("is-live")) return;
      try {
        action(event);
      } catch (error) {
        giveUp();
      }
    });
  }

  document.addEventListener("leaving", forget);
  if (!form.isWhole(root, questions, definition, engine)) {
    giveUp();
    return;
  }
  root.classList.add("is-live");
  form.asPageHeadings(root);
  forget();
  listen(root, "click", act);
  listen(root, "keydown", continueOnEnter);
  listen(window, "pagehide", forget);
  listen(window, "pageshow", function (event) { if (event.persisted) show(partNamed("start"), ""); });
})();
