// Fills the result in: which texts, cards and rungs are seen, and the reader's own answers as the reasons.
(function (root) {
  "use strict";

  function all(selector, within) {
    return Array.prototype.slice.call(within.querySelectorAll(selector));
  }

  function filled(part, name) {
    return all("[data-fill='" + name + "']", part)[0];
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

  /** Leaves only what is meant for this level and the first of its routes, and what the other route adds. */
  function chooseLevel(part, level, routes) {
    all("[data-level]", part).forEach(function (each) {
      var isRoute = !each.dataset.route || each.dataset.route === routes[0];
      each.hidden = !isRoute || words(each.dataset.level).indexOf(level) === -1;
    });
    all("[data-also]", part).forEach(function (each) { each.hidden = routes.indexOf(each.dataset.also) === -1; });
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
    var hasHelp = isUrgent;
    all("[data-card]", part).forEach(function (card) {
      var isHelp = card.classList.contains("help-card");
      var isCalledFor = ids.indexOf(card.dataset.card) !== -1 || (metDanger && isHelp);
      hasHelp = hasHelp || (isHelp && isCalledFor);
      card.hidden = !isCalledFor || (isHelp && isUrgent) || (hasHelp && "givesWay" in card.dataset);
    });
    var group = all("[data-hide='cards']", part)[0];
    group.hidden = all("[data-card]", group).every(function (card) { return card.hidden; });
  }

  /** A danger answer that was made milder is not forgotten: the calmest words give way to a question. */
  function tellSoftened(part, isSoftened) {
    all("[data-softened]", part)[0].hidden = !isSoftened;
    all("[data-calm]", part).forEach(function (each) { each.hidden = each.hidden || isSoftened; });
  }

  function joined(reasons, more) {
    var known = reasons.map(function (reason) { return reason.question; });
    return reasons.concat(more.filter(function (reason) { return known.indexOf(reason.question) === -1; }));
  }

  function textOf(asked) {
    return all(".find__title", asked)[0].textContent;
  }

  function quoted(asked, answer) {
    var option = all("input", asked).filter(function (input) { return input.value === answer; })[0];
    return "“" + option.parentNode.textContent.trim() + "”";
  }

  /** One answer in the reader's own words, with a way to change it. */
  function whyItem(reason, asked, verb, change) {
    var item = element("li", "why__item");
    var said = element("span", "why__said");
    said.appendChild(element("span", "why__asked", textOf(asked)));
    said.appendChild(element("b", "", quoted(asked, reason.answer)));
    var button = element("button", "find__link", verb);
    button.type = "button";
    button.appendChild(element("span", "vh", " this: " + textOf(asked)));
    button.addEventListener("click", function () { change(asked); });
    item.appendChild(said);
    item.appendChild(button);
    return item;
  }

  function fillWhy(part, name, reasons, verb, tools) {
    var list = filled(part, name);
    list.textContent = "";
    reasons.forEach(function (reason) {
      list.appendChild(whyItem(reason, tools.questionPart(reason.question), verb, tools.change));
    });
    list.hidden = reasons.length === 0;
    hideWithout(part, name, reasons);
  }

  /** A part that is meant for this level, but has nothing to say, is not seen. */
  function hideWithout(part, name, found) {
    all("[data-hide='" + name + "']", part).forEach(function (each) {
      each.hidden = each.hidden || found.length === 0;
    });
  }

  /** "If you had said … to …: at least …", as the level is called on the page. */
  function changeItem(part, change, asked) {
    var name = all("[data-name][data-level='" + change.level + "']", part)[0].dataset.name;
    var item = element("li", "", "If you had said ");
    item.appendChild(element("b", "", quoted(asked, change.answer)));
    item.appendChild(document.createTextNode(" to “" + textOf(asked) + "”: at least " + name + "."));
    return item;
  }

  function fillChanges(part, found, tools) {
    ["up", "down"].forEach(function (way) {
      var list = filled(part, way);
      list.textContent = "";
      found[way].forEach(function (change) {
        list.appendChild(changeItem(part, change, tools.questionPart(change.question)));
      });
      list.hidden = found[way].length === 0;
      all("[data-hide='" + way + "']", part)[0].hidden = list.hidden;
    });
    hideWithout(part, "changes", found.up.concat(found.down));
  }

  /** The programs to ask about, as the text for this level and fit names them. */
  function programsFor(part, level, fit) {
    var asked = all("[data-level='" + level + "'] [data-fits]", part).filter(function (each) {
      return words(each.dataset.fits).indexOf(fit) !== -1;
    })[0];
    return asked ? words(asked.dataset.programs) : [];
  }

  /** Lights the levels to ask about, and leaves one neighbor on each side in view. Gives the programs seen. */
  function lightLadder(part, programs) {
    var ladder = filled(part, "ladder");
    var rungs = all("[data-program]", ladder);
    var isLit = rungs.map(function (rung) { return programs.indexOf(rung.dataset.program) !== -1; });
    rungs.forEach(function (rung, at) {
      rung.classList.toggle("is-lit", isLit[at]);
      rung.hidden = !(isLit[at] || isLit[at - 1] || isLit[at + 1]);
      all(".rung__asked", rung).forEach(function (note) { note.remove(); });
      if (isLit[at]) all(".rung__head", rung)[0].appendChild(element("span", "rung__beside rung__asked", " Ask about this"));
    });
    all("[data-do='all-rungs']", ladder)[0].hidden = false;
    return rungs.filter(function (rung) { return !rung.hidden; }).map(function (rung) { return rung.dataset.program; });
  }

  /** The same levels beside each other, and the pages that compare two of them in full. */
  function chooseColumns(part, seen) {
    var beside = filled(part, "beside");
    var isSeen = function (program) { return seen.indexOf(program) !== -1; };
    all("[data-program]", beside).forEach(function (cell) { cell.hidden = !isSeen(cell.dataset.program); });
    all("[data-pair]", beside).forEach(function (link) { link.hidden = !words(link.dataset.pair).every(isSeen); });
    all("table", beside)[0].className = "cmp cmp--brief cmp--" + seen.length;
    all("[data-do='all-rows']", beside)[0].parentNode.hidden = false;
  }

  /** On a small screen the rows of sentences wait to be asked for. */
  function showAllRows(part) {
    var beside = filled(part, "beside");
    all("table", beside)[0].classList.add("is-full");
    all("[data-do='all-rows']", beside)[0].parentNode.hidden = true;
    all(".cmp-scroll", beside)[0].focus();
  }

  function tellRecheckDays(part) {
    all("[data-recheck]", part).forEach(function (each) {
      var day = new Date();
      day.setDate(day.getDate() + Number(each.dataset.recheck));
      each.textContent = ", on " + day.toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric" });
    });
  }

  /** tools: answers, metDanger, questionPart(id), change(part) and changes(ids of cards that shelter an answer). */
  function fill(part, result, tools) {
    var level = result.level || "unnamed";
    var fit = all("[data-fit]", part)[result.fit].dataset.fit;
    var open = function (id) { return { question: id, answer: tools.answers[id] || "skip" }; };
    chooseLevel(part, level, result.routes);
    chooseFit(part, fit);
    chooseCards(part, result.cards, tools.metDanger, Boolean(result.route));
    tellSoftened(part, tools.metDanger && !result.route);
    fillWhy(part, "because", joined(result.because, result.route_because), "Change", tools);
    fillWhy(part, "fit_because", result.fit_because, "Change", tools);
    fillWhy(part, "open", result.open.map(open), "Answer", tools);
    fillWhy(part, "left_out", result.left_out.map(open), "Answer", tools);
    fillChanges(part, tools.changes(all("[data-sheltering]", part).map(function (card) { return card.dataset.card; })), tools);
    chooseColumns(part, lightLadder(part, programsFor(part, level, fit)));
    tellRecheckDays(part);
  }

  function showAllRungs(part) {
    var ladder = filled(part, "ladder");
    all("[data-program]", ladder).forEach(function (rung) { rung.hidden = false; });
    all("[data-do='all-rungs']", ladder)[0].hidden = true;
    all("a", ladder)[0].focus();
  }

  root.assessmentResult = { fill: fill, chooseLevel: chooseLevel, showAllRows: showAllRows, showAllRungs: showAllRungs };
})(window);
