"""The words that this guide does not use, and what it says instead. Lists for an editor-in-chief to keep.

A phrase matches in small or large letters, with a space or a hyphen between its words, and never across the end of a
sentence or a comma. A phrase that starts with a capital, such as ``MAT``, matches in just those letters. The longest
phrase is taken, so what is ``FINE`` may hold a word to avoid. In one phrase

- ``/`` stands between words of which any may stand there: ``suicide attempt/attempts``;
- letters in brackets may be there or not: ``addict(s)``; so may a word in brackets: ``commit (a) suicide``;
- ``#`` is any number in digits.
"""

from __future__ import annotations

Phrases = tuple[str, ...]

NO_METHOD = "say what happened, and name no method and no means"
PERSON_WITH_USE = "a person with a substance use disorder"
PERSON_WHO_USES = "a person who uses drugs"
IN_RECOVERY = "in recovery"
WENT_ON = "survived a suicide attempt"
DIED = "died by suicide"
HAS = "has, or lives with"

# What can hurt people who live with it, with the better words, or with what to say.
UNSAFE: tuple[tuple[Phrases, str], ...] = (
    # Suicide
    (("commit(s)/committed/commited/committing (a) suicide(s)", "commit(s)/committed or attempt(ed) suicide"), DIED),
    (("complete(s)/completed/completing/successful (a) suicide(s)", "completed attempt(s)"), DIED),
    (("successful (suicide) attempt(s)", "successful (suicide) attempt(s) to die/end/take/kill"), DIED),
    (("failed/unsuccessful/botched suicide(s)", "failed/unsuccessful/botched (suicide) attempt(s)"), WENT_ON),
    (("failed/unsuccessful/botched attempt(s) to end/take/kill/die",), WENT_ON),
    (("suicide attempter(s)/completer(s)/ideator(s)",), "a person who attempted, or thinks of, suicide"),
    (("suicide epidemic(s)/wave(s)", "epidemic of suicide(s)"), "rising suicide rates"),
    (("suicide/suicidal gesture(s)", "parasuicide(s)"), "a suicide attempt, or self-harm"),
    (("suicide threat(s)", "threaten(s)/threatened/threatening suicide"), "spoke of suicide"),
    (("no suicide contract(s)", "no harm contract(s)", "contract for safety"), "a safety plan"),
    (("easy way out",), "say what the person feels"),
    (("cry/cries for help",), "a sign of great pain"),
    (("self mutilation", "self mutilate(s)/mutilated/mutilating/mutilator(s)", "cutter(s)"), "a person who self-harms"),
    # Methods and means: to name them can put readers in danger
    (("hanged", "hang(s)/hung/hanging himself/herself/themself/themselves/myself/yourself/oneself"), NO_METHOD),
    (("noose(s)", "exit bag(s)", "suicide kit(s)"), NO_METHOD),
    (("lethal/fatal/deadly dose(s)/amount(s)/overdose(s)", "painless death/suicide/way/method(s)"), NO_METHOD),
    (("slit(s)/slitting/cut(s)/cutting (his/her/their/your/my/the) wrist(s)", "slashed wrists"), NO_METHOD),
    (("jump(s)/jumped/jumping off/from (a/the) bridge/roof/building/window/cliff",), NO_METHOD),
    (
        ("shoot(s)/shot/shooting/drown(s)/drowned/drowning/gassed himself/herself/themselves/myself/yourself",),
        NO_METHOD,
    ),
    # Alcohol and other drugs
    (("addict(s)", "druggie(s)", "junkie(s)", "junky"), PERSON_WITH_USE),
    (("crackhead(s)", "pothead(s)", "stoner(s)", "tweaker(s)"), PERSON_WHO_USES),
    (("alcoholic(s)",), "say 'a person with alcohol use disorder'; of a drink, 'with alcohol in it'"),
    (
        ("problem drinker(s)", "drunks", "a/the/town drunk", "drunkard(s)", "wino(s)"),
        "a person with alcohol use disorder",
    ),
    (
        (
            "drug/substance/polysubstance/alcohol/opioid/opiate/heroin/cocaine/meth/stimulant abuser(s)",
            "prescription/medication/medicine/pill/painkiller abuser(s)",
            "abuser(s) of alcohol/drugs/opioids/opiates/heroin/cocaine/pills/substances/medicine(s)",
        ),
        PERSON_WITH_USE,
    ),
    (("drug/substance/heroin/cocaine/meth/opioid/opiate/injection/needle/intravenous/iv user(s)",), PERSON_WHO_USES),
    (("substance/polysubstance/drug abuse",), "say 'substance use', or for the diagnosis 'substance use disorder'"),
    (("alcohol abuse", "abuse of alcohol"), "say 'alcohol use', or for the diagnosis 'alcohol use disorder'"),
    (
        (
            "prescription/medication/medicine/opioid/opiate/pill/painkiller abuse",
            "abuse of medicine(s)/medication(s)/opioids/opiates/pills/painkillers",
        ),
        "misuse, or use other than as prescribed",
    ),
    (
        ("heroin/cocaine/meth/stimulant/cannabis/marijuana abuse", "abuse of drugs/substances/heroin/cocaine/meth"),
        "use, or use disorder",
    ),
    (
        (
            "abuse(s)/abused/abusing (a) drug(s)/substance(s)/alcohol/pill(s)/heroin/cocaine/meth/marijuana/cannabis",
            "abuse(s)/abused/abusing opioid(s)/opiate(s)/medicine(s)/medication(s)/prescription(s)/painkiller(s)",
        ),
        "use, or misuse",
    ),
    (("drug habit(s)",), "drug use"),
    (("drug seeking", "drug seeker(s)"), "say what the person needs"),
    (("addicted baby/babies", "born addicted", "crack baby/babies"), "a baby exposed to drugs before birth"),
    (("clean and sober", "get(s)/got/getting/stay(s)/stayed/staying clean", "clean time"), IN_RECOVERY),
    (("he/she/they/who/i/we/you is/are/was/were/am/been clean", "i'm/he's/she's/they're clean"), IN_RECOVERY),
    (("clean for #/a/one/two/three/many/several/some day(s)/week(s)/month(s)/year(s)",), IN_RECOVERY),
    (("clean urine", "clean (drug) test(s)/screen(s)"), "a test that found no drugs"),
    (("dirty urine", "dirty (drug) test(s)/screen(s)"), "a test that found drugs"),
    (("dirty needle(s)/syringe(s)",), "a used needle"),
    (("fell/fall(s)/fallen/falling off the wagon",), "returned to use"),
    (("medication assisted treatment/therapy", "MAT"), "medicine for opioid, or alcohol, use disorder"),
    (("opioid/opiate replacement therapy", "opioid/opiate substitution (therapy)"), "medicine for opioid use disorder"),
    # Illness
    (("suffer(s)/suffered/suffering from", "afflicted with"), HAS),
    (("suffer(s)/suffered/suffering from (domestic) abuse/violence/assault/neglect",), "went through"),
    (("sufferer(s)", "victim(s) of mental illness"), "a person with …"),
    (("(the) mentally ill", "mental patient(s)"), "people with a mental illness"),
    (("schizophrenic(s)", "schizo(s)"), "a person with schizophrenia"),
    (("psychotics", "a psychotic"), "a person with psychosis"),
    (("bipolars",), "a person with bipolar disorder"),
    (("anorexic(s)", "bulimic(s)"), "a person with an eating disorder"),
    (("borderlines",), "a person with borderline personality disorder"),
    (("psycho(s)", "psychopath(s)", "maniac(s)"), "say what the person does or feels"),
    (("crazy", "insane", "lunatic(s)", "loony/loonies", "madman/madmen"), "say what the person does or feels"),
    (("nuthouse(s)", "madhouse(s)", "loony bin(s)", "insane asylum(s)"), "a psychiatric hospital"),
    (("retard(s)/retarded", "mental retardation", "mentally retarded"), "a person with an intellectual disability"),
    (("handicapped",), "a person with a disability"),
    (("wheelchair bound", "confined to a/the/his/her/their wheelchair"), "a person who uses a wheelchair"),
    (("normal people/person",), "people without it"),
    # What staff and officials say of people
    (("non compliant", "noncompliant"), "say what stands in the way of the plan"),
    (("frequent flyer(s)/flier(s)",), "someone who needs care often"),
    (("manipulative", "attention seeking", "attention seeker(s)"), "say what the person needs"),
    (("low/high functioning",), "say what the person needs help with"),
    (("illegal alien(s)/immigrant(s)", "illegals"), "people without papers"),
    (
        ("inmate(s)", "felon(s)", "ex con(s)", "ex convict(s)", "convict(s)"),
        "a person who is, or was, in jail or prison",
    ),
)

# What sells or promises, with what to say instead.
KNOWN = "say what is known instead"
SELLING: tuple[tuple[Phrases, str], ...] = (
    (("best", "at best price(s)"), "say what helps whom, and how sure that is"),
    (("(clinically/scientifically/medically) proven",), "say what studies found, and how sure that is"),
    (("guarantee(s)/guaranteed/guaranteeing", "risk free", "never fail(s)", "always work(s)"), KNOWN),
    (("cure(s)/cured/curing", "miracle(s)", "miraculous", "instant relief"), KNOWN),
    (("breakthrough(s)", "revolutionary", "game changer(s)", "game changing"), KNOWN),
    (("#1", "number one", "top rated", "top notch", "award winning"), KNOWN),
    (("a leading", "leading the field/way/nation/industry/country"), KNOWN),
    (
        ("leading provider(s)/program(s)/center(s)/clinic(s)/hospital(s)/expert(s)/specialist(s)/company/authority",),
        KNOWN,
    ),
    (("a leading provider/program/center/clinic/hospital/expert/specialist/company/authority",), KNOWN),
    (("world class", "world renowned", "renowned", "premier", "second to none"), KNOWN),
    (("state of the art", "cutting edge", "gold standard"), KNOWN),
    (("unmatched", "unrivaled", "unrivalled", "unparalleled", "unsurpassed"), KNOWN),
    (
        (
            "life changing",
            "life saving program(s)",
            "transformative",
            "transform(s)/transformed/transforming your life",
        ),
        KNOWN,
    ),
)

# Words that say something else as part of a longer word with hyphens: "psycho-education", "non-alcoholic".
ALONE = frozenset({"psycho", "alcoholic", "schizo", "cutter"})

# Phrases that hold one of the words above and neither hurt nor sell: names, and plain or cautious speech.
FINE: Phrases = (
    "alcoholics anonymous",
    "children of alcoholics",
    "addicts anonymous",
    "alcoholic drink(s)/beverage(s)/beer(s)/wine(s)/cirrhosis/hepatitis",
    "alcoholic (fatty) liver (disease)",
    "substance abuse and mental health services administration",
    "center for substance abuse treatment/prevention",
    "drug abuse screening test",
    "institute on drug abuse",
    "institute on alcohol abuse and alcoholism",
    "a drunk driver/driving/person",
    "a psychotic disorder/episode/illness/break/symptom/state/depression/condition",
    "get(s)/got/getting clean needle(s)/syringe(s)/water/clothes/air/sheets",
    "stay(s)/staying clean and dry/warm/fed",
    "shower(s)/wash and stay/get clean",
    "clean test result(s)",
    "cookie cutter",
    "complete(s)/completed/completing suicide prevention/training/screening/assessment(s)/questionnaire(s)/forms",
    "failed/unsuccessful/successful attempt(s) to",
    "non compliant with (the) law(s)/rule(s)/parity/state/federal/act/regulation(s)",
    "non compliant plan(s)/insurer(s)/website(s)",
    "not (going) crazy/insane",
    "manipulative ad(s)/advertising/advertisement(s)/marketing/seller(s)/design",
    "handicapped parking/placard(s)",
    "best friend(s)/guess/before",
    "best time(s)/day(s)/way(s)/number to",
    "suit(s)/suited/fit(s)/know(s)/help(s) you/him/her/them/me best",
    "do(es)/doing best",
    "as best",
    "is/it's best to",
    "at best",
    "(do/does/doing/try/tries/trying) your/our/their/his/her/my best",
    "best interest(s)",
    "who/that/which promise(s)/claim(s)/offer(s)/sell(s) (you) (a/to/the) cure(s)",
    "guaranteed issue/renewable",
    "press/question/step/page/line/option number one",
    "a leading cause(s)/question(s)/role/group",
)
