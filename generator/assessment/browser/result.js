// Fills the result in: which texts, cards and rungs are seen, and the reader's own answers as the reasons.
(function (root) {
  "use strict";

  function all(selector, within) {
    return Array.prototype.slice.call(within.querySelectorAll(selector));
  }

  function words(list) {
    return (list || "").split(" ");
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** Leaves only what is meant for this level and route. */
  function chooseLevel(part, level, route) {
    all("[data-level]", part).forEach(function (each) {
      var isRoute = !each.dataset.route || each.dataset.route === route;
      each.hidden = !isRoute || words(each.dataset.level).indexOf(level) === -1;
    });
  }

  function chooseFit(part, fit) {
    all("[data-fit]", part).forEach(function (each) { each.hidden = each.dataset.fit !== fit; });
    all("[data-fits]", part).forEach(function (each) { each.hidden = words(each.dataset.fits).indexOf(fit) === -1; });
  }

  /**
   * Once danger was met, the card with help at once stays, even if the answer was softened. A result of help
   * today or now offers its own lines first, in the order of its route, so the card would only push them down.
   */
  function chooseCards(part, ids, metDanger, isUrgent) {
    all("[data-card]", part).forEach(function (card) {
      var isHelp = card.classList.contains("help-card");
      var isCalledFor = ids.indexOf(card.dataset.card) !== -1 || (metDanger && isHelp);
      card.hidden = !isCalledFor || (isHelp && isUrgent);
    });
    var group = all("[data-hide='cards']", part)[0];
    group.hidden = all("[data-card]", group).every(function (card) { return card.hidden; });
  }

  /** One answer in the reader's own words, with a way to change it. */
  function whyItem(reason, asked, verb, change) {
    var title = all(".find__title", asked)[0].textContent;
    var option = all("input", asked).filter(function (input) { return input.value === reason.answer; })[0];
    var item = element("li", "why__item");
    var said = element("span", "why__said");
    said.appendChild(element("span", "why__asked", title));
    said.appendChild(element("b", "", "“" + option.parentNode.textContent.trim() + "”"));
    var button = element("button", "find__link", verb);
    button.type = "button";
    button.appendChild(element("span", "vh", ": " + title));
    button.addEventListener("click", function () { change(asked); });
    item.appendChild(said);
    item.appendChild(button);
    return item;
  }

  function fillWhy(part, name, reasons, verb, tools) {
    var list = all("[data-fill='" + name + "']", part)[0];
    list.textContent = "";
    reasons.forEach(function (reason) {
      list.appendChild(whyItem(reason, tools.questionPart(reason.question), verb, tools.change));
    });
    list.hidden = reasons.length === 0;
    all("[data-hide='" + name + "']", part).forEach(function (each) {
      each.hidden = each.hidden || reasons.length === 0;
    });
  }

  /** Lights the levels to ask about, and leaves one neighbor on each side in view. */
  function lightLadder(part, level, fit) {
    var ladder = all("[data-fill='ladder']", part)[0];
    var asked = all("[data-level='" + level + "'] [data-fits]", part).filter(function (each) {
      return words(each.dataset.fits).indexOf(fit) !== -1;
    })[0];
    var programs = asked ? words(asked.dataset.programs) : [];
    var rungs = all("[data-program]", ladder);
    var isLit = rungs.map(function (rung) { return programs.indexOf(rung.dataset.program) !== -1; });
    rungs.forEach(function (rung, at) {
      rung.classList.toggle("is-lit", isLit[at]);
      rung.hidden = !(isLit[at] || isLit[at - 1] || isLit[at + 1]);
      all(".rung__asked", rung).forEach(function (note) { note.remove(); });
      if (isLit[at]) all(".rung__head", rung)[0].appendChild(element("span", "rung__beside rung__asked", " Ask about this"));
    });
    all("[data-do='all-rungs']", ladder)[0].hidden = false;
  }

  function tellRecheckDays(part) {
    all("[data-recheck]", part).forEach(function (each) {
      var day = new Date();
      day.setDate(day.getDate() + Number(each.dataset.recheck));
      each.textContent = ", on " + day.toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric" });
    });
  }

  /** tools: answers, metDanger, questionPart(id) and change(part). */
  function fill(part, result, tools) {
    var level = result.level || "unnamed";
    var fit = all("[data-fit]", part)[result.fit].dataset.fit;
    chooseLevel(part, level, result.route);
    chooseFit(part, fit);
    chooseCards(part, result.cards, tools.metDanger, Boolean(result.route));
    fillWhy(part, "because", result.because, "Change", tools);
    fillWhy(part, "fit_because", result.fit_because, "Change", tools);
    fillWhy(part, "open", result.open.map(function (id) {
      return { question: id, answer: tools.answers[id] || "skip" };
    }), "Answer", tools);
    lightLadder(part, level, fit);
    tellRecheckDays(part);
  }

  function showAllRungs(part) {
    var ladder = all("[data-fill='ladder']", part)[0];
    all("[data-program]", ladder).forEach(function (rung) { rung.hidden = false; });
    all("[data-do='all-rungs']", ladder)[0].hidden = true;
    all("a", ladder)[0].focus();
  }

  root.assessmentResult = { fill: fill, chooseLevel: chooseLevel, showAllRungs: showAllRungs };
})(window);
