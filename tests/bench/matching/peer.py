"""The peer of `bench matching`: splink on DuckDB, on the sheets that the bench wrote.

Usage: peer.py persons|cases FOLDER. Prints one JSON object: F1 at its own cut of .5, F1 after its
pairs went through our way of assigning (within 8 nats of the best of both rows), CPU seconds and
peak memory in MB of 10^6 bytes. It is given all the help there is: names already normalised and
keyed, levels for swapped and dropped surnames, day and month exchanged and neighbouring A-numbers,
term frequencies, and the blocks of our own design.
"""

import json
import math
import resource
import sys

import pandas as pd
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


def surnames(k):
    s1, s2 = f"{k}s1", f"{k}s2"
    levels = [
        (f"{s1}_l = {s1}_r and {s2}_l = {s2}_r", "both"),
        (f"{s1}p_l = {s1}p_r and {s2}p_l = {s2}p_r", "both alike"),
        (f"{s1}p_l = {s1}p_r and ({s2}_l is null or {s2}_r is null)", "one short"),
        (f"{s1}p_l = {s2}p_r and {s2}p_l = {s1}p_r", "swapped"),
        (None, "first"),
        (f"{s1}p_l = {s2}p_r or {s2}p_l = {s1}p_r", "one crossed"),
        (f"jaro_winkler_similarity({s1}_l, {s1}_r) >= 0.9", "first near"),
        (f"{s2}p_l = {s2}p_r", "second"),
    ]
    return comparison(f"{k}surnames", f"{s1}_l is null or {s1}_r is null", levels, f"{s1}p", (0, 1, 2))


def given(k):
    g1, g2 = f"{k}g1", f"{k}g2"
    levels = [
        (f"{g1}_l = {g1}_r and {g2}_l = {g2}_r", "both"),
        (f"{g1}p_l = {g1}p_r and ({g2}p_l = {g2}p_r or left({g2}_l, 1) = left({g2}_r, 1))", "both alike"),
        (f"{g1}p_l = {g1}p_r and ({g2}_l is null or {g2}_r is null)", "one short"),
        (None, "first"),
        (f"{g1}p_l = {g2}p_r or {g2}p_l = {g1}p_r", "crossed"),
        (f"jaro_winkler_similarity({g1}_l, {g1}_r) >= 0.9", "first near"),
    ]
    return comparison(f"{k}given", f"{g1}_l is null or {g1}_r is null", levels, f"{g1}p", (0, 1, 2))


def born(k):
    d = f"{k}born"
    day, month = (f"right({d}_{side}, 2)" for side in "lr"), (f"substr({d}_{side}, 6, 2)" for side in "lr")
    (dl, dr), (ml, mr) = day, month
    year = f"left({d}_l, 4) = left({d}_r, 4)"
    levels = [
        (f"{d}_l = {d}_r", "same"),
        (f"{year} and {dl} = {mr} and {ml} = {dr}", "exchanged"),
        (f"damerau_levenshtein({d}_l, {d}_r) <= 1", "one digit"),
        (f"{year}", "year"),
    ]
    return comparison(d, f"{d}_l is null or {d}_r is null", levels)


def number(k):
    a = f"{k}a"
    levels = [
        (f"{a}_l = {a}_r", "same"),
        (f"abs(cast({a}_l as bigint) - cast({a}_r as bigint)) <= 5", "neighbours"),
        (f"damerau_levenshtein({a}_l, {a}_r) <= 1", "one digit"),
    ]
    return comparison(a, f"{a}_l is null or {a}_r is null", levels)


def comparison(name, null, levels, frequency=None, with_frequency=()):
    made = [cll.CustomLevel(null, "not said").configure(is_null_level=True)]
    for place, (condition, label) in enumerate(levels):
        # Term frequencies want one level that is the column's exact match.
        if condition is None:
            made.append(cll.ExactMatchLevel(frequency, term_frequency_adjustments=True))
            continue
        level = cll.CustomLevel(condition, label)
        if place in with_frequency:
            level = level.configure(tf_adjustment_column=frequency)
        made.append(level)
    return cl.CustomComparison(made + [cll.ElseLevel()], output_column_name=name)


def of_row():
    apart = "abs(date_diff('day', cast(separated_l as date), cast(separated_r as date)))"
    levels = [("separated_l = separated_r", "same"), (f"{apart} <= 3", "three days")]
    return [
        comparison("separated", "separated_l is null or separated_r is null", levels),
        cl.ExactMatch("country"),
        cl.ExactMatch("sex"),
    ]


def settings(kind):
    keys = ["", "p_"] if kind == "cases" else [""]
    compared = [make(k) for k in keys for make in (surnames, given, born, number)]
    blocks = [[f"{k}{field}"] for k in keys for field in ("a", "born")]
    blocks += [[f"{k}s1p", f"{k}g1p"] for k in keys]
    if kind == "cases":
        blocks += [["p_s1p", "g1p"], ["p_g1p", "g1p", "separated"]]
    else:
        blocks += [["s2p", "g1p"], ["s1p", "g2p"], ["s1p", "s2p"], ["s1p", "separated"], ["g1p", "separated"]]
    return SettingsCreator(
        link_type="link_only",
        unique_id_column_name="id",
        comparisons=compared + of_row(),
        blocking_rules_to_generate_predictions=[block_on(*block) for block in blocks],
        retain_matching_columns=False,
    ), keys


def read(folder, kind, name):
    sheet = pd.read_csv(f"{folder}/{kind}_{name}.csv", dtype=str)
    sheet["id"] = sheet["id"].astype(int)
    return sheet.where(sheet.notna(), None)


def predicted(kind, a, b):
    made, keys = settings(kind)
    # DuckDB takes as much memory as there is unless it is told; what it needs is what is measured.
    db = DuckDBAPI()
    tables = [db.register(sheet, table_name=f"list_{name}") for name, sheet in (("a", a), ("b", b))]
    linker = Linker(tables, made, log_level="ERROR")
    rules = [block_on(f"{k}a") for k in keys]
    linker.training.estimate_probability_two_random_records_match(rules, recall=0.55)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for k in keys:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(f"{k}born"))
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(f"{k}s1p", f"{k}g1p"))
    pairs = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    return pairs[["id_l", "id_r", "match_weight"]]


def f1(pairs, a, b):
    counts_a, counts_b = a["truth"].value_counts(), b["truth"].value_counts()
    true = int((counts_a * counts_b.reindex(counts_a.index).fillna(0)).sum())
    truth_a, truth_b = a.set_index("id")["truth"], b.set_index("id")["truth"]
    right = (pairs["id_l"].map(truth_a).to_numpy() == pairs["id_r"].map(truth_b).to_numpy()).sum()
    return 2 * float(right) / (len(pairs) + true)


def main():
    kind, folder = sys.argv[1:3]
    a, b = read(folder, kind, "a"), read(folder, kind, "b")
    pairs = predicted(kind, a, b)
    slack = 8 / math.log(2)
    best = [pairs.groupby(side)["match_weight"].transform("max") for side in ("id_l", "id_r")]
    near = (pairs["match_weight"] >= best[0] - slack) & (pairs["match_weight"] >= best[1] - slack)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "f1": f1(pairs, a, b),
        "f1_assigned": f1(pairs[near], a, b),
        "cpu_s": used.ru_utime + used.ru_stime,
        "peak_mb": used.ru_maxrss * 1024 / 1e6,
    }))


if __name__ == "__main__":
    main()
