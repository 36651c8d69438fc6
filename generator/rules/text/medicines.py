"""Names of medicines that readers meet in a chart or on a label. A list for an editor-in-chief to keep.

No plainer word can stand for such a name, so the reading grade counts each as an easy word. A name that the glossary
explains need not stand here.
"""

from __future__ import annotations

MEDICINES = (
    # Alcohol and other drugs
    "acamprosate", "disulfiram", "lofexidine", "nalmefene", "naltrexone", "varenicline",
    "fentanyl", "hydrocodone", "hydromorphone", "oxycodone", "tramadol",
    # Mood
    "carbamazepine", "divalproex", "lamotrigine", "lithium", "oxcarbazepine", "topiramate", "valproate",
    # Depression and anxiety
    "amitriptyline", "brexanolone", "bupropion", "buspirone", "citalopram", "clomipramine", "desvenlafaxine",
    "duloxetine", "escitalopram", "esketamine", "fluoxetine", "fluvoxamine", "hydroxyzine", "imipramine", "ketamine",
    "mirtazapine", "nortriptyline", "paroxetine", "phenelzine", "prazosin", "propranolol", "selegiline", "sertraline",
    "tranylcypromine", "trazodone", "venlafaxine", "vilazodone", "vortioxetine", "zuranolone",
    # Sleep and calm
    "alprazolam", "chlordiazepoxide", "clonazepam", "diazepam", "eszopiclone", "gabapentin", "lorazepam", "melatonin",
    "pregabalin", "temazepam", "triazolam", "zaleplon", "zolpidem",
    # Psychosis
    "aripiprazole", "asenapine", "brexpiprazole", "cariprazine", "chlorpromazine", "clozapine", "fluphenazine",
    "haloperidol", "iloperidone", "lumateperone", "lurasidone", "olanzapine", "paliperidone", "perphenazine",
    "quetiapine", "risperidone", "ziprasidone",
    # Attention
    "amphetamine", "atomoxetine", "clonidine", "dextroamphetamine", "guanfacine", "lisdexamfetamine", "methylphenidate",
    "viloxazine",
)  # fmt: skip
