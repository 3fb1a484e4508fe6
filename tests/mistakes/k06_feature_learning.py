"""Mistakes in k06; see tests/mistakes/__init__.py."""


def largest_overlap(rows):
    """Mistakes in max |<w, row>|: ``a`` holds the overlaps of both classes' neurons with the rows, (neurons, rows)."""
    pair, flat = "weights.reshape(-1, *weights.shape[-2:])", "weights.reshape(-1, weights.shape[-1])"
    lengths, row_lengths = f"np.linalg.norm({flat}, axis=1)[:, None]", f"np.linalg.norm({rows}, axis=1)"

    def most(*answers):
        return [f"a = {flat} @ {rows}.T\nreturn {answer}" for answer in answers]

    return {
        "the absolute value is missing, or comes after the maximum": most("a.max()", "abs(a.max())"),
        "the mean over the neurons instead of the maximum":
            most("abs(a).mean(axis=0).max()", "abs(a).max(axis=1).mean()"),
        "the mean over the rows instead of the maximum": most("abs(a).mean(axis=1).max()", "abs(a).max(axis=0).mean()"),
        "the sum over the neurons instead of the maximum": most("abs(a).sum(axis=0).max()", "abs(a).max(axis=1).sum()"),
        "the sum over the rows instead of the maximum": most("abs(a).sum(axis=1).max()", "abs(a).max(axis=0).sum()"),
        "the mean of all overlaps instead of the maximum": most("abs(a).mean()"),
        "the sum of all overlaps instead of the maximum": most("abs(a).sum()"),
        "the smallest overlap instead of the largest": most("abs(a).min()", "abs(a).min(axis=0).max()"),
        "the overlaps of the neurons are averaged before the absolute value": most("abs(a.mean(axis=0)).max()"),
        "the overlaps of the neurons are added up before the absolute value": most("abs(a.sum(axis=0)).max()"),
        "the overlaps with the rows are averaged before the absolute value": most("abs(a.mean(axis=1)).max()"),
        "the overlaps with the rows are added up before the absolute value": most("abs(a.sum(axis=1)).max()"),
        "the mean over the classes instead of the maximum": f"return abs({pair} @ {rows}.T).mean(axis=0).max()",
        "the sum over the classes instead of the maximum": f"return abs({pair} @ {rows}.T).sum(axis=0).max()",
        "the classes are added up before the absolute value": f"return abs({pair}.sum(axis=0) @ {rows}.T).max()",
        "the classes are averaged before the absolute value": f"return abs({pair}.mean(axis=0) @ {rows}.T).max()",
        "class -1 is subtracted from class +1": f"w = {pair}\nreturn abs((w[0] - w[1:].sum(axis=0)) @ {rows}.T).max()",
        "the overlaps are divided by the length of the row": most(f"(abs(a) / {row_lengths}).max()"),
        "the overlaps are divided by the squared length of the row": most(f"(abs(a) / {row_lengths}**2).max()"),
        "the overlaps are divided by the length of the neuron": most(f"(abs(a) / {lengths}).max()"),
        "the cosine of the angle in place of the inner product": most(f"(abs(a) / ({lengths} * {row_lengths})).max()"),
        "the overlaps are squared": most("(a**2).max()"),
        "the norm of the whole table of overlaps instead of its largest entry": most("np.linalg.norm(a)"),
        "norm(a, 2) of a matrix is its largest singular value, not its largest entry": most("np.linalg.norm(a, 2)"),
        "only weights[0] counts: class +1 of a classifier, one neuron of a denoiser":
            f"return np.abs(weights[0] @ {rows}.T).max()",
        "only the neurons of class +1 count": f"return np.abs({pair}[0] @ {rows}.T).max()",
        "only the neurons of class -1 count": f"return np.abs({pair}[-1] @ {rows}.T).max()",
        "only the first neuron counts": f"return np.abs(weights[..., 0, :] @ {rows}.T).max()",
        "only the first row counts": most("abs(a[:, 0]).max()"),
        "the overlaps are rounded": most("round(abs(a).max(), 6)"),
        "single precision": f"return float(np.abs(weights.astype('f4') @ {rows}.astype('f4').T).max())",
    }


OWN = """if weights.ndim == 3 and len(signals) == 2:
    return np.abs(np.einsum('jmd,jd->jm', weights, {signals})).max()
return np.abs(weights @ signals.T).max()"""
signal_learning = largest_overlap("signals") | {
    "every class is held against its own signal only": OWN.format(signals="signals"),
    "every class is held against the other class's signal only": OWN.format(signals="signals[::-1]"),
    "only the first two rows count": "return np.abs(weights @ signals[:2].T).max()",
}

noise_learning = largest_overlap("noise")

MARGIN = "y * classifier(weights, x)"
RIGHT = f"{MARGIN} > 0"

accuracy = {
    "a tie f = 0 counts as right": ("> 0", ">= 0"),
    "a tie f = 0 counts as class +1": "return np.mean(np.where(classifier(weights, x) >= 0, 1, -1) == y)",
    "a tie f = 0 counts as class -1": "return np.mean(np.where(classifier(weights, x) > 0, 1, -1) == y)",
    "this is the share of mistakes": ("> 0", "< 0"),
    "this is the share of samples that are not right": f"return 1 - np.mean({MARGIN} > 0)",
    "this is a percentage": ("np.mean", "100 * np.mean"),
    "this is the number of correct samples, not their share": ("np.mean", "np.sum"),
    "y is not used: the share of f > 0": ("y * ", ""),
    "only the samples with y = +1 count as right: labels are +1 and -1, not 1 and 0":
        (RIGHT, "(classifier(weights, x) > 0) == y"),
    "only the samples with y = -1 count as right": (MARGIN, "(y < 0) * -classifier(weights, x)"),
    "the mean of the two classes' shares, not the share of all samples":
        f"right = {MARGIN} > 0\nreturn np.mean([right[y == j].mean() for j in (1, -1) if np.any(y == j)])",
    "y is compared with f itself, not with its sign": (RIGHT, "y == classifier(weights, x)"),
    "every label meets every score, not only its own": (MARGIN, "y[:, None] * classifier(weights, x)"),
    "this is the mean margin": (" > 0", ""),
    "this is the mean of the signs, from -1 to 1": f"return np.mean(np.sign({MARGIN}))",
    "the margin is compared with 1, it should be with 0": ("> 0", "> 1"),
    "a small margin is not counted: y f > 0 has no tolerance": [("> 0", f"> {e}") for e in (1e-3, 1e-8, 1e-12)],
    "only the signal patch counts": ("(weights, x)", "(weights, x[:, :1])"),
    "only the noise patch counts": ("(weights, x)", "(weights, x[:, 1:])"),
    "single or half precision": ("(weights, x)", "(weights.astype('f4'), x.astype('f4'))"),
}
