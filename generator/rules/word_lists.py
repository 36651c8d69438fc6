"""The words that this guide does not use, and what it says instead. Lists for an editor-in-chief to keep.

A phrase matches in small or large letters, with a space or a hyphen between its words. A phrase in capitals, such as
``MAT``, matches in capitals alone. A longer phrase is looked for first, so what is ``FINE`` may hold a word to avoid.
"""

from __future__ import annotations

Phrases = tuple[str, ...]

PERSON_WITH_USE = "a person with a substance use disorder"
PERSON_IN_RECOVERY = "in recovery"
MEDICINES = "medications for opioid use disorder"
HAS = "has, or lives with"

# What hurts people who live with it, with the better words, or with what to say.
UNSAFE: tuple[tuple[Phrases, str], ...] = (
    # Suicide
    (("commit suicide", "commits suicide", "committed suicide", "committing suicide"), "died by suicide"),
    (("completed suicide", "completes suicide", "complete suicide", "successful suicide"), "died by suicide"),
    (("successful attempt", "successful suicide attempt", "completed attempt"), "died by suicide"),
    (
        ("failed suicide", "failed attempt", "failed suicide attempt", "failed suicide attempts"),
        "survived a suicide attempt",
    ),
    (("unsuccessful suicide", "unsuccessful attempt", "unsuccessful suicide attempt"), "survived a suicide attempt"),
    (("botched suicide", "botched attempt"), "survived a suicide attempt"),
    (("suicide epidemic", "epidemic of suicide", "epidemic of suicides", "suicide wave"), "rising suicide rates"),
    (("suicide gesture", "suicidal gesture", "parasuicide"), "a suicide attempt, or self-harm"),
    (("suicide threat", "suicide threats", "threatened suicide"), "spoke of suicide"),
    (("cry for help", "cries for help"), "a sign of great pain"),
    # Alcohol and other drugs
    (("addict", "addicts", "druggie", "druggies", "junkie", "junkies", "junky"), PERSON_WITH_USE),
    (("crackhead", "crackheads", "pothead", "potheads", "stoner", "stoners", "tweaker", "tweakers"), PERSON_WITH_USE),
    (("alcoholic", "alcoholics", "drunks", "problem drinker"), "a person with alcohol use disorder"),
    (("drug abuser", "drug abusers", "substance abuser", "substance abusers", "alcohol abuser"), PERSON_WITH_USE),
    (("drug user", "drug users", "substance user", "substance users"), "a person who uses drugs"),
    (("substance abuse", "drug abuse", "alcohol abuse", "opioid abuse", "prescription abuse"), "substance use"),
    (("drug habit", "drug habits"), "drug use"),
    (("addicted baby", "addicted babies", "born addicted", "crack baby"), "a baby exposed to drugs before birth"),
    (("clean and sober", "get clean", "gets clean", "getting clean", "got clean"), PERSON_IN_RECOVERY),
    (("stay clean", "stays clean", "stayed clean", "staying clean"), PERSON_IN_RECOVERY),
    (("clean urine", "clean test", "clean drug test", "clean screen"), "a test that found no drugs"),
    (("dirty urine", "dirty test", "dirty drug test", "dirty screen"), "a test that found drugs"),
    (("medication assisted treatment", "medication assisted therapy", "MAT"), MEDICINES),
    (("opioid replacement therapy", "opioid substitution", "opioid substitution therapy"), MEDICINES),
    # Illness
    (("suffer from", "suffers from", "suffered from", "suffering from", "afflicted with"), HAS),
    (("sufferer", "sufferers", "victim of mental illness"), "a person with …"),
    (("the mentally ill", "mentally ill", "mental patient", "mental patients"), "people with a mental illness"),
    (("schizophrenic", "schizophrenics"), "a person with schizophrenia"),
    (("bipolars",), "a person with bipolar disorder"),
    (("anorexic", "anorexics", "bulimic", "bulimics"), "a person with an eating disorder"),
    (("borderlines",), "a person with borderline personality disorder"),
    (("psycho", "psychos", "psychopath", "psychopaths", "maniac", "maniacs"), "say what the person does or feels"),
    (("crazy", "insane", "lunatic", "lunatics", "loony", "madman", "madmen"), "say what the person does or feels"),
    (("nuthouse", "madhouse", "loony bin", "insane asylum"), "a psychiatric hospital"),
    (("retarded", "handicapped", "wheelchair bound"), "a person with a disability"),
    (("normal people", "normal person"), "people without it"),
    # What staff say of patients
    (("non compliant", "noncompliant"), "say what stands in the way of the plan"),
    (("frequent flyer", "frequent flyers", "frequent flier", "frequent fliers"), "someone who needs care often"),
    (("manipulative", "attention seeking", "attention seeker", "attention seekers"), "say what the person needs"),
    (("low functioning", "high functioning"), "say what the person needs help with"),
)

# What sells or promises, with what to say instead.
KNOWN = "say what is known instead"
SELLING: tuple[tuple[Phrases, str], ...] = (
    (("best",), "say what helps whom, and how sure that is"),
    (("proven", "clinically proven", "scientifically proven"), "say what studies found, and how sure that is"),
    (("guarantee", "guarantees", "guaranteed", "guaranteeing", "risk free", "never fails", "always works"), KNOWN),
    (("cure", "cures", "cured", "miracle", "miracles", "miraculous", "instant relief"), KNOWN),
    (("breakthrough", "breakthroughs", "revolutionary", "game changer", "game changing"), KNOWN),
    (("#1", "number one", "leading", "top rated", "top notch", "award winning"), KNOWN),
    (("world class", "world renowned", "renowned", "premier", "second to none"), KNOWN),
    (("state of the art", "cutting edge", "gold standard"), KNOWN),
    (("unmatched", "unrivaled", "unrivalled", "unparalleled", "unsurpassed"), KNOWN),
    (("life changing", "life saving program", "transformative", "transform your life"), KNOWN),
)

# Phrases that hold one of the words above and neither hurt nor sell: names, and plain or cautious speech.
FINE: Phrases = (
    "alcoholics anonymous",
    "alcoholic drink",
    "alcoholic hepatitis",
    "alcoholic liver disease",
    "alcoholic drinks",
    "substance abuse and mental health services administration",
    "drug abuse screening test",
    "national institute on drug abuse",
    "national institute on alcohol abuse and alcoholism",
    "at best",
    "do your best",
    "doing your best",
    "try your best",
    "best interest",
    "best interests",
    "no cure",
    "no known cure",
    "not a cure",
    "not cure",
    "cannot cure",
    "not be cured",
    "cannot be cured",
    "never cures",
    "not proven",
    "not been proven",
    "not yet proven",
    "no guarantee",
    "not a guarantee",
    "not guarantee",
    "not guaranteed",
    "nothing is guaranteed",
    "cannot guarantee",
    "leading a",
    "leading the",
    "leading to",
    "leading up to",
    "leading cause",
    "leading causes",
)
